import { counted } from '../../../../src/words/counted';
import type { AfterWords } from './words.en';

const outcomes: AfterWords['outcomes'] = {
  ready: 'Bereit',
  'another-talk': 'Weiteres Gespräch',
  split: 'Aufgeteilt',
  park: 'Geparkt',
  drop: 'Verworfen',
  none: 'Ohne Ergebnis',
};

export const afterDe: AfterWords = {
  last: 'Letztes Refinement',
  away: 'Du warst nicht dabei.',
  none: 'Nichts wurde zu Ende besprochen.',
  ended: (ended, of) => `${ended} von ${of} mit Ergebnis`,
  without: (n) => `${n} ohne Gespräch geklärt`,
  asked: (n, owned) => `${counted(n, 'Frage', 'Fragen')}, ${owned} davon zugewiesen`,
  answered: (n) => `${n} beantwortet`,
  each: (minutes, usual) =>
    usual === null ? `${minutes} Minuten je Vorgang` : `${minutes} Minuten je Vorgang, sonst ${usual}`,
  outcomes,
  minutes: (n) => `${n} Min.`,
  agreedWithout: 'Ohne Gespräch geklärt',
  waits: 'Wartet auf dich',
  copy: 'Als Text kopieren',
  copied: 'Kopiert',
  notCopied: 'Der Browser hat es nicht erlaubt',
  nextWeek: 'Nächste Woche zur gleichen Zeit',
  worth: 'War es deine Zeit wert?',
  worthNote: 'Anonym. Gezeigt ab vier Antworten.',
  worthOf: (n) => (n === 1 ? '1, gar nicht' : n === 5 ? '5, sehr' : String(n)),
  thanks: 'Danke. Was alle gesagt haben, wird ab vier Antworten gezeigt.',
  worthSaid: (said) => `Die Zeit wert, von 1 bis 5: ${said}`,
  times: (worth, n) => (n === 1 ? `1 Person sagt ${worth}` : `${n} Personen sagen ${worth}`),
  overTime: 'Im Verlauf',
  when: 'Refinement',
  minutesEach: 'Minuten je Vorgang',
  withOutcome: 'Mit Ergebnis',
  worthIt: 'Die Zeit wert',
  unknown: '–',
  held: (held, of) => `Gehalten: ${held} der letzten ${of} Listen mit Termin`,
  seldom: 'Weniger als die Hälfte fand statt.',
};
