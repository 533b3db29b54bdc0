import type { FootWords } from './foot.en';

const count = (n: number): string => new Intl.NumberFormat('de').format(n);
const items = (n: number): string => (n === 1 ? '1 Vorgang' : `${count(n)} Vorgänge`);

/** German words below the report's table. */
export const footDe: FootWords = {
  csv: 'CSV',
  csvLong: 'Diese Vorgänge als CSV herunterladen',
  choose: 'Auf die Liste …',
  ticked: (n) => `${items(n)} oben angehakt`,
  tick: (key) => `Auf die Liste: ${key}`,
  put: 'Auf die Liste',
  cancel: 'Abbrechen',
  isPut: (n) => (n === 1 ? '1 Vorgang steht auf der nächsten Liste.' : `${items(n)} stehen auf der nächsten Liste.`),
  room: (n) => (n === 0 ? 'Die nächste Liste ist voll.' : `Auf der nächsten Liste ist noch Platz für ${items(n)}.`),
  fileName: (board) => (board === null ? 'Stand des Backlogs' : `Stand des Backlogs ${board}`),
  csvColumns: {
    key: 'Schlüssel',
    type: 'Typ',
    sprint: 'Sprint',
    overdue: 'Überfällige Fragen',
    agreedAt: 'Einig seit',
  },

  overTime: 'Im Lauf der Zeit',
  statesADay: 'Vorgänge in jedem Zustand, Tag für Tag',
  daysWait: (n, of) =>
    `Seit der ersten Prüfung wird einmal am Tag gezählt: bisher ${n === 1 ? '1 Tag' : `${count(n)} Tage`}. Ein Bild erscheint ab ${of} Tagen.`,
  daysFrom: (first, last, most) =>
    `${first} bis ${last}; der höchste Balken sind ${items(most)}. Einmal am Tag gezählt, das ganze Projekt.`,
  table: 'Als Tabelle zeigen',
  hideTable: 'Tabelle verbergen',
  day: 'Tag',
  all: 'Alle Vorgänge',
  runwayASprint: 'Vorlauf zu Beginn jedes Sprints',
  runwayWaits: 'Jeder Sprint, der beginnt, erscheint hier, sobald drei vor ihm aufgezeichnet sind.',
  sprint: 'Sprint',
  started: 'Begonnen',
  runway: 'Vorlauf',
  runwayLong: (sprints) => (sprints === '1' ? '1 Sprint' : `${sprints} Sprints`),
  of: 'Zusammensetzung',
  runwayOf: (ready, velocity) => `${ready} außerhalb bereit, ein Sprint schafft insgesamt ${velocity}`,
  runwayHint:
    'Aus dem, was einmal am Tag vom ganzen Projekt und zu Beginn und Ende jedes Sprints von den Vorgängen aufgezeichnet wurde, die du sehen darfst. In Vorgängen, wo unter der Hälfte eine Schätzung hatte.',
};
