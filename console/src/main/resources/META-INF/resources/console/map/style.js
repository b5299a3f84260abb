// The style of the map: what lies below comes first. Own tiles, own fonts, nothing from outside.

import { address } from './tiles.js';
import { collection } from './circle.js';

const TEXT = ['Plex Map'];
const BOLD = ['Plex Map Semibold'];
const EMPTY = { type: 'geojson', data: collection([]) };
/** Sources that the parts of the map fill. */
const DRAWN = ['towns', 'hospitals', 'rings', 'circles', 'apart', 'places', 'devices', 'unit-labels', 'cover-labels'];
const DEEPEST = 16;

export const GROUND = 'ground';

/** Where the communes are: {source, sourceLayer?}, for their states. */
export const groundOf = layers => (layers.communes ? { source: GROUND, sourceLayer: 'communes' } : { source: GROUND });

function sources(territory) {
  const tiles = layer => ({ type: 'vector', tiles: [address(layer, territory.layers[layer])], minzoom: 0, maxzoom: DEEPEST });
  const found = Object.fromEntries(DRAWN.map(name => [name, EMPTY]));
  found[GROUND] = territory.layers.communes
    ? { ...tiles('communes'), promoteId: { communes: 'insee' } }
    : { type: 'geojson', data: cells(territory), promoteId: 'insee' };
  ['roads', 'labels', 'hospitals', 'defibrillators'].filter(layer => territory.layers[layer])
    .forEach(layer => { found[`tiles-${layer}`] = tiles(layer); });
  return found;
}

const cells = ({ cells: all }) => collection(all.map(({ insee, ring }) => ({
  type: 'Feature', properties: { insee }, geometry: { type: 'Polygon', coordinates: [ring] },
})));

const byZoom = (...stops) => ['interpolate', ['exponential', 1.5], ['zoom'], ...stops];

function ground(c, layers) {
  const of = groundOf(layers);
  const at = { source: of.source, ...(of.sourceLayer && { 'source-layer': of.sourceLayer }) };
  const left = ['feature-state', 'left'];
  const known = ['!=', left, null];
  return [
    { id: 'background', type: 'background', paint: { 'background-color': c['map-land'] } },
    { id: 'ground', type: 'fill', ...at, paint: { 'fill-color': c['map-town'], 'fill-opacity': 1 } },
    {
      id: 'cover', type: 'fill', ...at, layout: { visibility: 'none' }, paint: {
        'fill-color': ['case', ['!', known], c['map-town'], ['<', ['coalesce', left, -1], 0], c.p0,
          ['step', ['coalesce', left, 0], c.ok, 10, c.accent, 20, c['warn-line'], 30, c.p0]],
        'fill-opacity': ['case', known, ['case', ['boolean', ['feature-state', 'hole'], false], 0.5, 0.28], 0],
      },
    },
    {
      id: 'ground-edge', type: 'line', ...at, paint: {
        'line-color': c['map-road-edge'], 'line-width': 1, ...(!layers.communes && { 'line-dasharray': [3, 3] }),
      },
    },
  ];
}

function roads(c) {
  const at = { source: 'tiles-roads', 'source-layer': 'roads' };
  const width = byZoom(7, ['-', 1.6, ['*', 0.3, ['get', 'class']]], 14, ['-', 8, ['get', 'class']], 16, ['-', 16, ['*', 1.6, ['get', 'class']]]);
  const join = { 'line-cap': 'round', 'line-join': 'round', 'line-sort-key': ['-', 0, ['get', 'class']] };
  return [
    { id: 'roads-edge', type: 'line', ...at, layout: join, paint: { 'line-color': c['map-road-edge'], 'line-width': width, 'line-gap-width': 0.6 } },
    {
      id: 'roads', type: 'line', ...at, layout: join, paint: {
        'line-color': ['case', ['<=', ['get', 'class'], 1], c['map-motor'], c['map-road']], 'line-width': width,
      },
    },
    {
      id: 'road-names', type: 'symbol', ...at, filter: ['!=', ['get', 'ref'], ''], minzoom: 9, layout: {
        'symbol-placement': 'line', 'text-field': ['get', 'ref'], 'text-font': TEXT, 'text-size': 11, 'symbol-spacing': 300,
      }, paint: halo(c, 'map-text'),
    },
  ];
}

const halo = (c, ink) => ({ 'text-color': c[ink], 'text-halo-color': c['map-land'], 'text-halo-width': 1.6 });

