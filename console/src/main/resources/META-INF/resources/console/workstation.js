// Preferences of this workstation only: never a name, never anything about a patient.

const PREFIX = 'samu.';

/** Value kept on this workstation, null when storage is refused. */
export function remembered(name) {
  try { return localStorage.getItem(PREFIX + name); } catch { return null; }
}

export function remember(name, value) {
  try { localStorage.setItem(PREFIX + name, value); } catch { /* private window: lasts as long as the page */ }
}
