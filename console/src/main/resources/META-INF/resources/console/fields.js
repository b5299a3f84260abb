// Text fields `[data-action]`: each text belongs to the file displayed when its key was pressed.

import { board, hint, onArrival, onAttribute, shownFile } from './board.js';
import { send } from './busy.js';
import { frozen, onThaw } from './freeze.js';
import { leave } from './focus.js';

const PAUSE_MILLIS = 1000;
const LONGEST_MILLIS = 5000;
/** field element → {file, text, rev, sent, acked, first, timer} */
const drafts = new Map();
let revision = 0;

const isOurs = element => element?.dataset?.action && board()?.contains(element);
const fileOf = element => element.closest('[data-file]')?.dataset.file ?? shownFile();

function onInput(event) {
  const field = event.target;
  if (!isOurs(field)) return;
  const draft = drafts.get(field) ?? { sent: 0, acked: 0, first: 0, timer: 0 };
  Object.assign(draft, { file: fileOf(field), text: field.value, rev: ++revision });
  drafts.set(field, draft);
  const now = performance.now();
  draft.first ||= now;
  clearTimeout(draft.timer);
  draft.timer = setTimeout(() => flush(field), Math.max(0, Math.min(PAUSE_MILLIS, draft.first + LONGEST_MILLIS - now)));
}

/** Sends the text now, to the file it was typed for, even if another is displayed. */
function flush(field) {
  const draft = drafts.get(field);
  if (!draft || draft.sent === draft.rev || frozen() || !board()) return;
  clearTimeout(draft.timer);
  Object.assign(draft, { first: 0, timer: 0, sent: draft.rev });
  const { file, text, rev } = draft;
  board().dispatchEvent(new CustomEvent('samu-draft', {
    bubbles: true, detail: { field: field.dataset.action, file, text, rev },
  }));
}

/** What was typed here is saved by another act. */
export function forget(field) {
  clearTimeout(drafts.get(field)?.timer);
  drafts.delete(field);
}

const flushAll = () => [...drafts.keys()].forEach(flush);

/** Texts not sent, or sent and not yet acknowledged where the server acknowledges (`data-acked-draft`). */
export function unsent() {
  return [...drafts].filter(([field, draft]) => {
    const acknowledged = field.dataset.ackedDraft;
    return draft.sent !== draft.rev || (acknowledged !== undefined && Number(acknowledged) < draft.sent);
  }).length;
}

/** How a field is submitted: enter, enter-only (never by being left), ctrl-enter, sign. */
const submitOf = field => field.dataset.submit ?? (field.localName === 'textarea' ? 'sign' : 'enter');
const wantedBy = field => (submitOf(field) === 'enter-only' ? 'enter' : submitOf(field));

/** Enter or Ctrl + Enter in a field: true when it submitted something. */
export function submitted(field, { ctrlKey, shiftKey }) {
  const wanted = wantedBy(field);
  const name = field.dataset.action ?? '';
  if (!ctrlKey && (wanted !== 'enter' || shiftKey || !name)) return false;
  if (!ctrlKey && !isOurs(field)) return false;
  const action = ctrlKey && wanted !== 'ctrl-enter' ? 'sign' : name;
  if (!action) return false;
  flush(field);
  const typedFor = drafts.get(field)?.file ?? fileOf(field);
  // Not sent, it stays a draft: it is offered again once the board is alive.
  if (!send(action, field.value, { field: name, file: typedFor })) {
    const draft = drafts.get(field);
    if (draft && submitOf(field) === 'enter') draft.owed = true;
    return true;
  }
  if (wanted === 'enter') {
    drafts.delete(field);
    leave();
  }
  return true;
}

/** A short field left with another value is saved like with Enter: nobody retypes what he saw himself type. */
function onChange({ target }) {
  if (!isOurs(target) || target.localName === 'textarea') return;
  if (submitOf(target) !== 'enter') return;
  const draft = drafts.get(target);
  if (target.localName === 'input' && !draft) return;
  const sent = send(target.dataset.action, target.value, {
    field: target.dataset.action, file: draft?.file ?? fileOf(target),
  });
  if (sent) drafts.delete(target);
  else if (draft) draft.owed = true;
}

/** Short fields that were left while nothing could be sent. */
function sendOwed() {
  for (const [field, draft] of [...drafts]) {
    if (draft.owed && field.isConnected && document.activeElement !== field) onChange({ target: field });
  }
}

function fileChanged() {
  // The old file's text leaves before the field is filled with the new one's.
  flushAll();
  drafts.clear();
}

/** The whole page was drawn again after lost messages: what stood in a field stands in its successor. */
function redrawn(element) {
  const before = [...drafts];
  drafts.clear();
  for (const [old, { file }] of before) {
    const name = CSS.escape(old.dataset.action);
    const field = [...element.querySelectorAll(`[data-action="${name}"]`)].find(found => fileOf(found) === file);
    if (!field || !old.value || field.value === old.value) continue;
    field.value = old.value;
    onInput({ target: field });
    if (document.activeElement === field) field.setSelectionRange?.(field.value.length, field.value.length);
  }
}

function warn(event) {
  if (!unsent()) return;
  event.preventDefault();
  event.returnValue = '';
}

export function start() {
  document.addEventListener('input', onInput, true);
  document.addEventListener('change', onChange, true);
  document.addEventListener('focusout', event => flush(event.target), true);
  window.addEventListener('beforeunload', warn);
  window.addEventListener('pagehide', flushAll);
  onAttribute('data-file', fileChanged);
  onArrival(redrawn);
  onThaw(() => {
    const kept = unsent();
    sendOwed();
    flushAll();
    if (kept) hint('Texte gardé pendant la coupure, envoyé.');
  });
}
