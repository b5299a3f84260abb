// The drawing library, loaded once, after the board: a workstation without WebGL, or a file that does not come, costs the map only.

import * as tiles from './tiles.js';

const HERE = new URL('../vendor/maplibre-gl-5.24.1/', import.meta.url);
const FONTS = new URL('../fonts/', import.meta.url);

/** A family for each weight: the library asks for fonts by their family alone. */
const FACES = { 'Plex Map': 500, 'Plex Map Semibold': 600 };

let loading;

/** The library; rejects with a sentence. */
export function library() {
  loading ??= load().catch(error => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load() {
  if (!document.createElement('canvas').getContext('webgl2')) throw new Error('ce poste n’a pas WebGL 2');
  sheet(new URL('maplibre-gl.css', HERE));
  await Promise.all([script(new URL('maplibre-gl-csp.js', HERE)), ...Object.entries(FACES).map(face)]);
  const { maplibregl } = window;
  maplibregl.setWorkerUrl(new URL('maplibre-gl-csp-worker.js', HERE).href);
  maplibregl.addProtocol(tiles.PROTOCOL, tiles.load);
  return maplibregl;
}

function sheet(url) {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url.href }));
}

function script(url) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement('script'), { src: url.href, async: true });
    element.onload = resolve;
    element.onerror = () => reject(new Error('le programme de la carte ne se charge pas'));
    document.head.append(element);
  });
}

/** A missing font is replaced by the system's. */
async function face([family, weight]) {
  const file = new URL(`ibm-plex-sans-condensed-latin-${weight}-normal.woff2`, FONTS);
  try {
    document.fonts.add(await new FontFace(family, `url(${file.href})`, { weight: String(weight) }).load());
  } catch {
    return;
  }
}
