/*
 * Browser side of the dispatch board. Load once: <script type="module" src="/console/index.js"> with
 * /console/console.css. No build, no framework. The server renders light-DOM elements and talks through
 * attributes and events only.
 *
 * ATTRIBUTES the server writes on `.app` (all strings)
 *   data-file       number of the file displayed, "" or absent when none. Written in the same update as its content.
 *   data-acked      seq of the last action answered (accepted or refused), with what it changed on screen.
 *   data-refused    seq of a refused action, written together with data-acked: the rest of the typing is dropped,
 *                   and keys are swallowed until a pause of 1.5 s (or Échap, or a click).
 *   data-now        server clock, epoch ms, refreshed with each heartbeat.
 *   data-zone       time zone of the SAMU, for the clock; Europe/Paris when absent.
 *   data-beat       any value that changes about once a second. Absent: freeze detection is off.
 *   data-fault      sentence ("JOURNAL EN PANNE : …"): red banner over the command row, nothing is sent.
 *   data-sound      tokens "incoming:ID p0:ID late:ID refused:ID vital:ID announcement:ID silence:ID" that last.
 *   data-keys       JSON {"chord": "action" | null} laid over KEYS (keytable.js).
 *   data-focus      "field#n": caret to [data-action=field]; honoured only when no one is typing.
 *   data-view       "board" or absent; other value (e.g. "ecg"): only Échap, J and ? stay active.
 *   data-idle       seconds without a key or a gesture after which `samu-idle` is fired once.
 *   data-locked     present: identities hidden, keys off, `.lock` shown by the server; elements `.idn` disappear.
 * WRITTEN HERE on `.app`: data-sound-armed, data-muted ("true"/"false"); classes frozen, fault, drawer, note-open.
 *   Use `.sound-on .sound-off .sound-muted` in the top bar for the three states.
 *
 * EVENTS fired on `.app`, bubbling
 *   samu-action     detail {action, argument, field, file, seq}; all strings except seq, a growing number.
 *                   Every one must be answered by data-acked >= seq; without answer keys wait 3 s, then are dropped.
 *                   `file` is the file displayed when the key was pressed: the server applies the action to that
 *                   file or refuses it.
 *   samu-draft      detail {field, file, text, rev}; 1 s after the last key, at latest every 5 s, at once when
 *                   the file changes or the field is left. Optional answer: data-acked-draft="rev" on the field.
 *
 *   samu-alive      every 3 s while the page lives: the person is at a console.
 *   samu-idle       nobody touched the workstation for data-idle seconds.
 *
 * ELEMENTS
 *   <samu-map data-scene='{…}'>  the map; loads by itself after the board (map/samu-map.js); action placePoint
 *   <samu-icon name="amb">  an icon of the sprite;  <samu-prio level="P0|P1|P2|P3|NR|">  the shape of a priority
 *   <samu-motive options='[{code,label,words}]' value="label">   actions motive (code), motiveText (free text)
 *   <samu-place label value data-known>  field of the action place (words); actions placeHit ("name words"), placeAt (name)
 *                   It and samu-command fire samu-search {seq, text}, answered by data-hits, data-hits-note, data-hits-seq.
 *   <samu-command data-palette='[…]'>                           in `.cmd`; action of the item, or command (free text)
 *   input|textarea [data-action=name] [data-submit=enter|ctrl-enter]
 *                   Enter sends action `name` (inputs); textarea: Ctrl+Enter sends `sign` with field=name, or
 *                   `name` when data-submit=ctrl-enter. An ancestor [data-file] names the file of the field.
 *   .queue [data-row=id]                                        ↑ ↓ move, ↵ sends open:id (id = file number)
 *   [data-do="action:argument"], [data-local="theme|mute|armSound|help|drawer"]   a click acts like the key
 *   [data-since=ms] [data-format=ago|age]                       m:ss, "il y a 12 s", "12 s"; empty or one text inside
 *   .ring[data-since][data-warn][data-late]                     seconds; drawn here, must be empty
 *   .clk                                                        HH:MM:SS;  .keyhint  empty span in .cmd, filled here
 *   .handle                                                     element seen only under 1280 px (drawer button)
 *
 * MARKUP that shrinks under 1500 px: `.w` and `.w2` disappear; `<span class="u"> min</span>` in `.eta` becomes
 * a prime; `.clin` keeps three cells; `.notebox` opens with N. Bands that replace, never push: `.exo` (first child of
 * `.app`), `.degraded` (in `.cmd`, takes the place of `.hints`), an empty `.chg` keeps its row. `.vacant` empty state,
 * `.result.ok|bad` last action, `.toast` in `.cmd`, `.qr.untaken` a P0 nobody has taken, `.fresh` a new row.
 */
