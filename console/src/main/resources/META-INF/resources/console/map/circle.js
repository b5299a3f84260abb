// Circles of true metres, as polygons.

const EARTH_METRES = 6371008.8;
const CORNERS = 64;
const radians = degrees => degrees * Math.PI / 180;
const degrees = angle => angle * 180 / Math.PI;

/** The point reached from [lon, lat] after so many metres in this direction. */
export function away([lon, lat], metres, bearing) {
  const angle = metres / EARTH_METRES;
  const phi = radians(lat);
  const theta = radians(bearing);
  const north = Math.asin(Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(theta));
  const east = radians(lon)
    + Math.atan2(Math.sin(theta) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * Math.sin(north));
  return [degrees(east), degrees(north)];
}

/** A closed ring around [lon, lat]. */
export function ring(centre, metres) {
  const points = Array.from({ length: CORNERS }, (_, i) => away(centre, metres, -i * 360 / CORNERS));
  return [...points, points[0]];
}

export const polygon = (centre, metres, properties = {}) => ({
  type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring(centre, metres)] },
});

export const point = (at, properties = {}) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: at } });

export const line = (points, properties = {}) => ({
  type: 'Feature', properties, geometry: { type: 'LineString', coordinates: points },
});

export const collection = features => ({ type: 'FeatureCollection', features });
