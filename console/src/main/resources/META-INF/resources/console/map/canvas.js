// The library's map in its box: no control of its own, no turning, no keys but ours.

import { View } from './view.js';
import { palette } from './palette.js';
import { style } from './style.js';

const LIMITS = { minZoom: 4, maxZoom: 18 };
const STILL = {
  attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, keyboard: false, fadeDuration: 0,
  renderWorldCopies: false, refreshExpiredTiles: false,
};

export function canvas(maplibre, container, territory) {
  const map = new maplibre.Map({
    container, bounds: View.boundsOf(territory), fitBoundsOptions: { padding: View.padding }, style: style(territory, palette()),
    ...STILL, ...LIMITS,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new maplibre.ScaleControl({ unit: 'metric', maxWidth: 80 }), 'bottom-left');
  // The element around it has the focus and the name.
  const drawn = map.getCanvas();
  ['tabindex', 'role', 'aria-label'].forEach(name => drawn.removeAttribute(name));
  drawn.setAttribute('aria-hidden', 'true');
  return map;
}

/** Follows the size of the box: a map made in a box of no size would stay small. Returns what ends it. */
export function followSize(map, box) {
  const resized = new ResizeObserver(() => map.resize());
  resized.observe(box);
  return () => resized.disconnect();
}
