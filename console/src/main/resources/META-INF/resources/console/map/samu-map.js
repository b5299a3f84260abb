// <samu-map data-scene='{…}'>: the map of the board. The server writes the open file into data-scene; everything that moves is
// asked for here. When it cannot be drawn its box says why, and nothing else is touched.

import { Coverage } from './coverage.js';
import { Feed, asked } from './feed.js';
import { FleetLayer } from './fleetlayer.js';
import { Pointing } from './pointing.js';
import { KEYS, View } from './view.js';
import { Words } from './words.js';
import { freshness } from './ages.js';
import { canvas, followSize } from './canvas.js';
import { give } from './images.js';
import { library } from './library.js';
import { onTheme, palette } from './palette.js';
import { onTrouble } from './tiles.js';
import { style } from './style.js';
import * as drawing from './drawing.js';
import { handleLocally } from '../keys.js';

const TICK_MILLIS = 1000;
const AGAIN_MILLIS = 10000;

const piece = className => Object.assign(document.createElement('div'), { className });

class SamuMap extends HTMLElement {
  static observedAttributes = ['data-scene'];

  #map;
  #maplibre;
  #territory;
  #fleet;
  #scene;
  #asking = false;
  #feed = new Feed(() => this.#moved());
  #coverage = new Coverage(() => this.#say());
  #view = new View();
  #pointing;
  #box = piece('map-canvas');
  #words;
  #troubled = false;
  #again = 0;
  #ends = [];

