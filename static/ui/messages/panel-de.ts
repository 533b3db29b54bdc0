import { commonDe } from './common-de';
import { counted } from '../../../src/words/counted';
import { gap, gapBecause, wouldStart } from '../../../src/words/criteria';
import type { PanelWords } from './panel-en';

const on: PanelWords['line']['on'] = (day) => (day === null ? 'heute' : `am ${day}`);

const line: PanelWords['line'] = {
  draft: 'Erst ein Titel: Sag, warum es wichtig ist',
  tooLittle: 'Noch zu wenig gesagt: Sag, warum es wichtig ist',
  refine: (left) => `Noch ${left}, bevor wir das bauen können`,
  left: (count) => `noch ${count} offen`,
  on,
  ready: ({ would, of }, day, ago) => {
    const tail = ago === null ? '' : ` · ${ago}`;
    if (would < of) return `${wouldStart.de(would, of)} · ${day ?? 'heute'}${tail}`;
    const when = `${on(day)}${tail}`;
    if (of > 1) return `${of} Personen einig ${when}`;
    return of === 1 ? `Einig mit einer Stimme ${when}` : `Einig ${when}`;
  },
  readyUndated: 'Alles Nötige ist da, und ihr seid euch einig',
  readyAsParent: (key, asIs) => `${key}, zu dem dieser Vorgang gehört, ${asIs ? 'wurde so übernommen' : 'ist bereit'}`,
  exception: (name, reason) => `So übernommen von ${name}: „${reason}“`,
  exceptionOld: (taken, parts) => `${taken} – seither geändert${parts === null ? '' : `: ${parts}`}`,
  exceptionBare: 'So übernommen, mit Begründung',
  parts: { summary: 'Titel', doneWhen: 'Akzeptanzkriterien', scope: 'Umfang', words: 'Beschreibung' },
  recheck: (parts, when) =>
    `Seit der Einigung${when === null ? '' : ` ${when}`} geändert${parts === null ? '' : `: ${parts}`}`,
  afterVote: (parts) => `Nach der Abstimmung geändert${parts === null ? '' : `: ${parts}`}`,
  recheckTicks: (names) => `Seit dem Abhaken geändert: ${names}`,
  begun: {
    draft: 'Begonnen mit nur einem Titel',
    refine: 'Begonnen, bevor das Team sich einig war',
    recheck: 'Begonnen nach einer Änderung, über die ihr euch nicht einig wart',
    unknown: 'Die Arbeit begann ungeprüft; Fragen und Gespräche zählen trotzdem',
  },
  closed: {
    draft: 'Abgeschlossen mit nur einem Titel',
    refine: 'Abgeschlossen, bevor das Team sich einig war',
    recheck: 'Abgeschlossen nach einer Änderung, über die ihr euch nicht einig wart',
    unknown: 'Ungeprüft abgeschlossen; Fragen und Gespräche zählen trotzdem',
  },
  splitUp: 'In andere Vorgänge aufgeteilt und abgeschlossen',
};

const head: PanelWords['head'] = {
  gaps: 'Was noch fehlt',
  agreed: (when) => (when === null ? 'Einigung:' : `Einigung ${when}:`),
  reworded: (when, name, later) => `Einigung ${when}, von ${name} ${later} neu formuliert:`,
  stillAgreed: (when) => `seither geändert, weiterhin einig ${when}`,
  agreedAnew: (when) => `seither geändert, neu geeinigt ${when}`,
  asAgreed: 'So lautete die Einigung',
  reword: 'Neu formulieren',
  more: (count) => `${count} weitere in den Schritten unten`,
  actions: {
    'add-why': 'Warum ergänzen',
    'talk-anyway': 'Trotzdem besprechen',
    start: 'Mit dem Klären beginnen',
    'add-question': 'Frage ergänzen',
    'ask-question': 'Frage stellen',
    'talk-again': 'Noch einmal besprechen',
    'refine-now': 'Jetzt klären',
  },
  talked: (count, when) => `${count === 1 ? 'einmal' : count === 2 ? 'zweimal' : `${count}-mal`} besprochen, ${when}`,
  ended: { split: 'aufgeteilt', park: 'zurückgestellt', drop: 'verworfen', none: 'ohne Ergebnis geblieben' },
  earlyRespondents: (people) => `${counted(people, 'Person hat', 'Personen haben')} sich vorab geäußert`,
  menu: 'Weitere Aktionen',
  readOnly: 'Du kannst das lesen. Zum Abstimmen brauchst du das Recht zu bearbeiten.',
  stale: 'Neues war nicht abrufbar. Was du siehst, kann etwas alt sein.',
};

