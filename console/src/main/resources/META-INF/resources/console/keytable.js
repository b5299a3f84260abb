// Which key does what. One chord, one act; the same act in every view.
// Letters are matched by character, digits by position without Shift (AZERTY and QWERTY), see chordOf.

/** chord → "action" or "action:argument". */
export const KEYS = Object.freeze({
  'A': 'answer', '↑': 'previous', '↓': 'next', '↵': 'confirm', 'Échap': 'escape',
  '0': 'priority:0', '1': 'priority:1', '2': 'priority:2', '3': 'priority:3',
  'M': 'motive', 'I': 'interview', 'N': 'note',
  'E': 'propose', 'O': 'orient', 'Maj O': 'criteria', 'R': 'callBack',
  'Y': 'advice', 'T': 'prescription', 'H': 'recall', 'D': 'transfer',
  'Maj A': 'takeOver', 'Maj D': 'joinDuplicate', 'Maj N': 'notRegulated', 'Maj P': 'noFurtherDecision',
  'Maj R': 'careLevel', 'Maj L': 'placeField',
  'V': 'videoLink', 'S': 'videoResend', 'P': 'photo', 'G': 'position', 'C': 'chat', 'K': 'spokenCode',
  'F': 'freezeImage', 'B': 'flipCamera', 'Q': 'muteMicrophone', 'U': 'blur', 'X': 'expert',
  'Z': 'ecg', 'L': 'liaisonFile', 'W': 'markRead',
  '/': 'commandLine', 'Maj F': 'search', 'J': 'theme', 'Maj V': 'drawer', '?': 'help',
  'Ctrl Z': 'undo', 'Ctrl ↵': 'sign',
});

// opens: the answer shows another file. scope console: does not depend on the file shown.
// local: done in the browser. then: second key awaited, mode now (first sent at once), wait (first sent
// after the delay), must (nothing without the second key). everywhere: also in full-screen views and on a
// frozen board. offline: also on a frozen board, since a text may always be written.
/** action → French label and behaviour. */
export const ACTIONS = Object.freeze({
  answer: { label: 'décrocher l’appel entrant', opens: true, scope: 'console', clinical: true },
  previous: { label: 'file : ligne précédente', local: true, scope: 'console', repeats: true },
  next: { label: 'file : ligne suivante', local: true, scope: 'console', repeats: true },
  confirm: { label: 'ouvrir la ligne, confirmer la proposition', local: true, clinical: true },
  open: { label: 'ouvrir le dossier', opens: true, scope: 'console' },
  escape: { label: 'fermer, laisser ; ne coûte rien', local: true, scope: 'console', everywhere: true },
  priority: { label: 'priorité P0 à P3', clinical: true },
  motive: { label: 'motif, saisie prédictive', local: true, clinical: true },
  motiveText: { label: 'motif en texte libre', clinical: true },
  classify: { label: 'classer le dossier', clinical: true },
  placeField: { label: 'lieu : adresse, position de l’appelant', local: true, clinical: true },
  placeAt: { label: 'placer le patient là où était l’appareil', clinical: true },
  placeExchanged: { label: 'placer à la position remise en ordre', clinical: true },
  placeFound: { label: 'placer le patient à cette adresse', clinical: true },
  placeHit: { label: 'placer le patient à cette adresse', clinical: true },
  placePoint: { label: 'placer le patient à ce point de la carte', clinical: true },
  placeWithdraw: { label: 'retirer le lieu confirmé', clinical: true },
  interview: { label: 'interrogatoire', clinical: true },
  note: { label: 'note médicale', local: true, offline: true, clinical: true },
  propose: { label: 'engager ou demander le 1er proposé, puis ↵', then: /^[1-9]$/, mode: 'now', clinical: true },
  orient: { label: 'orienter vers le 1er receveur proposé, puis ↵', then: /^[1-9]$/, mode: 'now', clinical: true },
  criteria: { label: 'critères d’orientation', clinical: true },
  orientTo: { label: 'orienter vers ce receveur', clinical: true },
  withdrawOrientation: { label: 'retirer l’orientation', clinical: true },
  withdrawCriterion: { label: 'retirer ce critère', clinical: true },
  callBack: {
    label: 'rappeler un appel perdu', then: /^[1-9]$/, mode: 'wait', opens: true, scope: 'console', clinical: true,
  },
  careLevel: { label: 'niveau de soins R1 à R4', then: /^[1-4]$/, mode: 'must', clinical: true },
  advice: { label: 'conseil médical', clinical: true },
  prescription: { label: 'prescription téléphonique', clinical: true },
  recall: { label: 'rappel programmé', clinical: true },
  transfer: { label: 'transférer à un collègue', clinical: true },
  takeOver: { label: 'reprendre le dossier', clinical: true },
  joinDuplicate: { label: 'joindre le doublon', clinical: true },
  notRegulated: { label: 'non régulé', clinical: true },
  noFurtherDecision: { label: 'pas de décision supplémentaire', clinical: true },
  videoLink: { label: 'envoyer le lien vidéo', clinical: true },
  videoResend: { label: 'renvoyer le lien vidéo', clinical: true },
  photo: { label: 'demander une photo', clinical: true },
  position: { label: 'demander la position', clinical: true },
  chat: { label: 'tchat', clinical: true },
  spokenCode: { label: 'code dicté', clinical: true },
  freezeImage: { label: 'figer l’image', clinical: true },
  flipCamera: { label: 'retourner la caméra', clinical: true },
  muteMicrophone: { label: 'couper le micro', clinical: true },
  blur: { label: 'flouter, dévoiler', clinical: true },
  expert: { label: 'expert disponible', clinical: true },
  ecg: { label: 'ECG plein écran', clinical: true },
  liaisonFile: { label: 'lire le DLU', clinical: true },
  markRead: { label: 'tout marquer lu', clinical: true },
  engage: { label: 'engager ce moyen', clinical: true },
  status: { label: 'état suivant de la mission', scope: 'console', clinical: true },
  cancelMission: { label: 'annuler la mission', scope: 'console', clinical: true },
  flight: { label: 'météo d’un hélicoptère', scope: 'console' },
  orderGiven: { label: 'ordre donné par téléphone', scope: 'console' },
  repeatOrder: { label: 'répéter l’ordre', scope: 'console' },
  complete: { label: 'terminer le dossier', clinical: true },
  newFile: { label: 'ouvrir un dossier sans appel', opens: true, scope: 'console', clinical: true },
  lock: { label: 'verrouiller le poste', scope: 'console' },
  command: { label: 'ligne de commande, texte libre' },
  commandLine: { label: 'ligne de commande', local: true, scope: 'console' },
  search: { label: 'chercher un ancien dossier', local: true, scope: 'console', offline: true },
  theme: { label: 'jour, nuit', local: true, scope: 'console', everywhere: true },
  drawer: { label: 'couverture restante ; colonne de droite', local: true, scope: 'console' },
  coverage: { label: 'couverture restante', local: true, scope: 'console' },
  help: { label: 'toutes les touches', local: true, scope: 'console', everywhere: true },
  undo: { label: 'annuler la dernière action' },
  sign: { label: 'signer depuis un champ', local: true, clinical: true },
});

