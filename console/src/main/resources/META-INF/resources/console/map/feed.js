// Asks once a second what moved, the next time only when the last answer is there: a slow line gets fewer, larger answers.
// Nothing here makes an age: that is the clock's, so that silence shows by itself.

const EVERY_MILLIS = 1000;
const AFTER_FAULT_MILLIS = 3000;
const PATIENCE_MILLIS = 8000;

/** An answer of the server as JSON; rejects with a sentence. */
export async function asked(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`le serveur ne répond pas (${answer.status})`);
  return answer.json();
}

export class Feed {
  /** Vehicles by id: {id, lat, lon, heading, at, family, doubtful}; at 0 for one at its base. */
  units = new Map();
  /** id → {name, kind}. */
  names = new Map();
  places = [];
  ground = '';
  /** performance.now() of the last answer; -Infinity before the first. */
  heard = -Infinity;

  #epoch = '';
  #number = 0;
  #timer = 0;
  #running = false;
  #tell;

  /** @param tell called after each answer with the ids of the vehicles that changed */
  constructor(tell) {
    this.#tell = tell;
  }

  start() {
    if (this.#running) return;
    this.#running = true;
    this.#ask();
  }

  stop() {
    this.#running = false;
    clearTimeout(this.#timer);
  }

  async #ask() {
    const asked = performance.now();
    let wait = AFTER_FAULT_MILLIS;
    if (document.hidden) wait = EVERY_MILLIS;
    else if (await this.#answered()) wait = Math.max(100, EVERY_MILLIS - (performance.now() - asked));
    if (this.#running) this.#timer = setTimeout(() => this.#ask(), wait);
  }

  async #answered() {
    try {
      const address = `/map/live?epoch=${this.#epoch}&since=${this.#number}`;
      const frame = await asked(address, { signal: AbortSignal.timeout(PATIENCE_MILLIS) });
      if (this.#running) this.#take(frame);
      return true;
    } catch {
      return false;
    }
  }

  #take(frame) {
    if (frame.whole) this.units.clear();
    for (const [id, lat, lon, heading, at, family, doubtful] of frame.units) {
      this.units.set(id, { id, lat, lon, heading, at, family, doubtful: !!doubtful });
    }
    frame.gone.forEach(id => this.units.delete(id));
    if (frame.names) this.names = new Map(frame.names.map(([id, name, kind]) => [id, { name, kind }]));
    if (frame.places) this.places = frame.places;
    this.ground = frame.ground;
    this.#epoch = frame.epoch;
    this.#number = frame.number;
    this.heard = performance.now();
    this.#tell(new Set(frame.units.map(([id]) => id)));
  }
}
