// One timer for every second shown. Server time = local monotonic clock + offset from the heartbeats.

import { board, onArrival, onAttribute, onTreeChange } from './board.js';

const SAMPLES = 10;
const TICK_MILLIS = 1000;
const CIRCUMFERENCE = 2 * Math.PI * 17;
const SVG = 'http://www.w3.org/2000/svg';

const offsets = [];
const localNow = () => performance.timeOrigin + performance.now();
let offset = 0;

/** Server time, epoch milliseconds. */
export const serverNow = () => localNow() + offset;

/** A stamp arrives late, never early: the largest recent difference is the truest. */
export function heard(stampMillis) {
  if (!Number.isFinite(stampMillis) || stampMillis <= 0) return;
  offsets.push(stampMillis - localNow());
  if (offsets.length > SAMPLES) offsets.shift();
  offset = Math.max(...offsets);
}

const two = value => String(value).padStart(2, '0');

/** 4:12, then 1:04:12 from one hour on. */
export function elapsed(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** il y a 12 s, il y a 4 min, il y a 2 h. */
export function ago(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return `il y a ${whole}\u00a0s`;
  if (whole < 3600) return `il y a ${Math.floor(whole / 60)}\u00a0min`;
  return `il y a ${Math.floor(whole / 3600)}\u00a0h`;
}

/** HH:MM:SS where the SAMU is, whatever the workstation believes. */
export const timeOfDay = millis => new Date(millis)
  .toLocaleTimeString('fr-FR', { hour12: false, timeZone: board()?.dataset.zone ?? 'Europe/Paris' });

/** Writes in the text node already there: the server keeps its own reference to it. */
function write(element, text) {
  const first = element.firstChild;
  const node = first?.nodeType === Node.TEXT_NODE ? first : element.insertBefore(new Text(), first);
  if (node.data !== text) node.data = text;
}

const FORMATS = { ago, age: seconds => ago(seconds).slice(7), '': elapsed };

function show(element, now) {
  const seconds = (now - Number(element.dataset.since)) / 1000;
  if (!Number.isFinite(seconds)) return;
  if (element.classList.contains('ring')) ring(element, seconds);
  else write(element, (FORMATS[element.dataset.format ?? ''] ?? elapsed)(seconds));
}

/** Ring figures already drawn: an attribute written again costs a style and a paint. */
const drawn = new WeakMap();

function ring(element, seconds) {
  const figures = `${Math.floor(seconds)} ${element.dataset.since} ${element.dataset.warn} ${element.dataset.late}`;
  if (drawn.get(element) === figures && element.firstChild) return;
  drawn.set(element, figures);
  const { figure, arc } = partsOf(element);
  const warn = Number(element.dataset.warn) || Infinity;
  const late = Number(element.dataset.late) || Infinity;
  const share = Number.isFinite(late) ? Math.min(1, Math.max(0, seconds / late)) : 0;
  arc.setAttribute('stroke-dasharray', `${(share * CIRCUMFERENCE).toFixed(1)} ${CIRCUMFERENCE.toFixed(1)}`);
  element.classList.toggle('w', seconds >= warn && seconds < late);
  element.classList.toggle('a', seconds >= late);
  write(figure, elapsed(seconds));
}

function partsOf(element) {
  const arc = element.querySelector('.v');
  if (arc) return { arc, figure: element.querySelector('span') };
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 40 40');
  svg.setAttribute('aria-hidden', 'true');
  const circles = ['', 'v'].map(name => {
    const circle = document.createElementNS(SVG, 'circle');
    Object.entries({ class: name, cx: 20, cy: 20, r: 17 }).forEach(([key, value]) => circle.setAttribute(key, value));
    return circle;
  });
  svg.append(...circles);
  const figure = document.createElement('span');
  element.replaceChildren(svg, figure);
  return { arc: circles[1], figure };
}

/** One pass over the page. */
export function tick() {
  const now = serverNow();
  ages(now);
  document.querySelectorAll('.clk').forEach(element => write(element, timeOfDay(now)));
}

const ages = now => document.querySelectorAll('[data-since]').forEach(element => show(element, now));

export function start() {
  let asked = false;
  const soon = () => {
    if (asked) return;
    asked = true;
    setTimeout(() => { asked = false; ages(serverNow()); }, 0);
  };
  onAttribute('data-now', value => heard(Number(value)));
  onArrival(element => { heard(Number(element.dataset.now)); setTimeout(tick, 0); });
  // New rows show their age at once; clocks stop with the data: a frozen board must not look alive.
  onTreeChange(soon);
  setInterval(() => { if (!board()?.classList.contains('frozen')) tick(); }, TICK_MILLIS);
}
