import { pageLanguage } from '../../../ui/words';

const inEnglish = new Intl.NumberFormat('en').format;
const inGerman = new Intl.NumberFormat('de').format;

const en = {
  name: 'Tidy up',
  figures: {
    untouched: (n: number) => `at least ${inEnglish(n)} untouched for a year`,
    'same-title': (n: number) => `${inEnglish(n)} share a title with another one`,
    'reporter-left': (n: number) => `${inEnglish(n)} whose reporter has left`,
    'without-words': (n: number) => `${inEnglish(n)} without a description`,
    'to-do': (n: number) => `${inEnglish(n)} with TODO or TBD in the text`,
  },
  /** What a figure counts, and among which items. */
  means: {
    untouched: (since: string) =>
      `Not edited, moved or commented on since ${since}, among all open items of the project, as Jira’s search has it. What Common Ground writes counts as a touch, so there may be more.`,
    'same-title': () =>
      'Among all open items of the project: titles that are equal but for case, small words and endings, such as “test” and “tests”. Numbers count.',
    'reporter-left': () =>
      'Among all open items of the project: the account of the reporter is deactivated, so questions to them reach nobody.',
    'without-words': () => 'Among all open items of the project, as Jira’s search has it: the description is empty.',
    'to-do': () =>
      'Among all open items of the project, as Jira’s search has it: TODO or TBD stands as a word in the title or the description.',
  },
  lookAtAll: 'Look for more in all items',
  looking: 'Looking through all items…',
  touched: (day: string) => `last touched on ${day}`,
  stalestOf: (n: number, all: number) => `The ${inEnglish(n)} of ${inEnglish(all)} that were touched longest ago.`,
  firstOf: (n: number, all: number) => `${inEnglish(n)} of ${inEnglish(all)}`,
  all: 'Show all',
  none: 'Jira finds none any more.',
};

type TidyWords = typeof en;

const de: TidyWords = {
  name: 'Aufräumen',
  figures: {
    untouched: (n) => `mindestens ${inGerman(n)} seit einem Jahr nicht angefasst`,
    'same-title': (n) => `${inGerman(n)} mit gleichem Titel`,
    'reporter-left': (n) => (n === 1 ? '1, dessen Autor weg ist' : `${inGerman(n)}, deren Autor weg ist`),
    'without-words': (n) => `${inGerman(n)} ohne Beschreibung`,
    'to-do': (n) => `${inGerman(n)} mit TODO oder TBD im Text`,
  },
  means: {
    untouched: (since) =>
      `Seit ${since} weder bearbeitet noch verschoben noch kommentiert, unter allen offenen Vorgängen des Projekts, laut Jiras Suche. Auch was Common Ground schreibt, zählt als Änderung: Es können mehr sein.`,
    'same-title': () =>
      'Unter allen offenen Vorgängen des Projekts: Titel, die bis auf Großschreibung, kleine Wörter und Endungen gleich sind, etwa „Test“ und „Tests“. Zahlen zählen.',
    'reporter-left': () =>
      'Unter allen offenen Vorgängen des Projekts: Das Konto des Autors ist deaktiviert, Fragen an ihn erreichen niemanden.',
    'without-words': () => 'Unter allen offenen Vorgängen des Projekts, laut Jiras Suche: Die Beschreibung ist leer.',
    'to-do': () =>
      'Unter allen offenen Vorgängen des Projekts, laut Jiras Suche: TODO oder TBD steht als Wort im Titel oder in der Beschreibung.',
  },
  lookAtAll: 'In allen Vorgängen nach mehr suchen',
  looking: 'Alle Vorgänge werden durchgesehen …',
  touched: (day) => `zuletzt angefasst am ${day}`,
  stalestOf: (n, all) => `Die ${inGerman(n)} von ${inGerman(all)}, die am längsten niemand angefasst hat.`,
  firstOf: (n, all) => `${inGerman(n)} von ${inGerman(all)}`,
  all: 'Alle zeigen',
  none: 'Jira findet keine mehr.',
};

const words: Readonly<Record<ReturnType<typeof pageLanguage>, TidyWords>> = { en, de };

/** The words of what is to be tidied up, in the reader's language. */
export const useTidyWords = (): TidyWords => words[pageLanguage()];
