// Where the map looks: at the territory, at the scene of the file that is opened, and wherever the operator moves it.

import { away } from './circle.js';

const STEP_PIXELS = 80;
const AROUND_METRES = 11000;
const PADDING = 24;
const REDUCED = matchMedia('(prefers-reduced-motion: reduce)');

const PANS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Keys that the map uses itself while it has the focus. */
export const KEYS = new Set([...Object.keys(PANS), '+', '-', '=', 'Enter']);

export class View {
  #map;
  #looked = '';

  use(map) {
    this.#map = map;
  }

  static boundsOf({ bounds }) {
    return bounds.length === 4 ? [[bounds[0], bounds[1]], [bounds[2], bounds[3]]] : [[-5, 42], [8.5, 51.3]];
  }

  /** Goes to the scene of another file, or to a place that moved far; stays where it is for a small correction. */
  lookAt(scene, territory) {
    const { scene: place, file } = scene ?? {};
    if (!place) {
      // The former patient's surroundings must not stand for one whose place nobody knows.
      if (this.#looked) this.#map.fitBounds(View.boundsOf(territory), { animate: false, padding: PADDING });
      this.#looked = '';
      return;
    }
    const what = `${file} ${place.lat.toFixed(2)} ${place.lon.toFixed(2)}`;
    if (what === this.#looked) return;
    this.#looked = what;
    const centre = [place.lon, place.lat];
    const reach = Math.max(AROUND_METRES, 1.3 * place.metres);
    const [north, east, south, west] = [0, 90, 180, 270].map(bearing => away(centre, reach, bearing));
    this.#map.fitBounds([[west[0], south[1]], [east[0], north[1]]], { animate: !REDUCED.matches, duration: 600 });
  }

  /** True when the key moved the map. */
  key(key) {
    if (key in PANS) this.#map.panBy(PANS[key].map(step => step * STEP_PIXELS), { animate: false });
    else if (key === '+' || key === '=') this.#map.zoomIn({ animate: !REDUCED.matches });
    else if (key === '-') this.#map.zoomOut({ animate: !REDUCED.matches });
    else return false;
    return true;
  }

  static get padding() { return PADDING; }
}
