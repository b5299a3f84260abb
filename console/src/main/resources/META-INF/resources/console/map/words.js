// What the map says: a band for what must be known, a legend for what was asked, a note for where it comes from.

import { inWords, isSilent, silence } from './ages.js';

const piece = className => Object.assign(document.createElement('div'), { className });

export class Words {
  #band = piece('map-band');
  #legend = piece('map-band legend');
  #note = piece('map-note');

  constructor(host) {
    const box = piece('map-words');
    [this.#band, this.#legend].forEach(place => {
      place.setAttribute('role', 'status');
      place.hidden = true;
    });
    box.append(this.#band, this.#legend);
    host.append(this.#note, box);
  }

  /** Silence shows by itself: nothing that came to a stop looks present. */
  warn({ feed, troubled, disagreements = [] }) {
    const silent = Number.isFinite(feed.heard) && isSilent(feed);
    write(this.#band, [
      silent ? `Positions figées depuis ${inWords(silence(feed))}.` : '',
      troubled ? 'Carte indisponible : le fond ne répond pas ; appels et moyens restent à jour.' : '',
      ...disagreements,
    ].filter(Boolean).join(' '));
  }

  failed(reason) {
    write(this.#band, `Carte indisponible : ${reason}. Le reste continue.`);
  }

  legend(text) {
    write(this.#legend, text);
  }

  sources({ communes, roads }) {
    this.#note.textContent = [communes ? '' : 'cellules calculées', roads ? '© contributeurs d’OpenStreetMap' : '']
      .filter(Boolean).join(' · ');
  }
}

function write(place, text) {
  if (place.textContent !== text) place.textContent = text;
  place.hidden = !text;
}
