// Predictive search shared by the motive and the command line: starts of words, any order, no accents.

const MARKS = /[\u0300-\u036f]/g;

/** Lower case without accents, words only. */
export const wordsOf = text => (text ?? '').normalize('NFD').replace(MARKS, '').toLowerCase()
  .replaceAll('œ', 'oe').split(/[^a-z0-9]+/).filter(Boolean);

/** Start of each word, also across the space before it: "lille1" finds "Lille 1". */
const startsOf = words => words.map((_, at) => words.slice(at).join(''));

/** True when each word typed starts some word of the text. */
export function matches(typed, text) {
  const starts = startsOf(wordsOf(text));
  return wordsOf(typed).every(part => starts.some(start => start.startsWith(part)));
}

/** True when a word typed starts the verb of the text, or its short verb: "e arm", "arm e". */
export const startsWithVerb = (typed, text, verbs = '') => {
  const typedWords = wordsOf(typed);
  const verbWords = [wordsOf(text)[0] ?? '', wordsOf(verbs)[0] ?? ''];
  return !typedWords.length || typedWords.some(word => verbWords.some(verb => verb.startsWith(word)));
};

/** JSON list of an attribute, empty when absent or broken. */
export function listOf(json) {
  try {
    const list = JSON.parse(json || '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
