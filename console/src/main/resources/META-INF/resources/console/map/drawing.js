// What the symbol layers show, worked out from the feed and from the open file: ages are made here, each time anew.

import { collection, line, point, polygon } from './circle.js';
import { LOST, STALE, age, freshness, inWords } from './ages.js';
import { ago, serverNow } from '../clock.js';

const ORDER = { P0: 0, CALL: 1, P1: 2, '': 3, P2: 4, P3: 5 };
/** More names than this hide the map. */
const MOST_NAMES = 60;
const NAMES_FROM_ZOOM = 11;
const BEST = 5;

/** Files in progress and ringing calls; the open file has its own pin. */
export function places(feed, scene) {
  return collection(feed.places.filter(([id]) => id !== scene?.file).map(([, level, lat, lon]) => point([lon, lat], {
    level: level in ORDER && level ? level : 'NONE', order: ORDER[level] ?? 3,
  })));
}

/** The circles of uncertainty: of ringing calls, of what devices said, of the place itself. */
export function circles(feed, scene) {
  const ringing = feed.places.filter(([, level, , , , metres]) => level === 'CALL' && metres > 0)
    .map(([, , lat, lon, , metres]) => polygon([lon, lat], metres, { weak: metres > 1000 }));
  const devices = (scene?.devices ?? []).filter(({ metres }) => metres > 0)
    .map(device => polygon([device.lon, device.lat], device.metres, { weak: !!device.weak }));
  const { scene: place } = scene ?? {};
  const confirmed = place?.confirmed && place.metres > 0 ? [polygon([place.lon, place.lat], place.metres, { weak: false })] : [];
  return collection([...ringing, ...devices, ...confirmed]);
}

/** The pin of the open file, and what each device said with its age. */
export function devices(scene) {
  const said = (scene?.devices ?? []).map(({ lat, lon, says, weak, at }) => point([lon, lat], {
    image: weak ? 'device-weak' : 'device', anchor: 'center',
    says: [says, ago((serverNow() - at) / 1000), weak].filter(Boolean).join('\n'),
  }));
  const { scene: place } = scene ?? {};
  const pin = place ? [point([place.lon, place.lat], {
    image: place.confirmed ? 'pin-confirmed' : 'pin-open', anchor: 'bottom', says: place.confirmed ? '' : `${place.source}, non confirmé`,
  })] : [];
  return collection([...said, ...pin]);
}

/** From what disagrees to the place. */
export function apart(scene) {
  const { scene: place, devices: said = [], disagreements = [] } = scene ?? {};
  if (!place || !disagreements.length) return collection([]);
  return collection(said.map(({ lat, lon }) => line([[lon, lat], [place.lon, place.lat]])));
}

/** How far a car gets in so many minutes, by the estimate of the proposals: circles, and called estimates. */
export function rings(scene, territory) {
  const { scene: place } = scene ?? {};
  if (!place) return collection([]);
  const centre = [place.lon, place.lat];
  return collection(territory.rings.flatMap(([minutes, metres]) => {
    const circle = polygon(centre, metres);
    const [ring] = circle.geometry.coordinates;
    return [circle, point(ring[54], { says: `${minutes}\u00a0min, estimation` })];
  }));
}

export const towns = territory => collection(territory.communes.map(([, name, lat, lon], order) => point([lon, lat], { name, order })));

export const hospitals = territory => collection(territory.hospitals.map(([, name, lat, lon]) => point([lon, lat], { name })));

/** Names of the vehicles that matter: engaged or proposed for the open file, too old, then whichever has room. */
export function unitLabels(feed, scene, zoom) {
  const told = new Map((scene?.units ?? []).map(unit => [unit.id, unit]));
  const all = [...feed.units.values()].map(unit => label(unit, feed, told.get(unit.id)));
  const few = zoom >= NAMES_FROM_ZOOM || (!scene && all.length <= MOST_NAMES);
  return collection(all.filter(({ properties: { order } }) => order < 90 || few)
    .sort((a, b) => a.properties.order - b.properties.order).slice(0, 4 * MOST_NAMES));
}

function label(unit, feed, told) {
  const fresh = freshness(unit, feed);
  const old = fresh === STALE || fresh === LOST;
  const { name = unit.id } = feed.names.get(unit.id) ?? {};
  const matters = told && (told.look || told.rank <= BEST);
  const tail = unit.doubtful ? ' position aberrante' : old ? ` pos.\u00a0${inWords(age(unit, feed))}` : matters && told.minutes ? ` ${told.minutes}\u00a0min` : '';
  return point([unit.lon, unit.lat], { name, tail, family: unit.family, stale: old || unit.doubtful, order: order(told, matters, old || unit.doubtful) });
}

function order(told, matters, old) {
  if (told?.look) return 0;
  if (matters) return told.rank;
  return old ? 20 : 90;
}
