// `?`: every key, drawn from the table in force, so that a remapped key is shown where it now is.

import { layer } from './board.js';
import { piece } from './choices.js';
import { KEYS, actionOf } from './keytable.js';
import { handleLocally, keysInForce } from './keys.js';

const caps = chord => chord.split(' ').map(part => piece('kbd', '', part));

function line(chord, value, on) {
  const item = document.createElement('li');
  const act = actionOf(value);
  const priority = value.startsWith('priority:') ? `priorité P${value.slice(-1)}` : act.label;
  item.append(...caps(chord));
  if (act.then) item.append(piece('kbd', '', act.mode === 'must' ? '1…4' : '2…'));
  const text = piece('span', on ? '' : 'off', on ? priority : `${priority} (coupée)`);
  item.append(text);
  return item;
}

function build() {
  const panel = piece('section', 'keyhelp');
  panel.setAttribute('aria-label', 'Toutes les touches');
  panel.tabIndex = -1;
  const head = document.createElement('header');
  head.append(piece('h2', '', 'Toutes les touches'), piece('span', 'mut', 'Actives hors des champs de texte.'),
    piece('kbd', 'end', 'Échap'));
  const list = document.createElement('ul');
  const table = keysInForce();
  const off = Object.entries(KEYS).filter(([, value]) => !Object.values(table).includes(value));
  list.append(...Object.entries(table).map(([chord, value]) => line(chord, value, true)),
    ...off.map(([chord, value]) => line(chord, value, false)));
  panel.append(head, list);
  return panel;
}

/** True when it was open. */
export function close() {
  const panel = layer().querySelector('.keyhelp');
  panel?.remove();
  return !!panel;
}

export function start() {
  handleLocally('help', () => {
    if (!close()) layer().append(build());
  });
}
