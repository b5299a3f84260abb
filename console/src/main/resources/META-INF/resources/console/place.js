// <samu-place label="…" value="words as typed" data-known='[{label, hint, argument, since}]'>: where the patient is. The words
// are saved as they were typed, by Enter or by leaving. ↓ opens what devices said while nothing is typed, else addresses like
// it; only a choice made with ↓ or a click is confirmed: Enter alone takes no address that nobody looked at.

import { AddressQuestion } from './addresses.js';
import { hint, shownFile } from './board.js';
import { send } from './busy.js';
import { Choices, icon, piece } from './choices.js';
import { forget, submitted } from './fields.js';
import { leave } from './focus.js';
import { blocked } from './freeze.js';
import { listOf } from './search.js';

let count = 0;

export class SamuPlace extends HTMLElement {
  static observedAttributes = ['value', 'data-known', 'data-hits-seq'];

  #input;
  #list;
  #choices;
  #note;
  /** The words that stood when the caret came. */
  #before = '';
  #question = new AddressQuestion(this, () => this.#show());

  connectedCallback() {
    if (this.#input) return;
    const label = piece('label', '', this.getAttribute('label'));
    this.#input = Object.assign(document.createElement('input'), { type: 'text', id: `place-${++count}`, className: 'adr' });
    this.#input.dataset.action = 'place';
    this.#input.dataset.submit = 'enter';
    label.htmlFor = this.#input.id;
    const list = piece('ul', 'choices');
    this.#list = list;
    this.#note = piece('p', 'choices-note');
    this.#note.setAttribute('role', 'status');
    this.append(label, this.#input, list, this.#note);
    this.#choices = new Choices(this.#input, list, {
      render: item => [
        icon('pin'), piece('b', '', item.label), piece('span', 'mut', item.hint), ...(item.since ? [age(item.since)] : []),
      ],
      pick: item => this.#choose(item),
    });
    this.#input.addEventListener('focus', () => this.#entered());
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', event => this.#key(event));
    this.#input.addEventListener('blur', () => this.#close());
    this.attributeChangedCallback('value', null, this.getAttribute('value'));
  }

  attributeChangedCallback(name, before, value) {
    if (!this.#input || before === value) return;
    if (name === 'data-hits-seq') this.#question.answered(value);
    else if (document.activeElement !== this.#input) this.#input.value = this.#words;
    else if (name === 'data-known') this.#show();
    else this.#changedMeanwhile();
  }

  /** Caret at the end of the words: they are gone on with, not replaced. */
  focus() {
    this.#input?.focus();
    this.#input?.setSelectionRange(this.#input.value.length, this.#input.value.length);
  }

  get #words() { return this.getAttribute('value') ?? ''; }

  get #untouched() { return this.#input.value === this.#before; }

  #entered() {
    this.#before = this.#input.value;
    this.#show();
  }

  /** A colleague wrote while the caret was here: untouched words follow, own ones are told of the others. */
  #changedMeanwhile() {
    if (!this.#untouched) {
      this.#note.textContent = `Écrit entre-temps par un collègue : « ${this.#words} ». ↵ le remplace, Échap le garde.`;
      return;
    }
    this.#input.value = this.#words;
    this.#before = this.#words;
  }

  #typed() {
    this.#question.about(this.#input.value);
    this.#show();
  }

  #show() {
    if (document.activeElement !== this.#input) return;
    const known = listOf(this.dataset.known).map(item => ({ ...item, action: 'placeAt' }));
    const hits = this.#question.hits.map(item => ({ ...item, action: 'placeHit' }));
    const items = hits.length || !this.#untouched ? hits : known;
    this.#choices.show(items, { preselect: false });
    this.#list.classList.toggle('old', this.#question.waiting);
    if (!this.#question.waiting) this.#note.textContent = this.#question.note;
    this.toggleAttribute('data-open', items.length > 0);
  }

  #close() {
    this.#choices.close();
    this.#question.forget();
    this.#note.textContent = '';
    this.removeAttribute('data-open');
    if (this.#untouched) this.#input.value = this.#words;
  }

  #key(event) {
    const { key } = event;
    if (key === 'ArrowDown') this.#down();
    else if (key === 'ArrowUp') this.#choices.move(-1);
    else if (key === 'Escape') this.#escape();
    else if (key === 'Enter') this.#enter(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Words that stand already are looked up when somebody asks for the list. */
  #down() {
    if (this.#question.waiting) hint('Recherche de l’adresse…');
    else if (this.#choices.open) this.#choices.move(1);
    else if (this.#question.hits.length === 0) this.#question.about(this.#input.value);
    else this.#show();
  }

  #enter(event) {
    if (this.#choices.chosen) this.#choose(this.#choices.chosen);
    else if (this.#untouched || !submitted(this.#input, event)) leave();
  }

  /** First the list, then what a colleague wrote instead of one's own, then the field. */
  #escape() {
    if (this.#choices.open) {
      this.#choices.close();
      this.removeAttribute('data-open');
      return;
    }
    if (!this.#untouched && this.#words !== this.#before) {
      forget(this.#input);
      this.#input.value = this.#words;
      this.#before = this.#words;
      this.#note.textContent = '';
    }
    leave();
  }

  /** The words go along as they were typed; the caret leaves before the answer: the next keys are commands again. */
  #choose({ action, argument }) {
    if (this.#question.waiting || blocked()) {
      hint(blocked() ? 'Rien ne part pour l’instant : le lieu n’est pas confirmé.' : 'Recherche de l’adresse…', { bad: true });
      return;
    }
    const typed = this.#input.value;
    const file = this.closest('[data-file]')?.dataset.file ?? shownFile();
    forget(this.#input);
    leave();
    send(action, action === 'placeHit' ? `${argument} ${typed}` : argument, { file });
  }
}

function age(since) {
  const element = piece('span', 'num mut end');
  element.dataset.since = since;
  element.dataset.format = 'ago';
  return element;
}

export const start = () => customElements.define('samu-place', SamuPlace);
