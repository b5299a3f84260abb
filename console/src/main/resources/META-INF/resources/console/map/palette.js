// The colours of the map are the console's own, read from the tokens of the theme in force.

const NAMES = ['land', 'town', 'water', 'road', 'road-edge', 'motor', 'text', 'green'];
const PLAIN = [
  'surface', 'ink', 'ink-2', 'ink-3', 'line-strong', 'accent', 'accent-soft', 'ok', 'move', 'scene', 'off', 'warn',
  'warn-soft', 'warn-line', 'p0', 'p0-ink', 'p1', 'p1-ink', 'p2', 'p2-soft', 'p3', 'p3-soft', 'focus',
];

/** Families of the national states, in the order of the server. */
export const FAMILIES = ['accent', 'move', 'scene', 'ok', 'off'];

/** token → colour. */
export function palette() {
  const style = getComputedStyle(document.documentElement);
  const read = token => [token, style.getPropertyValue(`--${token}`).trim()];
  return Object.fromEntries([...NAMES.map(name => read(`map-${name}`)), ...PLAIN.map(read)]);
}

/** Calls back when the theme changes. */
export function onTheme(callback) {
  const watch = new MutationObserver(callback);
  watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => watch.disconnect();
}
