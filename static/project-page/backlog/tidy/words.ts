import { pageLanguage } from '../../../ui/words';

const inEnglish = new Intl.NumberFormat('en').format;
const inGerman = new Intl.NumberFormat('de').format;

const en = {
  name: 'Tidy up',
  figures: {
    untouched: (n: number) => `at least ${inEnglish(n)} untouched for a year`,
    titles: (n: number) => `${inEnglish(n)} share a title with another one`,
    leavers: (n: number) => `${inEnglish(n)} whose reporter has left`,
    'without-words': (n: number) => `${inEnglish(n)} without a description`,
    'to-do': (n: number) => `${inEnglish(n)} with TODO or TBD in the text`,
  },
  untouchedSince: (since: string) =>
    `Not edited, moved or commented on since ${since}, among all open items of the project, as Jira’s search has it. What Common Ground writes counts as a touch, so there may be more.`,
  titlesMean:
    'Among all open items of the project: titles that are equal but for case, small words and endings, such as “test” and “tests”. Numbers count.',
  lookAtAll: 'Look for more in all items',
  looking: 'Looking through all items…',
  touched: (day: string) => `last touched on ${day}`,
  stalestOf: (n: number, all: number) => `The ${inEnglish(n)} of ${inEnglish(all)} that were touched longest ago.`,
  all: 'Show all',
  none: 'Jira finds none any more.',
  pick: (key: string) => `Choose ${key}`,
  park: {
    name: 'Park',
    open: 'Park what is untouched',
    hint: 'Tick items to park them: with a label, or in another status.',
    all: (n: number) => (n === 1 ? 'The one below' : `All ${inEnglish(n)} below`),
    way: 'Park them',
    ways: { label: 'with a label', move: 'in a status' },
    /** What is proposed as the label. */
    label: 'parked',
    noSpaces: 'A label has no spaces.',
    status: 'Status',
    readingMoves: 'Looking where they can be moved to…',
    noMove: 'There is no status to which all of them can be moved without a form. Tick fewer, or use a label.',
    mails: (n: number) =>
      n === 0
        ? 'Nobody else gets a mail from Jira.'
        : `Up to ${inEnglish(n)} ${n === 1 ? 'person gets' : 'people get'} a mail from Jira.`,
    press: (n: number) => `Park ${n === 1 ? '1 item' : `${inEnglish(n)} items`}`,
    progress: (done: number, of: number) => `${inEnglish(done)} of ${inEnglish(of)} done`,
    stop: 'Stop',
    result: (parked: number, others: number) =>
      `${inEnglish(parked)} parked${others === 0 ? '.' : `, ${inEnglish(others)} not: each row says why.`}`,
    labelled: (label: string) => `parked: label “${label}”`,
    moved: (status: string) => `parked: moved to ${status}`,
    refused: (refusal: string) => (refusal === '' ? 'not parked: Jira refused' : `not parked, Jira says: “${refusal}”`),
    unanswered: 'Jira did not answer: open it to see whether it was parked',
  },
  link: {
    hint: 'Tick two to link them as duplicates.',
    two: 'Two can be linked at once: tick two.',
    says: (duplicate: string, original: string) => `${duplicate} duplicates ${original}`,
    turn: 'The other way round',
    press: 'Link as duplicate',
    linked: (duplicate: string, original: string) => `Linked in Jira: ${duplicate} duplicates ${original}.`,
    refused: (refusal: string) => (refusal === '' ? 'Jira refused the link.' : `Not linked, Jira says: “${refusal}”`),
    noType: 'Not linked: this site has no link type “Duplicate”. A Jira administrator can add it.',
  },
};

type TidyWords = typeof en;

