import type { KeyRow, KeysWords } from './keys.en';

const shown: KeyRow = { keys: ['?'], does: 'Diese Tasten zeigen' };
const onward: KeyRow = { keys: ['Tab'], does: 'Weiter zum nächsten Knopf oder Feld' };
const leave: KeyRow = { keys: ['Esc'], does: 'Schließen, was ein Knopf geöffnet hat' };
const send: KeyRow = { keys: ['Strg', 'Enter'], does: 'Senden, was du schreibst (am Mac: ⌘ Enter)' };
const inTalk: readonly KeyRow[] = [
  { keys: ['S'], does: 'Zeigen, was wir geschrieben haben' },
  { keys: ['1', '2', '…'], does: 'Abstimmen: die Größe nach ihrem Platz, dann die Antwort nach ihrer Zahl' },
  { keys: ['R'], does: 'Die Abstimmung aufdecken' },
  { keys: ['C'], does: 'Das Gespräch schließen' },
];

export const keysDe: KeysWords = {
  title: 'Tasten auf dieser Seite',
  pages: {
    panel: [...inTalk, send, leave, onward, shown],
    meeting: [
      { keys: ['1', '2', '3'], does: 'Beim Lesen vorab: mir ist es klar, fragen, überspringen' },
      ...inTalk,
      send,
      leave,
      onward,
      shown,
    ],
    report: [
      { keys: ['Enter'], does: 'Jira nach dem fragen, was du als JQL in die Suche geschrieben hast' },
      leave,
      onward,
      shown,
    ],
    'look-back': [leave, onward, shown],
    settings: [leave, onward, shown],
    health: [onward, shown],
  },
  close: 'Schließen',
  turnOff: 'Einzelne Tasten ausschalten',
  turnOn: 'Einzelne Tasten einschalten',
  off: 'Einzelne Tasten sind aus: Du findest diese Liste wieder unter „…“ in einem Vorgang.',
};