const scope: PanelWords['scope'] = {
  why: 'Warum',
  who: 'Für',
  whyNow: 'Jetzt',
  goal: 'Ziel',
  fromParent: 'Das sagt der übergeordnete Vorgang:',
  noWhy: 'Noch hat niemand gesagt, warum.',
  summary: ({ ins, outs, done, visuals }) =>
    [
      ins > 0 ? `Drin ${ins}` : '',
      outs > 0 ? `Nicht drin ${outs}` : '',
      done > 0 ? counted(done, 'Kriterium', 'Kriterien') : '',
      visuals > 0 ? counted(visuals, 'Bild', 'Bilder') : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  empty: 'noch nichts',
  edit: 'Bearbeiten',
  add: 'Warum und Umfang angeben',
  addTo: 'Warum und Umfang ergänzen',
};

const questions: PanelWords['questions'] = {
  prompt: 'Was könnte schiefgehen? Was verstehen wir nicht? Was nehmen wir an?',
  placeholder: 'Eine Zeile, eine Frage',
  add: 'Ergänzen',
  askAnonymously: 'Ohne meinen Namen',
  nothing: 'Nichts von mir',
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
  waiting: 'wartet auf ein OK',
  askForOk: 'Um das OK bitten',
  okAsked: (by, ago) => `um das OK gebeten von ${by}, ${ago}`,
  answeredOver: (name) => `ersetzt die Antwort von ${name}`,
  answeredBy: (name) => `Antwort von ${name}`,
  close: 'Das beantwortet es',
  accept: 'Annehmen',
  withdrawn: 'zurückgezogen',
  closed: 'geklärt',
  acceptedFor: (by, asker) => `von ${by} für ${asker ?? 'dich'} angenommen`,
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
  mustFirst: (count) => `${count} zuerst zu klären`,
  open: (count) => `${count} offen`,
  allAnswered: 'nichts offen',
  list: 'Offene Fragen',
  saving: 'wird gespeichert …',
};

const ballot: PanelWords['ballot'] = {
  question: 'Würdest du damit anfangen?',
  votes: { 1: 'Nein', 2: 'Ich habe Zweifel', 3: 'Genug zum Start', 4: 'Gut', 5: 'Klar' },
  vote: 'Abstimmen',
  voteNothing: 'Abstimmen, nichts von mir',
  tapVotes: 'Antippen stimmt ab. Bis zum Aufdecken kannst du ändern.',
  unsaved: 'Noch nicht abgeschickt: „Abstimmen“ drücken.',
  stillCounts: 'Antippen stimmt ab. Bis dahin zählt deine bisherige Stimme.',
  lowVotes: 'Mit „Abstimmen“ schickst du es ab, mit oder ohne Grund.',
  sizeLegend: 'Größe',
  cannotSay: 'Kann ich nicht sagen',
  notMine: 'nicht meins',
  staysHere: {
    'no-field': 'Dieses Projekt hat kein Schätzfeld: Die Größe bleibt hier.',
    'no-values': 'Diese Karten haben keine Zahl: Die Größe bleibt hier.',
    'some-values': 'Eine Karte ohne Zahl bleibt hier.',
  },
  voted: 'Du hast abgestimmt',
  whoVoted: (names) => `Abgestimmt: ${names}`,
  waiting: (names) => `noch ohne Stimme: ${names}`,
  nobody: 'Noch keine Stimme. Stimmen bleiben verdeckt, bis jemand aufdeckt.',
  reveal: (voted, all) => `Aufdecken · ${voted} von ${all}`,
  hands: 'per Handzeichen',
  would: wouldStart.de,
  noVote: 'noch keine Stimme',
  firstRound: (sizes) => `erste Runde: ${sizes}`,
  inVote: (voted, all) => `${voted} von ${all} Stimmen`,
  size: (value) => `Größe ${value}`,
  inField: (value) => `Jira sagt ${value}`,
  noSize: 'keine Größe',
};

export const panelDe: PanelWords = {
  ...commonDe,
  title: 'Common Ground',
  gap: gap.de,
  because: gapBecause.de,
  revealGap: (count) => `Abstimmung aufdecken: ${counted(count, 'Stimme ist', 'Stimmen sind')} da`,
  ownGap: (name, field) =>
    field === null ? `Abhaken, wenn es so ist: ${name}` : `${name}: „${field}“ im Vorgang ändern`,
  oldGap: {
    asked: 'Immer noch keine Fragen? Der Inhalt hat sich geändert',
    confident: 'Immer noch einig? Der Inhalt hat sich seit der Abstimmung geändert',
  },
  okGap: (name) => `Auf das OK von ${name} warten`,
  othersOkGap: 'Deine Antwort muss jemand anderes annehmen',
  answerGap: (text) => `Beantworten: ${text}`,
  acceptGap: (text) => `Antwort annehmen: ${text}`,
  now: 'jetzt',
  done: 'erledigt',
  advice: 'Hilft auch',
  line,
  head,
  scope,
  questions,
  ballot,
};
