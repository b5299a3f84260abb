// <samu-map data-scene='{…}'>: the map of the board. The server writes the open file into data-scene; everything that moves is
// asked for here. When it cannot be drawn its box says why, and nothing else is touched.

import { Coverage } from './coverage.js';
import { Feed } from './feed.js';
import { FleetLayer } from './fleetlayer.js';
import { Pointing } from './pointing.js';
import { KEYS, View } from './view.js';
import { inWords, isSilent, silence } from './ages.js';
import { give } from './images.js';
import { library } from './library.js';
import { onTheme, palette } from './palette.js';
import { onTrouble } from './tiles.js';
import { style } from './style.js';
import * as drawing from './drawing.js';
import { handleLocally } from '../keys.js';

const TICK_MILLIS = 1000;
const TILES_AGAIN_MILLIS = 10000;
const SAFE_ZOOM = { minZoom: 4, maxZoom: 18 };

const piece = className => Object.assign(document.createElement('div'), { className });

class SamuMap extends HTMLElement {
  static observedAttributes = ['data-scene'];

  #map;
  #maplibre;
  #territory;
  #fleet;
  #scene;
  #ground = '';
  #feed = new Feed(() => this.#moved());
  #coverage = new Coverage(() => this.#say());
  #view = new View();
  #pointing;
  #box = piece('map-canvas');
  #band = piece('map-band');
  #note = piece('map-note');
  #troubled = false;
  #ends = [];

  connectedCallback() {
    if (!this.#pointing) {
      this.#band.setAttribute('role', 'status');
      this.#band.hidden = true;
      this.append(this.#box, piece('map-cross'), this.#note, this.#band);
      this.#pointing = new Pointing(this);
      this.addEventListener('keydown', event => this.#key(event));
    }
    this.#begin().catch(error => this.#fail(error));
  }

  disconnectedCallback() {
    this.#feed.stop();
    this.#coverage.stop();
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

  /** Keys that the board leaves to the map while it has the focus. */
  takesKey(key) {
    return !!this.#map && (KEYS.has(key) || (key === 'Escape' && this.#pointing.pending));
  }

  async #begin() {
    this.#maplibre = await library();
    this.#territory = await this.#asked('/map/territory');
    if (!this.isConnected || this.#map) return;
    const map = new this.#maplibre.Map({
      container: this.#box, bounds: View.boundsOf(this.#territory), fitBoundsOptions: { padding: View.padding },
      style: style(this.#territory, palette()), attributionControl: false, dragRotate: false, pitchWithRotate: false, keyboard: false,
      touchPitch: false, fadeDuration: 0, renderWorldCopies: false, refreshExpiredTiles: false, ...SAFE_ZOOM,
    });
    map.touchZoomRotate.disableRotation();
    map.addControl(new this.#maplibre.ScaleControl({ unit: 'metric', maxWidth: 80 }), 'bottom-left');
    map.getCanvas().tabIndex = -1;
    map.getCanvas().setAttribute('role', 'presentation');
    map.getCanvas().removeAttribute('aria-label');
    this.#map = map;
    this.#live(map);
  }

  #live(map) {
    map.on('style.load', () => this.#dress());
    map.on('zoomend', () => this.#labels());
    map.on('webglcontextlost', () => this.#fail(new Error('le dessin s’est arrêté')));
    map.on('webglcontextrestored', () => this.#say());
    const resized = new ResizeObserver(() => map.resize());
    resized.observe(this.#box);
    const tick = setInterval(() => this.#tick(), TICK_MILLIS);
    this.#ends.push(() => resized.disconnect(), onTheme(() => this.#restyle()), () => clearInterval(tick));
    onTrouble(now => this.#trouble(now));
    this.#view.use(map);
    this.#pointing.use(map);
    handleLocally('coverage', () => this.#cover());
    this.#feed.start();
  }

  async #asked(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`le serveur ne donne pas le territoire (${answer.status})`);
    return answer.json();
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
    this.dataset.ready = '';
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
    this.#view.lookAt(this.#scene);
    this.#moved();
  }

  #moved() {
    if (!this.#map?.getSource('places')) return;
    if (this.#feed.ground && this.#ground && this.#feed.ground !== this.#ground) this.#newGround();
    this.#ground = this.#feed.ground;
    this.#set('places', drawing.places(this.#feed, this.#scene));
    this.#set('circles', drawing.circles(this.#feed, this.#scene));
    this.#tick();
  }

  async #newGround() {
    try {
      this.#territory = await this.#asked('/map/territory');
      this.#restyle();
    } catch {
      this.#ground = '';
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
    const parts = [];
    if (Number.isFinite(this.#feed.heard) && isSilent(this.#feed)) parts.push(`Positions figées depuis ${inWords(silence(this.#feed))}.`);
    if (this.#troubled) parts.push('Carte indisponible : le fond ne répond pas ; appels et moyens restent à jour.');
    parts.push(...(this.#scene?.disagreements ?? []), this.#coverage.says);
    this.#write(parts.filter(Boolean).join(' '));
    const { layers } = this.#territory;
    this.#note.textContent = [layers.communes ? '' : 'cellules calculées', layers.roads ? '© contributeurs d’OpenStreetMap' : ''].filter(Boolean).join(' · ');
    this.setAttribute('aria-label', `Carte : ${this.#feed.units.size} moyens, ${this.#feed.places.length} lieux d’appel. `
      + 'Flèches pour déplacer, plus et moins pour agrandir, Entrée pour placer le patient au centre.');
    this.dataset.units = this.#feed.units.size;
  }

  #write(text) {
    if (this.#band.textContent !== text) this.#band.textContent = text;
    this.#band.hidden = !text;
  }

  #trouble(now) {
    this.#troubled = now;
    this.#say();
    if (now) setTimeout(() => { if (this.#troubled && this.#map) this.#restyle(); }, TILES_AGAIN_MILLIS);
  }

  #cover() {
    const pressed = this.#coverage.toggle();
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
    this.#write(`Carte indisponible : ${error.message}. Le reste continue.`);
  }
}

if (!customElements.get('samu-map')) customElements.define('samu-map', SamuMap);
