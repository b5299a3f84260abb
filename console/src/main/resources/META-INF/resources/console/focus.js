// Who has the caret. Nothing takes it except a key or a click of the operator; it goes back where it was.

import { board, hint, onArrival } from './board.js';

const NOT_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'image', 'file', 'range', 'color']);
const GUARD_MILLIS = 1500;

let origin = null;
let lastField = null;
let guardedUntil = 0;

/** True for anything that takes characters. */
export function isTextField(element) {
  if (!element || element.nodeType !== 1) return false;
  if (element.isContentEditable || element.localName === 'textarea' || element.localName === 'select') return true;
  return element.localName === 'input' && !NOT_TEXT.has(element.type);
}

/** The text field the event was typed in, or null. */
export function fieldOf(event) {
  const target = event.composedPath()[0];
  return isTextField(target) ? target : null;
}

/** True when the element uses this key itself: a button reached with Tab, a box, a link. */
export function usesKeyItself(element, key) {
  if (!element || element === document.body || !element.matches) return false;
  if (element.localName === 'samu-map') return element.takesKey?.(key) ?? false;
  if (element.matches('input')) return [' ', 'ArrowUp', 'ArrowDown', 'Enter'].includes(key);
  return [' ', 'Enter'].includes(key) && element.matches('button, a[href], summary, [role=button]');
}

/** Moves the caret because the operator asked; remembers where it was. */
export function enter(element) {
  if (!element) return false;
  if (!isTextField(document.activeElement)) origin = document.activeElement;
  element.focus();
  return document.activeElement === element || element.contains(document.activeElement);
}

/** Leaves the field and gives the focus back where it was. */
export function leave() {
  lastField = null;
  const back = origin?.isConnected && origin !== document.body ? origin : null;
  origin = null;
  document.activeElement?.blur();
  back?.focus({ preventScroll: true });
}

/** From now on commands are swallowed until a pause: they were meant for something that is not there. */
export function guard(reason) {
  guardedUntil = performance.now() + GUARD_MILLIS;
  hint(reason, { bad: true, forMillis: 8000 });
}

/** True when the key must be swallowed: its field vanished under the operator, or never came. */
export function swallows(key) {
  if (lastField && !lastField.isConnected) {
    lastField = null;
    guard('Champ fermé par une mise à jour : frappe ignorée. Échap pour reprendre.');
  } else if (lastField && document.activeElement !== lastField) lastField = null;
  if (performance.now() >= guardedUntil) return false;
  guardedUntil = key === 'Escape' ? 0 : performance.now() + GUARD_MILLIS;
  return true;
}

/** Next element after the active one, for a Tab that waited its turn. */
export function tabOn(backwards) {
  const stops = [...document.querySelectorAll('.app :is(a[href], button, input, select, textarea, [tabindex="0"])')]
    .filter(element => !element.disabled && element.tabIndex >= 0 && element.checkVisibility());
  const at = stops.indexOf(document.activeElement) + (backwards ? -1 : 1);
  stops.at(at % stops.length)?.focus();
}

/** Types a held character where the caret is, as the browser would have done. */
export function type(field, character) {
  if (!document.execCommand('insertText', false, character)) {
    field.setRangeText?.(character, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: character, inputType: 'insertText' }));
  }
}

/** Asks of the server, `data-focus="place#3"`: honoured only when no one is typing. */
function requested(value) {
  if (!value || isTextField(document.activeElement)) return;
  const name = CSS.escape(value.split('#')[0]);
  enter(board().querySelector(`[data-action="${name}"], [data-focus-name="${name}"]`));
}

/** The page was drawn again under the caret: it goes to the same field, else the rest of the sentence is swallowed. */
function returned(element) {
  const before = lastField;
  lastField = null;
  origin = null;
  if (!before || before.isConnected) return;
  const name = before.dataset.action;
  const same = name && element.querySelector(`[data-action="${CSS.escape(name)}"]`);
  if (same) same.focus();
  else guard('Écran redessiné : frappe ignorée. Échap pour reprendre.');
}

export function start(onAttribute) {
  onAttribute('data-focus', requested);
  onArrival(returned);
  document.addEventListener('focusin', event => { lastField = isTextField(event.target) ? event.target : null; });
  document.addEventListener('pointerdown', () => { guardedUntil = 0; }, true);
  // A click on a button leaves the caret alone: the rest of the sentence stays in its field.
  document.addEventListener('mousedown', event => {
    if (event.target.closest?.('.app :is(button, [data-do], [data-local])') && !fieldOf(event)) event.preventDefault();
  }, true);
}
