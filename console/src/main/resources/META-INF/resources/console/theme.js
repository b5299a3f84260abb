// Day and night, per workstation. Vaadin's own colour scheme follows.

import { handleLocally } from './keys.js';
import { remembered, remember } from './workstation.js';

function apply(theme) {
  const { documentElement: root } = document;
  root.dataset.theme = theme;
  root.setAttribute('theme', theme === 'night' ? 'dark' : '');
  root.style.colorScheme = theme === 'night' ? 'dark' : 'light';
}

export function start() {
  apply(remembered('theme') === 'night' ? 'night' : 'day');
  handleLocally('theme', () => {
    const theme = document.documentElement.dataset.theme === 'night' ? 'day' : 'night';
    remember('theme', theme);
    apply(theme);
  });
}
