// Generated tones, always doubled by something visible. `data-sound="incoming:17 p0:42"` on the board:
// a token is a condition that lasts; a new token sounds at once, then at its own pace until it is gone.

import { board, onArrival, onAttribute } from './board.js';
import { handleLocally } from './keys.js';
import { remembered, remember } from './workstation.js';

const note = (hertz, millis) => ({ from: hertz, to: hertz, millis });

/** name → notes and seconds between repeats (0: once). */
export const TONES = Object.freeze({
  incoming: { notes: [note(880, 180), note(660, 180)], every: 4 },
  p0: { notes: [note(660, 160), note(880, 160), note(1100, 160)], every: 20 },
  late: { notes: [note(330, 300)], every: 60 },
  refused: { notes: [note(440, 180), note(440, 180)], every: 30 },
  vital: { notes: [note(990, 80)], every: 0 },
  announcement: { notes: [note(660, 250), note(880, 250), note(660, 250), note(880, 250)], every: 120 },
  silence: { notes: [{ from: 300, to: 600, millis: 1800 }], every: 30, neverMuted: true },
});

const GAP_MILLIS = 60;
let context = null;
let busyUntil = 0;
let muted = remembered('mute') === 'true';
/** token → repeat timer; a token silenced here stays listed so that it does not start again. */
const playing = new Map();

const armed = () => context?.state === 'running';

function show() {
  const element = board();
  if (!element) return;
  element.dataset.soundArmed = String(armed());
  element.dataset.muted = String(muted);
}

/** The browser allows sound only after a gesture: each gesture tries until it is armed. */
async function arm() {
  if (armed() || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  context.onstatechange = show;
  try { await context.resume(); } catch { /* stays "son non armé", which the top bar says */ }
  show();
}

function play({ notes, neverMuted }) {
  if (!armed() || (muted && !neverMuted)) return;
  let at = Math.max(context.currentTime, busyUntil);
  for (const { from, to, millis } of notes) {
    tone(from, to, at, millis / 1000);
    at += (millis + GAP_MILLIS) / 1000;
  }
  busyUntil = at;
}

function tone(from, to, at, seconds) {
  const source = context.createOscillator();
  const volume = context.createGain();
  source.frequency.setValueAtTime(from, at);
  source.frequency.linearRampToValueAtTime(to, at + seconds);
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.25, at + 0.01);
  volume.gain.setValueAtTime(0.25, at + seconds - 0.02);
  volume.gain.linearRampToValueAtTime(0, at + seconds);
  source.connect(volume).connect(context.destination);
  source.start(at);
  source.stop(at + seconds);
}

function listen(value) {
  const tokens = new Set((value ?? '').split(/\s+/).filter(Boolean));
  for (const [token, timer] of playing) {
    if (!tokens.has(token)) {
      clearInterval(timer);
      playing.delete(token);
    }
  }
  for (const token of tokens) {
    const sound = TONES[token.split(':')[0]];
    if (!sound || playing.has(token)) continue;
    play(sound);
    playing.set(token, sound.every ? setInterval(() => play(sound), sound.every * 1000) : 0);
  }
}

/** Échap: the ringing stops here only, the call keeps waiting for everyone. */
export function silenceRinging() {
  for (const [token, timer] of playing) if (token.startsWith('incoming')) clearInterval(timer);
}

function mute() {
  muted = !muted;
  remember('mute', String(muted));
  show();
}

export function start() {
  onAttribute('data-sound', listen);
  onArrival(element => { show(); listen(element.dataset.sound); });
  ['pointerdown', 'keydown'].forEach(name => document.addEventListener(name, arm, true));
  handleLocally('mute', mute);
  handleLocally('armSound', arm);
}
