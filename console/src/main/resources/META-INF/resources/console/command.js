// <samu-command>: verb, means, state in any order of abbreviation; the list comes from the server.

import { board } from './board.js';
import { send } from './busy.js';
import { Choices, icon, piece } from './choices.js';
import { leave } from './focus.js';
import { run } from './keys.js';
import { listOf, matches, startsWithVerb } from './search.js';

const MAX_SHOWN = 8;

/** Palette items `data-palette` `[{label, hint, action, argument, words, icon}]`, on this element or on the board. */
export class SamuCommand extends HTMLElement {
  #input;
  #choices;

  connectedCallback() {
    if (this.#input) return;
    this.#input = Object.assign(document.createElement('input'), {
      type: 'text', placeholder: 'Commande : verbe, moyen, état. Exemple « e arm », « s lille1 sur place »',
    });
    this.#input.setAttribute('aria-label', 'Commande');
    const place = piece('div', 'in');
    place.append(piece('kbd', '', '/'), this.#input);
    const list = piece('ul', 'pal');
    this.append(list, place);
    this.#choices = new Choices(this.#input, list, {
      render: ({ label, hint, icon: name }) => [
        ...(name ? [icon(name)] : []), piece('b', '', label), piece('span', 'mut', hint), piece('kbd', '', '↵'),
      ],
      pick: item => this.#do(item),
    });
    this.#input.addEventListener('input', () => this.#filter());
    this.#input.addEventListener('keydown', event => this.#key(event));
    this.#input.addEventListener('blur', () => this.#clear());
  }

  focus() { this.#input?.focus(); }

  #filter() {
    const typed = this.#input.value;
    const found = listOf(this.dataset.palette ?? board()?.dataset.palette)
      .filter(({ label, hint = '', words = '' }) => matches(typed, `${label} ${hint} ${words}`));
    const first = found.filter(({ label, words }) => startsWithVerb(typed, label, words));
    const rest = found.filter(item => !first.includes(item));
    this.#choices.show(typed.trim() ? [...first, ...rest].slice(0, MAX_SHOWN) : []);
  }

  #key(event) {
    const { key } = event;
    if (key === 'ArrowDown') this.#choices.move(1);
    else if (key === 'ArrowUp') this.#choices.move(-1);
    else if (key === 'Enter') this.#enter();
    else if (key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #enter() {
    const text = this.#input.value.trim();
    if (this.#choices.chosen) this.#do(this.#choices.chosen);
    else {
      leave();
      if (text) send('command', text);
    }
  }

  #do({ action, argument }) {
    leave();
    run(action, argument ?? '');
  }

  #clear() {
    this.#choices.close();
    this.#input.value = '';
  }
}

export const start = () => customElements.define('samu-command', SamuCommand);
