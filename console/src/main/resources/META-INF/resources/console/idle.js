// Nobody at the workstation: the server is told once, and locks it. Drafts and the ringing of calls go on.
// A console at work gives a sign of life: colleagues see when it falls silent.

import { board } from './board.js';

const CHECK_MILLIS = 1000;
const ALIVE_MILLIS = 3000;
const GESTURES = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'];

let touchedAt = performance.now();
let told = false;

function touched() {
  touchedAt = performance.now();
  told = false;
}

function check() {
  const element = board();
  const seconds = Number(element?.dataset.idle ?? 0);
  if (!seconds || told || element.hasAttribute('data-locked')) return;
  if (performance.now() - touchedAt < seconds * 1000) return;
  told = true;
  element.dispatchEvent(new CustomEvent('samu-idle', { bubbles: true }));
}

const alive = () => board()?.dispatchEvent(new CustomEvent('samu-alive', { bubbles: true }));

export function start() {
  setInterval(alive, ALIVE_MILLIS);
  GESTURES.forEach(name => document.addEventListener(name, touched, { capture: true, passive: true }));
  setInterval(check, CHECK_MILLIS);
}
