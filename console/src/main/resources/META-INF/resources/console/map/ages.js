// How old a position is, and how that is shown. The limits are those of the proposals: 30 s, 120 s, 15 min.

import { serverNow } from '../clock.js';

export const FRESH = 0;
export const AGEING = 1;
export const STALE = 2;
/** Beyond 15 minutes it is no present position at all: where the vehicle was last seen. */
export const LOST = 3;
export const BASE = 4;

const FRESH_SECONDS = 30;
const STALE_SECONDS = 120;
const LOST_SECONDS = 900;
/** An answer a second; after this many the feed has stopped. */
const SILENCE_SECONDS = 5;

/** Seconds since the feed was last heard. */
export const silence = feed => (performance.now() - feed.heard) / 1000;

export const isSilent = feed => silence(feed) > SILENCE_SECONDS;

/** Seconds since the vehicle was there. One at its base is as old as the last answer that said so. */
export function age(unit, feed) {
  if (unit.at > 0) return Math.max(0, (serverNow() - unit.at) / 1000);
  return isSilent(feed) ? silence(feed) : 0;
}

export function freshness(unit, feed) {
  const seconds = age(unit, feed);
  if (seconds > LOST_SECONDS) return LOST;
  if (seconds > STALE_SECONDS) return STALE;
  if (seconds > FRESH_SECONDS) return AGEING;
  return unit.at > 0 ? FRESH : BASE;
}

/** "45 s", "9 min", "2 h". */
export function inWords(seconds) {
  if (seconds < 120) return `${Math.floor(seconds)}\u00a0s`;
  if (seconds < 7200) return `${Math.floor(seconds / 60)}\u00a0min`;
  return `${Math.floor(seconds / 3600)}\u00a0h`;
}