const NAMED = { Enter: '↵', Escape: 'Échap', ArrowUp: '↑', ArrowDown: '↓' };

/** Chord as printed on the keycaps, or null when the event is not ours. */
export function chordOf({ key, code = '', shiftKey, ctrlKey, altKey, metaKey }) {
  if (altKey || metaKey) return null;
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  if (ctrlKey) return key === 'Enter' ? 'Ctrl ↵' : letter && !shiftKey ? `Ctrl ${key.toUpperCase()}` : null;
  if (key in NAMED) return NAMED[key];
  // Before the digits: Shift + 7 prints "/" on some layouts.
  if (key === '/' || key === '?') return key;
  const row = /^Digit(\d)$/.exec(code);
  if (row) return shiftKey ? null : row[1];
  if (/^Numpad\d$/.test(code) && /^\d$/.test(key)) return key;
  if (letter && key.length === 1) return (shiftKey ? 'Maj ' : '') + key.toUpperCase();
  return null;
}

/** Default table with the workstation's changes: `{"Q":null,"Maj Q":"muteMicrophone"}`. Unknown actions are ignored. */
export function tableWith(json) {
  const table = { ...KEYS };
  let changes = {};
  try { changes = json ? JSON.parse(json) : {}; } catch { changes = {}; }
  for (const [chord, value] of Object.entries(changes)) {
    if (value === null) delete table[chord];
    else if (actionOf(value)) table[chord] = value;
  }
  return table;
}

/** Behaviour of a table value, undefined when the action is unknown. */
export const actionOf = value => ACTIONS[String(value).split(':')[0]];

/** Breaks of "one chord, one act": empty when the table is sound. */
export function faults(table) {
  const found = [];
  const chords = new Map();
  for (const [chord, value] of Object.entries(table)) {
    if (!actionOf(value)) found.push(`${chord} : action inconnue ${value}`);
    if (chords.has(value)) found.push(`${value} : deux touches, ${chords.get(value)} et ${chord}`);
    chords.set(value, chord);
    const lowered = chord.toUpperCase();
    if (lowered !== chord && chord.length === 1) found.push(`${chord} : écrire en majuscule`);
  }
  return found;
}
