// Keystrokes to acts. Outside a field a key is a command; in a field it is text, whatever arrives meanwhile.

import { board, hint, onAttribute, onArrival } from './board.js';
import { busy, forget, hold, holding, replayWith, send } from './busy.js';
import { fieldOf, isTextField, leave, swallows, tabOn, type, usesKeyItself } from './focus.js';
import { KEYS, actionOf, chordOf, tableWith } from './keytable.js';
import { submitted } from './fields.js';
import { blocked } from './freeze.js';

const SECOND_KEY_MILLIS = 1500;
const HELD_NAMED = new Set(['Enter', 'Escape', 'Backspace', 'ArrowUp', 'ArrowDown', 'Tab']);
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Dead', 'Process']);

let table = { ...KEYS };
let second = null;
const replayed = new WeakMap();
const local = new Map();
const runs = [];

/** Table in force, the workstation's changes included. */
export const keysInForce = () => table;

/** The browser does this act itself. */
export const handleLocally = (action, handler) => local.set(action, handler);

/** Calls back with each act before it is done. */
export const onRun = callback => runs.push(callback);

/** Does the act: in the browser when it is local, else by the server. */
export function run(value, argument) {
  const [action, own = ''] = String(value).split(':');
  runs.forEach(callback => callback(action));
  const handler = local.get(action);
  if (handler) return handler(argument ?? own);
  return send(action, argument ?? own);
}

const holdable = event => !event.metaKey
  && (event.key.length === 1 ? plainOrOurs(event) : HELD_NAMED.has(event.key));
const plainOrOurs = event => (!event.ctrlKey && !event.altKey) || event.getModifierState('AltGraph')
  || chordOf(event) in table;

function onKeydown(event) {
  if (!board() || event.isComposing || MODIFIERS.has(event.key)) return;
  if (board().hasAttribute('data-locked')) return;
  const field = fieldOf(event);
  if (!replayed.has(event) && (field ? holding() : busy()) && holdable(event)) return wait(event);
  if (field) inField(event, field);
  else asCommand(event);
}

function wait(event) {
  swallow(event);
  if (swallows(event.key)) return;
  if (event.repeat && !isTextField(document.activeElement)) return;
  if (event.key === 'Escape') forget();
  const { key, code, shiftKey, ctrlKey } = event;
  hold({ key: { key, code, shiftKey, ctrlKey } });
}

function inField(event, field) {
  if (field.closest('samu-motive, samu-command, samu-place[data-open]')) return;
  if (event.key === 'Escape') {
    swallow(event);
    leave();
  } else if (event.key === 'Enter' && submitted(field, event)) swallow(event);
}

function asCommand(event) {
  const chord = chordOf(event);
  if (swallows(event.key)) return swallow(event);
  if (usesKeyItself(document.activeElement, event.key)) return;
  const value = table[chord];
  const act = value && actionOf(value);
  if (!elsewhereToo(act)) return;
  const at = replayed.get(event)?.time ?? performance.now();
  if (second && takesSecond(chord, at)) return swallow(event);
  if (!act) return;
  swallow(event);
  if (event.repeat && !act.repeats) return;
  if (!act.everywhere && !act.offline && blocked()) return;
  // A button reached with Tab would take the next Enter for itself.
  if (document.activeElement?.matches('button')) document.activeElement.blur();
  if (act.then) awaitSecond(chord, value, act, at);
  else run(value);
}

/** In a full-screen view (ECG) the clinical keys of the board are off. */
const elsewhereToo = act => (board().dataset.view ?? 'board') === 'board' || act?.everywhere;

function awaitSecond(chord, value, act, at) {
  clearTimeout(second?.timer);
  second = { chord, value, act, at };
  const what = act.mode === 'now' ? '2… n-ième, ↵ confirme' : act.mode === 'wait' ? '2… n-ième' : '1 à 4';
  hint(`${chord} … ${what}, Échap annule`, { forMillis: SECOND_KEY_MILLIS });
  if (act.mode === 'now') run(value, '1');
  else second.timer = setTimeout(secondNeverCame, SECOND_KEY_MILLIS);
}

function secondNeverCame() {
  const { value, act, chord } = second;
  second = null;
  if (act.mode === 'wait') run(value, '1');
  else hint(`${chord} : annulé, chiffre attendu`, { bad: true });
}

/** True when the key completes or cancels the sequence; otherwise it keeps its own meaning. */
function takesSecond(chord, at) {
  const { act, value, timer, at: since } = second;
  clearTimeout(timer);
  second = null;
  const inTime = at - since <= SECOND_KEY_MILLIS;
  if (inTime && act.then.test(chord)) {
    hint('');
    run(value, chord);
    return true;
  }
  if (act.mode === 'now') return false;
  hint('');
  if (chord === 'Échap') return true;
  if (act.mode === 'wait') run(value, '1');
  return act.mode === 'must' || chord === '↵';
}

function swallow(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function replay({ key, time }) {
  const active = document.activeElement ?? document.body;
  const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true, composed: true });
  replayed.set(event, { time });
  const unhandled = active.dispatchEvent(event);
  if (!unhandled) return;
  if (key.key === 'Tab') tabOn(key.shiftKey);
  else if (isTextField(active)) typeInto(active, key);
}

function typeInto(field, { key, ctrlKey }) {
  if (key.length === 1 && !ctrlKey) type(field, key);
  else if (key === 'Backspace') document.execCommand('delete');
  else if (key === 'Enter' && field.localName === 'textarea') type(field, '\n');
}

/** A held key depends on the file when it is text, or a command about the file. */
function dependsOnFile({ key }) {
  if (isTextField(document.activeElement)) return true;
  const act = actionOf(table[chordOf(key)]);
  return act?.scope !== 'console';
}

/** Clicks on `[data-do="action:argument"]` and `[data-local="action"]` take the same road as the keys. */
function onClick(event) {
  const source = event.target.closest?.('.app [data-do], :is(.app, .app-layer, .office) [data-local]');
  if (!source || source.disabled) return;
  run(source.dataset.do ?? source.dataset.local);
}

export function start() {
  replayWith(replay, dependsOnFile);
  onAttribute('data-keys', json => { table = tableWith(json); });
  onArrival(element => {
    table = tableWith(element.dataset.keys);
    second = null;
  });
  window.addEventListener('keydown', onKeydown, true);
  document.addEventListener('click', onClick);
}
