import type { HintWords } from './words.en';

const hints: HintWords['hints'] = {
  found: 'In Beschreibung und Kommentaren gefunden',
  foundWhy: {
    asks: 'gefragt, nicht beantwortet',
    unfinished: 'nicht fertig',
    how: 'sagt, wie es gebaut wird; vielleicht geht es einfacher',
  },
  foundNone: 'In Beschreibung und Kommentaren wartet nichts auf eine Antwort.',
  makeQuestion: 'Zur Frage machen',
  dismiss: 'Für alle ausblenden',
  dismissed: 'für alle ausgeblendet',
  looking: 'Beschreibung und Kommentare werden gelesen …',
  unread: 'Beschreibung und Kommentare waren nicht abrufbar.',
};

export const hintsDe: HintWords = { hints };
