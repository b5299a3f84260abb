// Arrow keys in the queue. Enter opens the row only when an arrow was the last act, else it confirms.

import { board } from './board.js';
import { send } from './busy.js';
import { handleLocally, onRun } from './keys.js';

const OWN = new Set(['previous', 'next', 'confirm']);
let row = null;

function move(step) {
  const rows = [...board().querySelectorAll('.queue [data-row]')];
  if (!rows.length) return;
  const isFrom = element => (row === null ? element.classList.contains('sel') : element.dataset.row === row);
  const from = rows.findIndex(isFrom);
  const at = from < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, from + step));
  row = rows[at].dataset.row;
  rows[at].tabIndex = -1;
  rows[at].focus();
}

/** The row keeps no hold on Enter. */
export function stop() {
  if (row === null) return false;
  row = null;
  if (document.activeElement?.matches('[data-row]')) document.activeElement.blur();
  return true;
}

export function start() {
  onRun(action => { if (!OWN.has(action)) stop(); });
  handleLocally('previous', () => move(-1));
  handleLocally('next', () => move(1));
  handleLocally('confirm', () => {
    const chosen = row;
    stop();
    if (chosen === null) send('confirm');
    else send('open', chosen);
  });
}
