// How soon each commune is reached, and what is left when a vehicle goes: colour and figure, an estimate and called one.

import { collection, point } from './circle.js';
import { asked } from './feed.js';
import { groundOf } from './style.js';

const EVERY_MILLIS = 5000;
const PATIENCE_MILLIS = 5000;
const NOBODY = -1;

export class Coverage {
  on = false;
  /** The sentence of the legend, empty when nothing is shown. */
  says = '';

  #map;
  #territory;
  #scene;
  #question = 0;
  #timer = 0;
  #changed;

  /** @param changed called when there is something else to read */
  constructor(changed) {
    this.#changed = changed;
  }

  /** The map was drawn anew, or another file is open. */
  dress(map, territory, scene) {
    const another = this.#scene?.leaving !== scene?.leaving || this.#map !== map || this.#territory !== territory;
    this.#map = map;
    this.#territory = territory;
    this.#scene = scene;
    if (this.on && another) this.#ask();
  }

  toggle() {
    this.on = !this.on;
    clearTimeout(this.#timer);
    if (this.on) this.#ask();
    else this.#clear();
    return this.on;
  }

  stop() {
    this.on = false;
    clearTimeout(this.#timer);
  }

  /** One question at a time: an answer to an older one sets no colours and no timer. */
  async #ask() {
    clearTimeout(this.#timer);
    const question = ++this.#question;
    const leaving = this.#scene?.leaving ?? '';
    try {
      const signal = AbortSignal.timeout(PATIENCE_MILLIS);
      const cover = await asked(`/map/coverage?without=${encodeURIComponent(leaving)}`, { signal });
      if (question !== this.#question) return;
      if (this.on && leaving === (this.#scene?.leaving ?? '')) this.#show(cover);
    } catch {
      if (question !== this.#question) return;
      if (this.on) this.#clear('Couverture indisponible.');
    }
    if (this.on) this.#timer = setTimeout(() => this.#ask(), EVERY_MILLIS);
  }

  #show({ reach, communes }) {
    const centres = new Map(this.#territory.communes.map(([insee, , lat, lon]) => [insee, [lon, lat]]));
    const ground = groundOf(this.#territory.layers);
    let holes = 0;
    const labels = communes.map(([insee, now, left]) => {
      const hole = now !== NOBODY && now <= reach && (left === NOBODY || left > reach);
      if (hole) holes++;
      this.#map.setFeatureState({ ...ground, id: insee }, { left, hole });
      const figure = left === NOBODY ? 'personne' : `${left}\u00a0min`;
      return point(centres.get(insee), { says: left === now ? figure : `${now} → ${figure}${hole ? ' ▲' : ''}` });
    });
    this.#map.getSource('cover-labels').setData(collection(labels));
    this.#visible(true);
    const { leavingName } = this.#scene ?? {};
    const what = leavingName ? `Si ${leavingName} part : ` : 'Maintenant : ';
    const lost = holes ? `${holes} commune${holes > 1 ? 's' : ''} au-delà de ${reach}\u00a0min (▲)` : 'aucune commune perdue';
    this.#tell(`${what}${leavingName ? lost : `limite ${reach}\u00a0min`}, estimation.`);
  }

  #clear(says = '') {
    this.#visible(false);
    this.#map?.getSource('cover-labels')?.setData(collection([]));
    this.#tell(says);
  }

  #visible(shown) {
    if (this.#map?.getLayer('cover')) this.#map.setLayoutProperty('cover', 'visibility', shown ? 'visible' : 'none');
  }

  #tell(says) {
    this.says = says;
    this.#changed();
  }
}
