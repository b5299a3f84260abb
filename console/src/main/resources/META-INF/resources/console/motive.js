// <samu-motive options='[{"code","label","words"}]' value="Douleur thoracique">: predictive choice of the motive.

import { onAttribute, shownFile } from './board.js';
import { send } from './busy.js';
import { Choices, piece } from './choices.js';
import { guard, leave } from './focus.js';
import { listOf, matches } from './search.js';

const MAX_SHOWN = 12;

/** Fires `motive` with the code, or `motiveText` with a free text. The server ranks, the browser filters. */
export class SamuMotive extends HTMLElement {
  static observedAttributes = ['value', 'options'];

  #entries = [];
  #input;
  #choices;

  connectedCallback() {
    if (this.#input) return;
    this.#input = Object.assign(document.createElement('input'), { type: 'text', placeholder: 'Motif' });
    this.#input.setAttribute('aria-label', 'Motif');
    const list = piece('ul', 'choices');
    this.append(this.#input, list);
    this.#choices = new Choices(this.#input, list, {
      render: ({ label, code }) => [piece('span', '', label), piece('span', 'mut', code)],
      pick: item => this.#choose(item),
    });
    this.#input.addEventListener('input', () => this.#filter());
    this.#input.addEventListener('keydown', event => this.#key(event));
    this.#input.addEventListener('blur', () => this.#restore());
    this.attributeChangedCallback('value', null, this.getAttribute('value'));
  }

  attributeChangedCallback(name, _, value) {
    if (name === 'options') this.#entries = listOf(value);
    else if (this.#input && document.activeElement !== this.#input) this.#input.value = value ?? '';
  }

  get options() { return this.#entries; }

  set options(entries) { this.#entries = entries; }

  /** Caret in the field, text selected: the next character replaces the old motive. */
  focus() {
    this.#input?.focus();
    this.#input?.select();
  }

  /** The file changed: what was typed belongs to the other one. */
  abandon() {
    if (document.activeElement !== this.#input) return;
    leave();
    guard('Le dossier affiché a changé : motif non enregistré.');
  }

  #filter() {
    const typed = this.#input.value;
    const found = this.#entries.filter(({ code, label, words = '' }) => matches(typed, `${label} ${words} ${code}`));
    this.#choices.show(typed.trim() ? found.slice(0, MAX_SHOWN) : []);
  }

  #key(event) {
    const { key } = event;
    if (key === 'ArrowDown' && !this.#choices.open) this.#choices.show(this.#entries.slice(0, MAX_SHOWN));
    else if (key === 'ArrowDown') this.#choices.move(1);
    else if (key === 'ArrowUp') this.#choices.move(-1);
    else if (key === 'Enter') this.#enter();
    else if (key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #enter() {
    const item = this.#choices.chosen;
    const text = this.#input.value.trim();
    if (item) this.#choose(item);
    else if (text && text !== this.getAttribute('value')) this.#send('motiveText', text, text);
    else leave();
  }

  #choose({ code, label }) { this.#send('motive', code, label); }

  /** The caret leaves before the answer: the next keys are commands again. */
  #send(action, argument, shown) {
    const file = shownFile();
    leave();
    if (send(action, argument, { file })) this.#input.value = shown;
  }

  #restore() {
    this.#choices.close();
    this.#input.value = this.getAttribute('value') ?? '';
  }
}

export function start() {
  customElements.define('samu-motive', SamuMotive);
  onAttribute('data-file', () => document.querySelector('samu-motive')?.abandon());
}