import * as board from './board.js';
import * as browse from './browse.js';
import * as busy from './busy.js';
import * as clock from './clock.js';
import * as command from './command.js';
import * as fields from './fields.js';
import * as focus from './focus.js';
import * as freeze from './freeze.js';
import * as help from './help.js';
import * as keys from './keys.js';
import * as motive from './motive.js';
import * as place from './place.js';
import * as idle from './idle.js';
import * as shapes from './shapes.js';
import * as sound from './sound.js';
import * as theme from './theme.js';

const DRAWER = matchMedia('(max-width: 1279px)');

function openMotive() {
  const motiveField = board.board().querySelector('samu-motive');
  if (!focus.enter(motiveField)) focus.guard('Aucun dossier ouvert : pas de motif à saisir.');
}

function openPlace() {
  const placeField = board.board().querySelector('samu-place');
  if (!focus.enter(placeField)) focus.guard('Aucun dossier ouvert : pas de lieu à saisir.');
}

function openNote() {
  board.board().classList.add('note-open');
  const noteField = board.board().querySelector('[data-action=note]');
  if (!focus.enter(noteField)) focus.guard('Aucun dossier ouvert : pas de note.');
  else noteField.setSelectionRange?.(noteField.value.length, noteField.value.length);
}

function openCommand() {
  if (!focus.enter(board.board().querySelector('samu-command'))) focus.guard('Ligne de commande indisponible.');
}

/** The page of old files; who has no such link may not go there. */
function search() {
  board.board().querySelector('.tools a[href="/recherche"]')?.click();
}

function drawer() {
  if (DRAWER.matches) board.board().classList.toggle('drawer');
  else keys.run('coverage');
}

/** Closes the nearest thing first; the server hears only when nothing here was open. */
function escape() {
  const { classList } = board.board();
  if (help.close() || browse.stop()) return;
  if (classList.contains('drawer')) {
    classList.remove('drawer');
    return;
  }
  sound.silenceRinging();
  busy.send('escape');
}

function closeNote({ target }) {
  if (target.dataset?.action === 'note' && document.hasFocus()) board.board()?.classList.remove('note-open');
}

keys.handleLocally('motive', openMotive);
keys.handleLocally('placeField', openPlace);
keys.handleLocally('note', openNote);
keys.handleLocally('commandLine', openCommand);
keys.handleLocally('drawer', drawer);
keys.handleLocally('search', search);
keys.handleLocally('escape', escape);
keys.handleLocally('sign', () => busy.send('sign'));
document.addEventListener('focusout', closeNote);

/** After the first drawing of the board, which waits for no map; a board without one never loads it. */
function drawMap() {
  const soon = window.requestIdleCallback ?? (callback => setTimeout(callback, 200));
  soon(() => { if (board.board()?.querySelector('samu-map')) import('./map/samu-map.js'); });
}

board.onArrival(drawMap);
shapes.start();
theme.start();
clock.start();
freeze.start();
busy.start();
focus.start(board.onAttribute);
fields.start();
keys.start();
browse.start();
motive.start();
place.start();
command.start();
help.start();
sound.start();
idle.start();
board.start();
