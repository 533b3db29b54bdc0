import { counted } from '../../../src/words/counted';
import { startedUnseen } from '../../../src/words/standing';
import type { ProjectsWords } from './words.en';

export const projectsDe: ProjectsWords = {
  title: 'Projekte',
  about: 'Wie jedes Projekt steht, das Common Ground nutzt, soweit du es sehen darfst.',
  show: 'Projekte zeigen',
  reading: 'Gespeichertes wird gelesen …',
  none: 'Noch nutzt kein Projekt, das du sehen darfst, Common Ground.',
  more: 'Weitere Projekte',
  csv: 'Als CSV herunterladen',
  fileName: 'Common Ground Projekte',
  project: 'Projekt',
  agreed: 'Einig',
  startedUnseen: startedUnseen.de,
  readyWork: 'Bereite Arbeit',
  lastMeeting: 'Letzte Besprechung',
  counted: 'Gezählt am',
  readyWorkUnit: 'Bereite Arbeit in',
  units: { estimate: 'Schätzungen', count: 'Vorgängen' },
  unknown: '–',
  key: 'Schlüssel',
  look: 'Erste Durchsicht',
  looks: { never: 'nicht begonnen', running: 'läuft', done: 'fertig' },
  lookOf: {
    never: 'Hier hat noch niemand etwas getan, also ist nichts geprüft.',
    running: (left) =>
      left === null
        ? 'Die erste Durchsicht läuft.'
        : `Die erste Durchsicht läuft: noch ${counted(left, 'Vorgang', 'Vorgänge')}.`,
  },
  notCounted: 'In den letzten Tagen nicht gezählt.',
  countedOn: (day) => `gezählt am ${day}`,
  note: 'Einmal am Tag gezählt, nur als Zahlen. „Einig“ zählt keine Ausnahmen. Bereite Arbeit ist, was einig oder eine Ausnahme ist, auch aus dem laufenden Sprint, in Sprints der üblichen Leistung; bei Kanban in Wochen. Der Vorlauf im Bericht eines Projekts lässt den laufenden Sprint weg.',
  scroll: 'Tabelle der Projekte',
};
