// Tiles are fetched on the page, not by the worker: the session's doors answer here, and what they say is shown.

export const PROTOCOL = 'samu';

const RETRIES = 2;
const RETRY_MILLIS = 1500;

let told = () => {};
let failing = false;

/** Calls back with true when tiles stop coming, with false when they come again. */
export const onTrouble = callback => { told = callback; };

export const address = (layer, version) => `${PROTOCOL}://${layer}/{z}/{x}/{y}?v=${encodeURIComponent(version)}`;

function trouble(now) {
  if (failing === now) return;
  failing = now;
  told(now);
}

/** What the library asks for a tile. */
export async function load({ url }, { signal }) {
  const [path] = url.slice(PROTOCOL.length + 3).split('?');
  try {
    const data = await fetched(`/tiles/${path}.mvt`, signal);
    trouble(false);
    return { data };
  } catch (error) {
    if (!signal.aborted) trouble(true);
    throw error;
  }
}

async function fetched(address, signal, tries = 0) {
  const answer = await fetch(address, { signal });
  if (answer.status === 200) return answer.arrayBuffer();
  if (answer.status === 204 || answer.status === 404) return new ArrayBuffer(0);
  if (answer.status === 503 && tries < RETRIES) {
    await new Promise(resolve => { setTimeout(resolve, RETRY_MILLIS * (tries + 1)); });
    if (!signal.aborted) return fetched(address, signal, tries + 1);
  }
  throw new Error(`tile ${answer.status}`);
}
