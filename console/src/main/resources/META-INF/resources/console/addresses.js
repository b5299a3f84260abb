// Addresses like what is being typed. Asked with `samu-search` {seq, text} on the field's element; the server answers there
// with data-hits `[{label, hint, argument, unsure}]`, data-hits-note (a sentence when there are none) and data-hits-seq.

import { listOf } from './search.js';

const PAUSE_MILLIS = 120;
const SHORTEST = 3;
let asked = 0;

export class AddressQuestion {
  #element;
  #arrived;
  #timer = 0;
  #waitsFor = 0;
  hits = [];
  note = '';

  /** @param arrived called when there is an answer to what was typed last */
  constructor(element, arrived) {
    this.#element = element;
    this.#arrived = arrived;
  }

  /** Asked, and not answered yet: the hits at hand answer an older text, and none of them may be taken. */
  get waiting() { return this.#waitsFor > 0; }

  /** What is typed now; the former answer stands until the next one, so that the list does not flicker. */
  about(text) {
    clearTimeout(this.#timer);
    if (text.trim().length < SHORTEST) {
      this.forget();
      return;
    }
    this.#waitsFor = ++asked;
    this.#timer = setTimeout(() => this.#element.dispatchEvent(new CustomEvent('samu-search', {
      bubbles: true, detail: { seq: String(this.#waitsFor), text },
    })), PAUSE_MILLIS);
  }

  /** The server wrote an answer; an older one is not to what stands in the field. */
  answered(seq) {
    // Once the whole answer is in the page: the list may be written after its number.
    queueMicrotask(() => {
      if (Number(seq) !== this.#waitsFor) return;
      this.#waitsFor = 0;
      this.hits = listOf(this.#element.dataset.hits);
      this.note = this.#element.dataset.hitsNote ?? '';
      this.#arrived();
    });
  }

  forget() {
    clearTimeout(this.#timer);
    this.#waitsFor = 0;
    this.hits = [];
    this.note = '';
  }
}
