import { counted } from '../../../src/words/counted';
import type { QuestionWords } from './words.en';

const questions: QuestionWords['questions'] = {
  save: 'Speichern',
  prompt: 'Was könnte schiefgehen? Was verstehen wir nicht? Was nehmen wir an?',
  placeholder: 'Eine Zeile, eine Frage',
  askLine: 'Etwas fragen …',
  add: 'Ergänzen',
  askAnonymously: 'Ohne meinen Namen',
  nothing: 'Nichts von mir',
  clear: 'Mir ist es klar',
  saidNothing: 'Du hast dich geäußert',
  saidWrote: 'Du hast etwas geschrieben',
  details: 'Wer klärt es, bis wann? …',
  inTexts: 'Fragen in Jiras Texten suchen …',
  change: 'Zuständige, Tag, Thema oder Wortlaut ändern',
  asks: (name, isMe) => (isMe ? 'du fragst' : `${name} fragt`),
  finds: (name, isMe) => (isMe ? 'du klärst es' : `${name} klärt es`),
  by: 'bis',
  findsOut: (name) => `zu klären von ${name}`,
  askedFor: (name) => `gefragt im Namen von ${name}`,
  blocking: 'Muss zuerst geklärt sein',
  kinds: { question: 'Frage', risk: 'Risiko', assumption: 'Annahme' },
  categories: {
    scope: 'Umfang',
    users: 'Nutzer',
    design: 'Gestaltung',
    data: 'Daten',
    dependency: 'Abhängigkeit',
    'non-functional': 'Tempo, Sicherheit, Zugang',
    'done-when': 'Akzeptanzkriterien',
  },
  noOwner: 'niemand zuständig',
  overdue: (day) => `${day}, überfällig`,
  anonymous: 'Ohne Namen gefragt',
  reopened: (reason) => `Wieder offen: ${reason}`,
  answer: 'Antworten',
  answers: {
    mitigate: 'Wir verringern es',
    accept: 'Wir nehmen es hin',
    avoid: 'Wir vermeiden es',
    confirmed: 'Sie stimmt',
    kept: 'Wir behalten sie vorerst',
    wrong: 'Sie ist falsch',
  },
  waitingFor: (name, since) => `wartet seit ${since} auf das OK von ${name}`,
  waitingForYou: 'wartet auf dein OK',
  answeredNotClosed: (name) => `beantwortet von ${name}, noch nicht geklärt`,
  notClosed: 'beantwortet, noch nicht geklärt',
  answeredOver: (name) => `ersetzt die Antwort von ${name}`,
  answeredBy: (name) => `Antwort von ${name}`,
  close: 'Das beantwortet es',
  accept: 'Annehmen',
  withdrawn: 'zurückgezogen',
  closed: 'geklärt',
  closedBy: (name) => `geklärt von ${name}`,
  menu: (text) => `Weitere Aktionen für: ${text}`,
  hidden: {
    open: (count) => `${count} weitere offen`,
    answered: (count) => `${count} ${count === 1 ? 'wartet' : 'warten'} auf OK`,
    closed: (count) => `${count} geklärt`,
    withdrawn: (count) => `${count} zurückgezogen`,
  },
  news: (count) => `${counted(count, 'neue Frage', 'neue Fragen')}, zeigen`,
  newsSaid: (count) => `${counted(count, 'neue Frage', 'neue Fragen')}.`,
  none: 'Noch keine Fragen',
  list: 'Offene Fragen',
  saving: 'wird gespeichert …',
  earlier: (count) => (count === 1 ? 'Die frühere Frage zeigen' : `${count} frühere Fragen zeigen`),
  earlierList: 'Frühere Fragen',
  whose: 'Wessen Frage ist es?',
  mine: 'Meine',
  text: 'In einer Zeile',
  kind: 'Art',
  category: 'Es geht um',
  noCategory: 'Nicht gesagt',
  owner: 'Wer findet es heraus?',
  ownerDefault: 'Der Autor',
  due: 'Bis wann?',
  how: 'Wie lautet die Antwort?',
  because: 'Warum oder wie? (freiwillig)',
  answerLabel: 'Deine Antwort',
  send: 'Antwort speichern',
  reopen: 'Wieder öffnen',
  reopenLabel: 'Was fehlt noch?',
  withdraw: 'Zurückziehen',
  makeBlocking: 'Muss zuerst geklärt sein',
  notBlocking: 'Muss nicht zuerst geklärt sein',
  overMeanwhile:
    'Jemand hat diese Frage inzwischen abgeschlossen: Hier lässt sich nichts mehr speichern. Dein Text steht noch unten. Kopiere ihn, oder stell ihn als neue Frage.',
  withdrawnMeanwhile:
    'Diese Frage wurde inzwischen zurückgezogen. Dein Text steht noch unten. „Rückgängig“ holt die Frage zurück, dann lässt er sich speichern.',
  rewordedMeanwhile:
    'Der Wortlaut dieser Frage lässt sich inzwischen nicht mehr ändern. Dein Text steht noch unten. Kopiere ihn, oder stell ihn als neue Frage.',
  reopenedFirst:
    'Der erste Teil davon ist gespeichert, und die Frage ist wieder offen. Was du seitdem geschrieben hast, steht noch unten. Kopiere es, oder stell es als neue Frage.',
  reopenedMeanwhile:
    'Jemand hat diese Frage inzwischen wieder geöffnet. Dein Text steht noch unten. Kopiere ihn, oder stell ihn als neue Frage.',
  nobody: 'Noch niemand',
  noDue: 'Kein Tag',
  undo: 'Rückgängig',
  discard: 'Verwerfen',
};

const unsaved: QuestionWords['unsaved'] = {
  notSaved: (text) => `Nicht gespeichert: „${text}“`,
  perhaps: (text) => `Vielleicht nicht gespeichert: „${text}“`,
  full: {
    'hidden-full': (limit) =>
      `Deine verdeckten Fragen dürfen zusammen ${limit} Zeichen haben. Zeig zuerst das Geschriebene, oder nimm eine zurück.`,
    'anonymous-full': (limit) =>
      `${limit} deiner Fragen ohne Namen sind noch nicht gezeigt. Schreib hier deinen Namen dazu, oder nimm eine zurück.`,
  },
};

const pasted: QuestionWords['pasted'] = {
  label: 'Was du eingefügt hast: eine Zeile, eine Frage',
  add: (count) => `${counted(count, 'Frage', 'Fragen')} ergänzen`,
};

export const questionsDe: QuestionWords = { questions, unsaved, pasted };