const de: TidyWords = {
  name: 'Aufräumen',
  figures: {
    untouched: (n) => `mindestens ${inGerman(n)} seit einem Jahr nicht angefasst`,
    titles: (n) => `${inGerman(n)} mit gleichem Titel`,
    leavers: (n) => (n === 1 ? '1, dessen Autor weg ist' : `${inGerman(n)}, deren Autor weg ist`),
    'without-words': (n) => `${inGerman(n)} ohne Beschreibung`,
    'to-do': (n) => `${inGerman(n)} mit TODO oder TBD im Text`,
  },
  untouchedSince: (since) =>
    `Seit ${since} weder bearbeitet noch verschoben noch kommentiert, unter allen offenen Vorgängen des Projekts, laut Jiras Suche. Auch was Common Ground schreibt, zählt als Änderung: Es können mehr sein.`,
  titlesMean:
    'Unter allen offenen Vorgängen des Projekts: Titel, die bis auf Großschreibung, kleine Wörter und Endungen gleich sind, etwa „Test“ und „Tests“. Zahlen zählen.',
  lookAtAll: 'In allen Vorgängen nach mehr suchen',
  looking: 'Alle Vorgänge werden durchgesehen …',
  touched: (day) => `zuletzt angefasst am ${day}`,
  stalestOf: (n, all) => `Die ${inGerman(n)} von ${inGerman(all)}, die am längsten niemand angefasst hat.`,
  all: 'Alle zeigen',
  none: 'Jira findet keine mehr.',
  pick: (key) => `${key} auswählen`,
  park: {
    name: 'Parken',
    open: 'Unangefasstes parken',
    hint: 'Hake Vorgänge an, um sie zu parken: mit einem Label oder in einem anderen Status.',
    all: (n) => (n === 1 ? 'Den einen unten' : `Alle ${inGerman(n)} unten`),
    way: 'So parken',
    ways: { label: 'mit einem Label', move: 'in einem Status' },
    label: 'geparkt',
    noSpaces: 'Ein Label hat keine Leerzeichen.',
    status: 'Status',
    readingMoves: 'Mögliche Status werden gelesen …',
    noMove:
      'Es gibt keinen Status, in den alle ohne Formular verschoben werden können. Hake weniger an, oder nimm ein Label.',
    mails: (n) =>
      n === 0
        ? 'Sonst bekommt niemand eine Mail von Jira.'
        : `Bis zu ${inGerman(n)} ${n === 1 ? 'Person bekommt' : 'Personen bekommen'} eine Mail von Jira.`,
    press: (n) => (n === 1 ? '1 Vorgang parken' : `${inGerman(n)} Vorgänge parken`),
    progress: (done, of) => `${inGerman(done)} von ${inGerman(of)} erledigt`,
    stop: 'Anhalten',
    result: (parked, others) =>
      `${inGerman(parked)} geparkt${others === 0 ? '.' : `, ${inGerman(others)} nicht: Jede Zeile sagt, warum.`}`,
    labelled: (label) => `geparkt: Label „${label}“`,
    moved: (status) => `geparkt: verschoben nach ${status}`,
    refused: (refusal) => (refusal === '' ? 'nicht geparkt: Jira lehnt ab' : `nicht geparkt, Jira sagt: „${refusal}“`),
    unanswered: 'Jira hat nicht geantwortet: Öffne den Vorgang, um zu sehen, ob er geparkt ist',
  },
  link: {
    hint: 'Hake zwei an, um sie als Duplikate zu verknüpfen.',
    two: 'Zwei lassen sich auf einmal verknüpfen: Hake zwei an.',
    says: (duplicate, original) => `${duplicate} dupliziert ${original}`,
    turn: 'Andersherum',
    press: 'Als Duplikat verknüpfen',
    linked: (duplicate, original) => `In Jira verknüpft: ${duplicate} dupliziert ${original}.`,
    refused: (refusal) =>
      refusal === '' ? 'Jira lehnt die Verknüpfung ab.' : `Nicht verknüpft, Jira sagt: „${refusal}“`,
    noType:
      'Nicht verknüpft: Hier gibt es keinen Verknüpfungstyp „Duplicate“. Wer Jira administriert, kann ihn anlegen.',
  },
};

const words: Readonly<Record<ReturnType<typeof pageLanguage>, TidyWords>> = { en, de };

/** The words of what is to be tidied up, in the reader's language. */
export const useTidyWords = (): TidyWords => words[pageLanguage()];
