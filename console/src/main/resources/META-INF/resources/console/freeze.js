// The screen proves it is alive: no heartbeat for 3 s and it says so, sends nothing and keeps every text.

import { board, hint, layer, onArrival, onAttribute } from './board.js';
import { elapsed, serverNow, timeOfDay } from './clock.js';

const SILENCE_MILLIS = 3000;
const CHECK_MILLIS = 250;
const AREAS = '.queue, .right, .slot, .chg, .dec, .ladder, .clin, .tools, .file button, .file [data-do], [data-freeze]';

const thaws = [];
let beatAt = 0;
let beatShown = 0;
let cold = false;

/** True while the data shown are old. */
export const frozen = () => cold;

/** Calls back when the heartbeat returns. */
export const onThaw = callback => thaws.push(callback);

/** True when nothing may be sent; says why. */
export function blocked() {
  if (cold) hint('Données figées : rien n’est envoyé. Les textes sont gardés.', { bad: true });
  else if (faulty()) hint(`${board().dataset.fault} Rien n’est envoyé.`, { bad: true });
  return cold || faulty();
}

const faulty = () => !!board()?.dataset.fault;

function beat() {
  beatAt = performance.now();
  beatShown = serverNow();
  if (cold) thaw();
}

function check() {
  const element = board();
  if (!element?.hasAttribute('data-beat')) return;
  if (performance.now() - beatAt < SILENCE_MILLIS) return;
  if (!cold) freeze(element);
  const age = elapsed((performance.now() - beatAt) / 1000);
  banner('frozen').lastChild.textContent = `${age} · actions suspendues, textes gardés, reprise automatique`;
}

function freeze(element) {
  cold = true;
  element.classList.add('frozen');
  element.querySelectorAll(AREAS).forEach(area => {
    if (area.inert) return;
    area.inert = true;
    area.dataset.frozenInert = '';
  });
  const place = banner('frozen');
  place.firstChild.textContent = `DONNÉES FIGÉES depuis ${timeOfDay(beatShown)}`;
  place.hidden = false;
}

function thaw() {
  cold = false;
  board()?.classList.remove('frozen');
  document.querySelectorAll('[data-frozen-inert]').forEach(area => {
    area.inert = false;
    delete area.dataset.frozenInert;
  });
  banner('frozen').hidden = true;
  hint('Données à jour.');
  thaws.forEach(callback => callback());
}

/** Full-width sentence over the board; created once, outside the server's tree. */
function banner(kind) {
  const host = layer();
  const found = host.querySelector(`.${kind}-state`);
  if (found) return found;
  const made = document.createElement('div');
  made.className = `state ${kind}-state`;
  made.hidden = true;
  made.setAttribute('role', 'alert');
  const detail = document.createElement('span');
  detail.className = 'sub num';
  detail.setAttribute('aria-live', 'off');
  made.append(document.createElement('span'), detail);
  host.append(made);
  return made;
}

function fault(sentence) {
  const place = banner('fault');
  place.firstChild.textContent = sentence ?? '';
  place.hidden = !sentence;
  board()?.classList.toggle('fault', !!sentence);
}

/** A click on a frozen board does nothing, whatever listens below. */
function stopClick(event) {
  if (!cold || !event.target.closest?.('.app') || event.target.closest('textarea, input, select')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  blocked();
}

export function start() {
  onAttribute('data-beat', beat);
  onAttribute('data-fault', fault);
  onArrival(element => {
    beat();
    fault(element.dataset.fault);
  });
  document.addEventListener('click', stopClick, true);
  setInterval(check, CHECK_MILLIS);
}
