// <samu-command>: verb, means, state in any order of abbreviation; the list comes from the server each time the line is
// opened, so that a board at rest carries none.

import { AddressQuestion } from './addresses.js';
import { hint, shownFile } from './board.js';
import { send } from './busy.js';
import { Choices, icon, piece } from './choices.js';
import { leave } from './focus.js';
import { blocked, frozen } from './freeze.js';
import { run } from './keys.js';
import { listOf, matches, startsWithVerb } from './search.js';

const MAX_SHOWN = 8;
const MAX_AGE_MILLIS = 3000;
const FILE_NUMBER = /^(r\s*)?\d{1,5}$/i;

/**
 * Asks with `samu-palette` {seq}; the server answers `data-palette` `[{label, hint, action, argument, words, icon}]` and
 * `data-palette-seq`. What is typed meanwhile is matched, and Enter done, when the answer is there.
 */
export class SamuCommand extends HTMLElement {
  static observedAttributes = ['data-palette-seq', 'data-hits-seq'];

  #input;
  #choices;
  #asked = 0;
  #answered = 0;
  /** Enter pressed before the answer: `{at, typed}`. */
  #entered = null;
  #question = new AddressQuestion(this, () => this.#filter());

  connectedCallback() {
    // Drawn again by the server: its last answer is not one to this line's next question.
    this.#asked = Math.max(this.#asked, Number(this.dataset.paletteSeq) || 0);
    this.#answered = this.#asked;
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
      pick: item => { if (!item.old) this.#do(item); },
    });
    this.#input.addEventListener('focus', () => this.#ask());
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', event => this.#key(event));
    this.#input.addEventListener('blur', () => this.#clear());
  }

  focus() { this.#input?.focus(); }

  #ask() {
    this.#asked += 1;
    this.dispatchEvent(new CustomEvent('samu-palette', { bubbles: true, detail: { seq: this.#asked } }));
  }

  attributeChangedCallback(name, before, seq) {
    if (name === 'data-hits-seq') {
      if (before !== seq) this.#question.answered(seq);
      return;
    }
    // Once the whole answer is in the page: the list may be written after its number.
    if (before !== seq) queueMicrotask(() => this.#arrived(Number(seq)));
  }

  #arrived(seq) {
    this.#answered = seq;
    if (this.#waiting || document.activeElement !== this.#input) return;
    this.#filter();
    if (!this.#entered) return;
    const { at, typed } = this.#entered;
    this.#entered = null;
    // As with any other key that waited: what is old, or was typed on, is no longer meant.
    const stands = performance.now() - at < MAX_AGE_MILLIS && typed === this.#input.value && !frozen();
    if (stands) this.#enter();
    else hint('Commande trop ancienne : rien n’a été fait. ↵ pour la faire maintenant.', { bad: true });
  }

  get #waiting() { return this.#answered !== this.#asked; }

  /** An address goes into the file that is shown, so that none is looked for without one; nor for the number of a file. */
  #typed() {
    const text = this.#input.value;
    if (shownFile() && !FILE_NUMBER.test(text.trim())) this.#question.about(text);
    else this.#question.forget();
    this.#filter();
  }

  /** What may be done with the text as a place. It comes last: a verb that fits is meant first. */
  #places(typed) {
    const { hits, note, waiting } = this.#question;
    const text = typed.trim();
    const found = hits.map(({ argument, ...hit }) => ({
      ...hit, icon: 'pin', action: 'placeFound', argument: `${argument} ${text}`, old: waiting,
    }));
    const words = !hits.length && note && !waiting
      ? [{ label: `Garder « ${text} » comme lieu, en mots`, hint: note, action: 'place', argument: text, icon: 'pin', unsure: true }]
      : [];
    return [...found, ...words];
  }

  #filter() {
    if (this.#waiting) return;
    const typed = this.#input.value;
    const found = listOf(this.dataset.palette)
      .filter(({ label, hint = '', words = '' }) => matches(typed, `${label} ${hint} ${words}`));
    const first = found.filter(({ label, words }) => startsWithVerb(typed, label, words));
    const rest = found.filter(item => !first.includes(item)).map(item => ({ ...item, unsure: true }));
    const acts = [...first, ...rest].slice(0, MAX_SHOWN);
    const items = typed.trim() ? [...acts, ...this.#places(typed)].slice(0, MAX_SHOWN) : [];
    this.#choices.show(items, { preselect: items.length > 0 && !items[0].unsure && !items[0].old });
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
    if (this.#waiting) {
      if (!blocked()) this.#entered = { at: performance.now(), typed: this.#input.value };
      return;
    }
    const text = this.#input.value.trim();
    const { chosen } = this.#choices;
    if (chosen && !chosen.old) this.#do(chosen);
    else if ((this.#choices.open || this.#question.waiting) && !FILE_NUMBER.test(text)) {
      hint(this.#question.waiting ? 'Recherche de l’adresse…' : 'Rien n’est choisi d’office : ↓ pour choisir, puis ↵.');
    } else {
      leave();
      if (text) send('command', text);
    }
  }

  #do({ action, argument }) {
    leave();
    run(action, argument ?? '');
  }

  #clear() {
    this.#entered = null;
    this.#question.forget();
    this.#choices.close();
    this.#input.value = '';
  }
}

export const start = () => customElements.define('samu-command', SamuCommand);