  connectedCallback() {
    if (!this.#pointing) {
      this.append(this.#box, piece('map-cross'));
      this.#words = new Words(this);
      this.#pointing = new Pointing(this);
      this.addEventListener('keydown', event => this.#key(event));
    }
    handleLocally('coverage', () => this.#cover());
    this.#attempt();
  }

  disconnectedCallback() {
    this.#feed.stop();
    this.#coverage.stop();
    clearInterval(this.#again);
    this.#again = 0;
    this.#ends.splice(0).forEach(end => end());
    this.#map?.remove();
    this.#map = undefined;
  }

  attributeChangedCallback(_, before, value) {
    if (before === value) return;
    this.#scene = value ? JSON.parse(value) : undefined;
    this.#pointing?.fileShown(this.#scene?.file);
    if (this.#map) this.#open();
  }

  /** Keys that the board leaves to the map while it has the focus; Enter only while nothing on the board waits for it. */
  takesKey(key) {
    if (key === 'Enter' && document.querySelector('.dec .pending')) return false;
    return !!this.#map && (KEYS.has(key) || (key === 'Escape' && this.#pointing.pending));
  }

  #attempt() {
    this.#begin().catch(error => {
      this.#fail(error);
      setTimeout(() => { if (this.isConnected && !this.#map) this.#attempt(); }, AGAIN_MILLIS);
    });
  }

  async #begin() {
    this.#maplibre = await library();
    this.#territory = await asked('/map/territory');
    if (!this.isConnected || this.#map) return;
    this.#map = canvas(this.#maplibre, this.#box, this.#territory);
    this.#live(this.#map);
  }

  #live(map) {
    map.on('style.load', () => this.#dress());
    map.on('zoomend', () => this.#labels());
    map.on('webglcontextlost', () => this.#fail(new Error('le dessin s’est arrêté')));
    const tick = setInterval(() => this.#tick(), TICK_MILLIS);
    this.#ends.push(followSize(map, this.#box), onTheme(() => this.#restyle()), () => clearInterval(tick));
    onTrouble(now => this.#trouble(now));
    this.#view.use(map);
    this.#pointing.use(map, at => this.#communeNear(at));
    this.#feed.start();
  }

  /** For the tests: what is drawn now, in numbers. */
  shown() {
    const { lng, lat } = this.#map.getCenter();
    const units = [...this.#feed.units.values()].map(unit => ({ ...unit, fresh: freshness(unit, this.#feed) }));
    return { lng, lat, zoom: this.#map.getZoom(), units, circles: drawing.circles(this.#feed, this.#scene).features.length };
  }

  /** After each style: pictures and vehicles are not part of it. */
  #dress() {
    const colours = palette();
    give(this.#map, colours);
    this.#fleet = new FleetLayer(this.#maplibre, colours);
    this.#map.addLayer(this.#fleet, 'unit-labels');
    this.#set('towns', drawing.towns(this.#territory));
    this.#set('hospitals', drawing.hospitals(this.#territory));
    this.#coverage.dress(this.#map, this.#territory, this.#scene);
    this.#open();
    delete this.dataset.failed;
    this.dataset.ready = '';
  }

  #communeNear({ lng, lat }) {
    const apart = ([, , y, x]) => (y - lat) ** 2 + ((x - lng) * Math.cos(lat * Math.PI / 180)) ** 2;
    return [...this.#territory.communes].sort((a, b) => apart(a) - apart(b))[0]?.[1] ?? '';
  }

  #restyle() {
    this.#map.setStyle(style(this.#territory, palette()), { diff: false });
  }

  #set(source, data) {
    this.#map.getSource(source)?.setData(data);
  }

  /** Another file, or something else known of it. */
  #open() {
    this.#set('rings', drawing.rings(this.#scene, this.#territory));
    this.#set('apart', drawing.apart(this.#scene));
    this.#coverage.dress(this.#map, this.#territory, this.#scene);
    this.#view.lookAt(this.#scene, this.#territory);
    this.#moved();
  }

  #moved() {
    if (!this.#map?.getSource('places')) return;
    if (this.#feed.ground && this.#feed.ground !== this.#territory.ground) this.#newGround();
    this.#set('places', drawing.places(this.#feed, this.#scene));
    this.#set('circles', drawing.circles(this.#feed, this.#scene));
    this.#tick();
  }

  async #newGround() {
    if (this.#asking) return;
    this.#asking = true;
    try {
      this.#territory = await asked('/map/territory');
      if (this.#map) this.#restyle();
    } catch {
      // The next answer of the feed says again that the ground is another.
    } finally {
      this.#asking = false;
    }
  }

  /** Ages go on by themselves, whether anything was heard or not. */
  #tick() {
    if (!this.#map?.getSource('devices')) return;
    this.#fleet?.show(this.#feed);
    this.#set('devices', drawing.devices(this.#scene));
    this.#labels();
    this.#say();
  }

  #labels() {
    this.#set('unit-labels', drawing.unitLabels(this.#feed, this.#scene, this.#map.getZoom()));
  }

  #say() {
    this.#words.warn({ feed: this.#feed, troubled: this.#troubled, disagreements: this.#scene?.disagreements });
    this.#words.legend(this.#coverage.says);
    this.#words.sources(this.#territory.layers);
    this.setAttribute('aria-label', `Carte : ${this.#feed.units.size} moyens, ${this.#feed.places.length} lieux d’appel. `
      + 'Flèches pour déplacer, plus et moins pour agrandir, Entrée pour placer le patient au centre.');
    this.dataset.units = this.#feed.units.size;
  }

  #trouble(now) {
    this.#troubled = now;
    this.#say();
    if (now && !this.#again) this.#again = setInterval(() => this.#retry(), AGAIN_MILLIS);
  }

  /** Tiles that did not come are asked for again until they do. */
  #retry() {
    if (this.#troubled && this.#map) {
      this.#restyle();
      return;
    }
    clearInterval(this.#again);
    this.#again = 0;
  }

  #cover() {
    const pressed = !!this.#map && this.#coverage.toggle();
    this.closest('.mapbox')?.querySelector('[data-local=coverage]')?.setAttribute('aria-pressed', String(pressed));
  }

  #key(event) {
    if (event.target !== this || event.ctrlKey || event.altKey || event.metaKey || !this.takesKey(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.#pointing.drop();
    else if (event.key === 'Enter' && !event.repeat) {
      if (this.#pointing.pending) this.#pointing.confirm();
      else this.#pointing.askAtCentre();
    } else this.#view.key(event.key);
  }

  #fail(error) {
    this.dataset.failed = '';
    this.#words.failed(error.message);
  }
}

if (!customElements.get('samu-map')) customElements.define('samu-map', SamuMap);
