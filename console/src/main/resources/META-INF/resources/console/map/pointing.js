// A point of the map becomes the patient's place: shown first, asked about, and sent for the file it was meant for only.

import { hint, shownFile } from '../board.js';
import { send } from '../busy.js';
import { onRun } from '../keys.js';
import { ACTIONS } from '../keytable.js';

/** How far off a hand may be, in pixels; at the zoom of the moment that is so many metres. */
const HAND_PIXELS = 6;
const METRES_AROUND_EARTH = 40075016.7;

const metresPerPixel = (lat, zoom) => METRES_AROUND_EARTH * Math.cos(lat * Math.PI / 180) / (512 * 2 ** zoom);

function button(text, key, act, className = '') {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: `btn small ${className}` });
  const cap = document.createElement('kbd');
  cap.textContent = key;
  made.append(text, cap);
  made.addEventListener('click', event => { event.stopPropagation(); act(); });
  return made;
}

export class Pointing {
  #host;
  #map;
  #at;
  #file = '';
  #box;
  #near = () => '';

  /** @param host the element in which the question is put */
  constructor(host) {
    this.#host = host;
    this.#box = Object.assign(document.createElement('div'), { className: 'map-ask', hidden: true });
    const text = document.createElement('span');
    text.setAttribute('role', 'status');
    this.#box.append(text, button('Placer ici', '↵', () => this.confirm(), 'pri'), button('Laisser', 'Échap', () => this.drop()));
    host.append(this.#box);
    // Another act about the patient was asked for: the next Enter is that one's.
    onRun(action => { if (ACTIONS[action]?.clinical) this.drop(); });
  }

  get pending() { return !!this.#at; }

  /** @param near name of the commune near a point, for the question */
  use(map, near) {
    this.#map = map;
    this.#near = near;
    map.on('click', event => { this.#host.focus({ preventScroll: true }); this.ask(event.lngLat); });
    map.on('move', () => this.#follow());
  }

  /** Shows the point and asks; nothing is sent yet. */
  ask({ lng, lat }) {
    const file = shownFile();
    if (!file) return hint('Ouvrez un dossier pour y placer le patient.', { bad: true });
    this.#at = { lng, lat };
    this.#file = file;
    this.#box.hidden = false;
    const near = this.#near(this.#at);
    this.#box.firstChild.textContent = near ? `Placer le patient ici, près de ${near} ?` : 'Placer le patient ici ?';
    return this.#follow();
  }

  askAtCentre() {
    if (this.#map) this.ask(this.#map.getCenter());
  }

  confirm() {
    if (!this.#at) return;
    const { lng, lat } = this.#at;
    const metres = Math.max(1, Math.ceil(HAND_PIXELS * metresPerPixel(lat, this.#map.getZoom())));
    const file = this.#file;
    this.drop();
    if (file !== shownFile()) hint('Le dossier affiché a changé : rien n’est placé.', { bad: true });
    else send('placePoint', `${lat.toFixed(6)},${lng.toFixed(6)},${metres}`, { file });
  }

  /** The keys go back to the board with the question: an Enter after it is the board's. */
  drop() {
    if (!this.#at) return;
    this.#at = undefined;
    this.#box.hidden = true;
    this.#host.blur();
  }

  /** Another file is shown: the point was meant for the first one. */
  fileShown(file) {
    if (this.#at && file !== this.#file) this.drop();
  }

  #follow() {
    if (!this.#at) return;
    const { x, y } = this.#map.project(this.#at);
    this.#box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }
}
