// The drawings of sprite.svg, read once and copied in: a <use> of an outside file is loaded again for every icon.

const SVG = 'http://www.w3.org/2000/svg';

let symbols = new Map();

const loaded = fetch('/console/sprite.svg')
  .then(answer => answer.text())
  .then(text => {
    const page = new DOMParser().parseFromString(text, 'image/svg+xml');
    symbols = new Map([...page.querySelectorAll('symbol')].map(symbol => [symbol.id, symbol]));
  })
  // An icon is never alone: the words beside it say the same.
  .catch(() => {});

function fill(svg, name) {
  const symbol = symbols.get(name);
  if (!symbol) return;
  svg.setAttribute('viewBox', symbol.getAttribute('viewBox'));
  svg.replaceChildren(...[...symbol.children].map(child => document.importNode(child, true)));
}

/** The drawing of that name, silent for screen readers; empty until the sprite is there. */
export function picture(name, className) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  if (symbols.size) fill(svg, name);
  else loaded.then(() => fill(svg, name));
  return svg;
}
