// <samu-icon name="amb"> and <samu-prio level="P1">: the drawings of the board, made here because SVG needs its own
// namespace.

import { picture } from './sprite.js';

const SVG = 'http://www.w3.org/2000/svg';

const SHAPES = {
  P0: 'M9.3 1h11.4L29 9.3v11.4L20.7 29H9.3L1 20.7V9.3z',
  P1: 'M15 1L29 11.5V29H1V11.5z',
  P2: 'M6 3h18a3 3 0 0 1 3 3v18a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z',
  P3: 'M15 2.5a12.5 12.5 0 1 1 0 25a12.5 12.5 0 1 1 0-25z',
};

function drawn(name, attributes) {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
}

class SamuIcon extends HTMLElement {
  static observedAttributes = ['name'];

  attributeChangedCallback(_, before, name) {
    if (before === name) return;
    this.replaceChildren(picture(name, 'i'));
  }
}

class SamuPriority extends HTMLElement {
  static observedAttributes = ['level'];

  attributeChangedCallback(_, before, level) {
    if (before === level) return;
    const svg = drawn('svg', { viewBox: '0 0 30 30', 'aria-hidden': 'true' });
    svg.append(drawn('path', { d: SHAPES[level] ?? SHAPES.P3 }));
    const text = document.createElement('span');
    text.textContent = level || '?';
    this.replaceChildren(svg, text);
  }
}

export function start() {
  customElements.define('samu-icon', SamuIcon);
  customElements.define('samu-prio', SamuPriority);
}
