// The one `.app` element of the page: finds it, watches its attributes, says things to the operator.

const watchers = new Map();
const arrivals = [];
const changes = [];
let current = null;

/** The board now shown, or null on the login page. */
export const board = () => (current?.isConnected ? current : null);

/** Number of the file displayed, '' when none. */
export const shownFile = () => board()?.dataset.file ?? '';

/** Calls back each time the server writes the attribute on the board. */
export function onAttribute(name, callback) {
  watchers.set(name, [...(watchers.get(name) ?? []), callback]);
}

/** Calls back when a board appears (page load, navigation, lost session restored). */
export const onArrival = callback => arrivals.push(callback);

/** Calls back after the server changed the tree, at most once per batch. */
export const onTreeChange = callback => changes.push(callback);

/** Layer for what the browser itself shows; outside the server's tree, which must not find unknown children. */
export function layer() {
  let found = document.getElementById('samu-layer');
  if (!found) {
    found = document.createElement('div');
    found.id = 'samu-layer';
    found.className = 'app-layer';
    document.body.append(found);
  }
  found.classList.toggle('exo', !!board()?.querySelector(':scope > .exo'));
  return found;
}

let clearing = 0;

/** Says one sentence in the command row (`.keyhint`), else in the layer; the last one wins. */
export function hint(text, { bad = false, forMillis = 4000 } = {}) {
  clearTimeout(clearing);
  const place = board()?.querySelector('.keyhint') ?? ownHint();
  place.setAttribute('role', 'status');
  place.classList.toggle('bad', bad);
  place.textContent = text;
  if (text) clearing = setTimeout(() => { place.textContent = ''; }, forMillis);
}

function ownHint() {
  const host = layer();
  const own = Object.assign(document.createElement('div'), { className: 'hint' });
  return host.querySelector('.hint') ?? host.appendChild(own);
}

function adopt() {
  if (board()) return;
  current = document.querySelector('.app');
  if (current) arrivals.forEach(callback => callback(current));
}

function read(records) {
  adopt();
  const touched = new Set();
  let tree = false;
  for (const record of records) {
    if (record.type === 'childList') tree = true;
    else if (record.target === current) touched.add(record.attributeName);
  }
  for (const [name, callbacks] of watchers) {
    if (touched.has(name)) callbacks.forEach(callback => callback(current.getAttribute(name)));
  }
  if (tree) changes.forEach(callback => callback());
}

export function start() {
  const attributeFilter = [...watchers.keys()];
  new MutationObserver(read).observe(document.documentElement, {
    subtree: true, childList: true, attributes: true, attributeFilter,
  });
  adopt();
}
