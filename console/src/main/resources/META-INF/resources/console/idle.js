// Nobody at the workstation: the server is told once, and locks it. Drafts and the ringing of calls go on.
// A gesture in any tab of this browser counts for all of them. Works on the board and on the pages beside it.
// A console at work gives a sign of life: colleagues see when it falls silent.

import { board } from './board.js';

const CHECK_MILLIS = 1000;
const ALIVE_MILLIS = 3000;
const TELL_MILLIS = 1000;
const GESTURES = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'];

const otherTabs = new BroadcastChannel('samu-touched');
let touchedAt = performance.now();
let toldTabsAt = -Infinity;
let told = false;

const page = () => document.querySelector('.app, .office');

function touchedSomewhere() {
  touchedAt = performance.now();
  told = false;
}

function touched() {
  touchedSomewhere();
  if (touchedAt - toldTabsAt < TELL_MILLIS) return;
  toldTabsAt = touchedAt;
  otherTabs.postMessage('');
}

function check() {
  const element = page();
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
  otherTabs.addEventListener('message', touchedSomewhere);
  setInterval(check, CHECK_MILLIS);
}
