// Listbox under a combobox input (ARIA pattern): the caret stays in the input, arrows move the choice.

import { picture } from './sprite.js';

let count = 0;

/** List bound to an input; `pick(item)` is called for a click. */
export class Choices {
  constructor(input, list, { render, pick }) {
    this.input = input;
    this.list = list;
    this.render = render;
    this.items = [];
    this.at = 0;
    list.id ||= `choices-${++count}`;
    list.setAttribute('role', 'listbox');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('autocomplete', 'off');
    input.setAttribute('spellcheck', 'false');
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const line = event.target.closest('li');
      if (line) pick(this.items[[...list.children].indexOf(line)]);
    });
    this.close();
  }

  get open() { return !this.list.hidden; }

  /** The item Enter would take. */
  get chosen() { return this.open ? this.items[this.at] : undefined; }

  /** @param preselect false: nothing is chosen until an arrow or a click chooses it */
  show(items, { preselect = true } = {}) {
    this.items = items;
    this.at = preselect ? 0 : -1;
    this.list.replaceChildren(...items.map((item, index) => {
      const line = document.createElement('li');
      line.id = `${this.list.id}-${index}`;
      line.setAttribute('role', 'option');
      line.classList.toggle('old', !!item.old);
      line.append(...this.render(item));
      return line;
    }));
    this.list.hidden = items.length === 0;
    this.mark();
  }

  move(step) {
    if (!this.items.length) return;
    this.list.hidden = false;
    const from = this.at < 0 && step < 0 ? 0 : this.at;
    this.at = (from + step + this.items.length) % this.items.length;
    this.mark();
  }

  close() {
    this.list.hidden = true;
    this.items = [];
    this.mark();
  }

  mark() {
    [...this.list.children].forEach((line, index) => {
      line.setAttribute('aria-selected', String(index === this.at));
      line.classList.toggle('on', index === this.at);
    });
    this.input.setAttribute('aria-expanded', String(this.open));
    const line = this.open ? this.list.children[this.at] : null;
    if (line) {
      this.input.setAttribute('aria-activedescendant', line.id);
      line.scrollIntoView({ block: 'nearest' });
    } else this.input.removeAttribute('aria-activedescendant');
  }
}

/** Drawing of the sprite, silent for screen readers. */
export const icon = name => picture(name, 'i l');

/** Element with a class and a text. */
export function piece(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = text ?? '';
  return element;
}
