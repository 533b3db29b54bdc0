import type { OpenedWords } from './opened.en';

export const openedDe: OpenedWords = {
  mails: 'Mails von Common Ground an mich, aus allen Projekten',
  search: 'In der Suche öffnen',
  copyJql: 'JQL kopieren',
  searchesAll: 'Die Suche umfasst das ganze Backlog.',
  runwayIs:
    'Vorlauf: alles, worüber Einigkeit besteht oder was eine Ausnahme ist, nicht erledigt ist und in keinem laufenden Sprint liegt, geteilt durch das, was insgesamt fertig wird.',
  medianOfSprints: (last) => `Das ist der Median der letzten abgeschlossenen Sprints: ${last}.`,
  medianOfWeeks: (last) => `Das ist der Median der letzten Wochen: ${last}.`,
  judged: 'Unter 1 ist zu wenig, 1 bis 2 ist gesund, 2 bis 3 ist mehr als jetzt nötig, über 3 ist zu früh verfeinert.',
  guessed: 'Ein Vorgang ohne Schätzung zählt wie für seinen Typ üblich.',
  readOnly: (n) => `Gezählt sind die ersten ${new Intl.NumberFormat('de').format(n)} Vorgänge.`,
};
