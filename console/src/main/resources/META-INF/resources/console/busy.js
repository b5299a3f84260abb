// Actions towards the server, one at a time. What is typed meanwhile waits here and is replayed in order,
// never in another file than the one it was typed for.

import { board, onArrival, onAttribute, shownFile } from './board.js';
import { ACTIONS } from './keytable.js';
import { guard } from './focus.js';
import { blocked } from './freeze.js';

const MAX_HELD = 64;
const MAX_AGE_MILLIS = 3000;
const RELEASE_MILLIS = 10000;
/** A file that changes this long after a click was asked for. */
const CLICK_MILLIS = 3000;
/** Stands for "the file the pending action will open". */
const TO_BE_OPENED = Symbol('file to be opened');

const state = {
  sent: 0, acked: 0, held: [], opening: null, draining: false, timer: 0, release: 0, file: '', clickAt: -Infinity,
};
let replay = () => {};
let stillValid = () => true;

/** The key module says how a held key is replayed and whether it depends on the file. */
export function replayWith(replayKey, dependsOnFile) {
  replay = replayKey;
  stillValid = entry => !dependsOnFile(entry) || entry.file === shownFile();
}

const pending = () => state.sent > state.acked;

/** True while keys must wait: an action is unanswered or older keys still wait. */
export const busy = () => !state.draining && (pending() || state.held.length > 0);
/** True while older keys wait: even a character typed in a field must queue behind them. */
export const holding = () => !state.draining && state.held.length > 0;

/** Sends one action; queued behind the pending one. False when nothing may be sent. */
export function send(action, argument = '', { file = shownFile(), field = '' } = {}) {
  if (blocked()) return false;
  const detail = { action, argument: String(argument), field, file };
  if (busy() || (state.draining && pending())) hold({ detail });
  else dispatch(detail);
  return true;
}

/** Holds one keystroke `{key}` or one action `{detail}` until the answer. */
export function hold(entry) {
  if (state.held.length >= MAX_HELD) return drop('Trop de frappes en attente : suite abandonnée.');
  const file = state.opening ? TO_BE_OPENED : shownFile();
  state.held.push({ file, time: performance.now(), ...entry });
  if (!state.timer) state.timer = setTimeout(expire, MAX_AGE_MILLIS);
}

/** Forgets what waits. */
export function forget() {
  state.held = [];
  clearTimeout(state.timer);
  state.timer = 0;
}

/** Forgets what waits and swallows the end of the sentence, which the operator is still typing. */
function drop(reason) {
  forget();
  guard(reason);
}

function expire() {
  state.timer = 0;
  const oldest = state.held[0];
  if (!oldest) return;
  const left = MAX_AGE_MILLIS - (performance.now() - oldest.time);
  if (left > 0) state.timer = setTimeout(expire, left);
  else drop('Serveur sans réponse depuis 3 s : frappes abandonnées, rien n’a été envoyé.');
}

function dispatch(detail) {
  const { opens } = ACTIONS[detail.action] ?? {};
  state.sent += 1;
  // Opening the file already shown is the one opening that leaves the screen on it.
  state.opening = opens ? { from: shownFile(), same: detail.argument === shownFile() } : null;
  if (opens) state.held.forEach(entry => { if (!entry.detail) entry.file = TO_BE_OPENED; });
  clearTimeout(state.release);
  state.release = setTimeout(giveUp, RELEASE_MILLIS);
  board().dispatchEvent(new CustomEvent('samu-action', { bubbles: true, detail: { ...detail, seq: state.sent } }));
}

function giveUp() {
  state.acked = state.sent;
  state.opening = null;
  drop('Action sans réponse : vérifiez le dossier avant de recommencer.');
}

function acknowledged(value) {
  state.acked = Math.min(state.sent, Math.max(state.acked, Number(value) || 0));
  if (pending()) return;
  clearTimeout(state.release);
  // After the server's whole update is in the page, fields included.
  setTimeout(drain, 0);
}

function refused(value) {
  if (Number(value) === state.sent) drop('Action refusée : la suite de la frappe est abandonnée.');
}

function settleOpening() {
  const { from, same } = state.opening;
  state.opening = null;
  const shown = shownFile();
  if (!same && shown === from) return drop('Aucun dossier ouvert : la suite de la frappe est abandonnée.');
  state.held.forEach(entry => { if (entry.file === TO_BE_OPENED) entry.file = shown; });
}

function drain() {
  if (pending() || state.draining) return;
  if (state.opening) settleOpening();
  state.draining = true;
  while (state.held.length && !pending()) {
    const entry = state.held[0];
    if (performance.now() - entry.time > MAX_AGE_MILLIS) drop('Frappes de plus de 3 s abandonnées.');
    else if (entry.detail) dispatch(state.held.shift().detail);
    else if (!stillValid(entry)) drop('Le dossier affiché a changé : la suite de la frappe est abandonnée.');
    else replay(state.held.shift());
  }
  state.draining = false;
  if (!state.held.length) forget();
}

/** Another file took the screen though nobody here asked: keys under way were meant for the first one. */
function fileShown(file) {
  const before = state.file;
  state.file = file ?? '';
  // The answer to an opening may be read before the file it opened.
  const asked = pending() || state.opening || performance.now() - state.clickAt < CLICK_MILLIS;
  if (before && state.file && before !== state.file && !asked) drop('Le dossier affiché a changé : frappe ignorée.');
}

/** For the check page. */
export const pendingState = () => ({ sent: state.sent, acked: state.acked, held: state.held.length });

export function start() {
  onAttribute('data-refused', refused);
  onAttribute('data-acked', acknowledged);
  onAttribute('data-file', fileShown);
  document.addEventListener('pointerdown', () => { state.clickAt = performance.now(); }, true);
  onArrival(element => {
    forget();
    state.file = shownFile();
    clearTimeout(state.release);
    state.sent = Math.max(state.sent, Number(element.dataset.acked) || 0);
    state.acked = state.sent;
    state.opening = null;
  });
}