const words = (id, source, field, c, ink, layout = {}, more = {}) => ({
  id, type: 'symbol', source, layout: { 'text-field': ['get', field], 'text-font': TEXT, 'text-size': 11.5, ...layout }, paint: halo(c, ink), ...more,
});

function picture(id, source, image, layout = {}) {
  return { id, type: 'symbol', source, layout: { 'icon-image': image, 'icon-allow-overlap': true, ...layout } };
}

function scene(c) {
  const beside = { 'text-font': TEXT, 'text-size': 11, 'text-anchor': 'top', 'text-offset': [0, 0.8], 'text-optional': true };
  return [
    { id: 'rings', type: 'line', source: 'rings', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'line-color': c.accent, 'line-width': 1.4, 'line-dasharray': [4, 3] } },
    words('ring-names', 'rings', 'says', c, 'ink', { 'text-font': BOLD }, { filter: ['==', ['geometry-type'], 'Point'] }),
    { id: 'circles', type: 'fill', source: 'circles', paint: { 'fill-color': ['case', ['get', 'weak'], c['warn-line'], c.p0], 'fill-opacity': 0.12 } },
    { id: 'circle-edges', type: 'line', source: 'circles', paint: { 'line-color': ['case', ['get', 'weak'], c['warn-line'], c.p0], 'line-width': 1.6 } },
    { id: 'apart', type: 'line', source: 'apart', paint: { 'line-color': c['warn-line'], 'line-width': 2, 'line-dasharray': [2, 2] } },
    { ...picture('hospitals', 'hospitals', 'hospital', { 'text-field': ['get', 'name'], ...beside, 'icon-optional': false }), paint: halo(c, 'ink') },
    picture('places', 'places', ['concat', 'prio-', ['get', 'level']], { 'symbol-sort-key': ['get', 'order'] }),
  ];
}

function units(c) {
  const plate = ['case', ['get', 'stale'], 'plate-stale', ['concat', 'plate-', ['get', 'family']]];
  return [
    {
      id: 'unit-labels', type: 'symbol', source: 'unit-labels', layout: {
        'text-field': ['format', ['get', 'name'], {}, ['get', 'tail'], { 'text-font': ['literal', BOLD] }], 'text-font': TEXT, 'text-size': 12,
        'text-variable-anchor': ['left', 'right', 'bottom', 'top', 'bottom-left', 'top-right', 'top-left', 'bottom-right'], 'text-radial-offset': 1.3,
        'text-justify': 'auto', 'text-max-width': 30, 'icon-image': plate, 'icon-text-fit': 'both', 'icon-text-fit-padding': [0, 1, 0, 1],
        'symbol-sort-key': ['get', 'order'],
      }, paint: { 'text-color': c.ink },
    },
    picture('devices', 'devices', ['get', 'image'], { 'icon-anchor': ['get', 'anchor'], 'icon-ignore-placement': true }),
  ];
}

/** The whole style; the layer of the vehicles is put before `unit-labels`. */
export function style(territory, c) {
  const { layers } = territory;
  const towns = { 'text-size': ['interpolate', ['linear'], ['zoom'], 7, 10.5, 12, 13], 'symbol-sort-key': ['get', 'order'] };
  const tiled = (id, layer, from, more) => (layers[layer] ? [{ ...more, source: `tiles-${layer}`, 'source-layer': layer, id, minzoom: from }] : []);
  return {
    version: 8,
    sources: sources(territory),
    layers: [
      ...ground(c, layers),
      ...(layers.roads ? roads(c) : []),
      ...tiled('sites', 'hospitals', 11, picture('', '', 'hospital', { 'icon-allow-overlap': false, 'icon-size': 0.8 })),
      ...tiled('aed', 'defibrillators', 14, { type: 'circle', paint: { 'circle-radius': 4, 'circle-color': c.ok, 'circle-stroke-color': c.surface, 'circle-stroke-width': 1.5 } }),
      ...tiled('commune-names', 'labels', 10, words('', '', 'name', c, 'map-text')),
      words('towns', 'towns', 'name', c, 'map-text', towns),
      ...scene(c),
      words('device-words', 'devices', 'says', c, 'ink', { 'text-size': 11, 'text-anchor': 'top', 'text-offset': [0, 0.9] }),
      words('cover-labels', 'cover-labels', 'says', c, 'ink', { 'text-font': BOLD, 'text-size': 11, 'text-offset': [0, 1.1] }, {}),
      ...units(c),
    ],
  };
}
