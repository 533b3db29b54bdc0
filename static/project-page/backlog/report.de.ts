import { counted } from '../../../src/words/counted';
import { commonDe } from '../../ui/messages/common-de';
import { lackBecause, missing, missingThing } from '../../../src/words/criteria.de';
import { reasonWords } from '../../../src/words/reason';
import { standingDe, startedUnseen } from '../../../src/words/standing';
import type { ReportWords } from './report.en';

const count = (n: number): string => new Intl.NumberFormat('de').format(n);
const items = (n: number): string => (n === 1 ? '1 Vorgang' : `${count(n)} Vorgänge`);
/** Nach „von“ und „mit“. */
const itemsDative = (n: number): string => (n === 1 ? '1 Vorgang' : `${count(n)} Vorgängen`);

const without: Readonly<Record<string, string>> = {
  why: 'ohne gefundenes Warum',
  'acceptance-criteria': 'ohne Akzeptanzkriterien',
  visual: 'ohne Bild',
  estimated: 'ohne Schätzung',
};

export const reportDe: ReportWords = {
  ...commonDe,
  language: 'de',
  title: (board) => (board === null ? 'Stand des Backlogs' : `Stand des Backlogs · ${board}`),
  name: 'Stand des Backlogs',
  pages: { backlog: 'Stand des Backlogs', meeting: 'Besprechung', 'look-back': 'Rückblick' },
  pagesName: 'Refinement',
  reading: 'Backlog wird gelesen …',
  noProject: 'Dieses Projekt gibt es nicht, oder du darfst es nicht sehen.',
  missing,
  missingThing,
  items,
  more: (n) => `und ${count(n)} ${n === 1 ? 'weiteres' : 'weitere'}`,
  list: (parts) => parts.join(', '),

  starts: (sprint, when) => `${sprint} beginnt ${when}:`,
  running: (sprint) => `${sprint} läuft:`,
  planned: (sprint) => `${sprint}:`,
  nextItems: (n) => (n === 1 ? 'Der nächste Vorgang:' : `Die nächsten ${items(n)}:`),
  nextItemsName: (n) => (n === 1 ? 'Nächster Vorgang' : `Nächste ${items(n)}`),
  today: 'heute',
  tomorrow: 'morgen',
  onWeekday: (weekday) => `am ${weekday}`,
  onDate: (date) => `am ${date}`,
  agreedOf: (n, total) => `bei ${count(n)} von ${itemsDative(total)} einig`,
  headline: {
    exception: (n) => (n === 1 ? '1 Ausnahme' : `${count(n)} Ausnahmen`),
    'on-paper': (n) => `${count(n)} auf dem Papier vollständig ohne Einigung`,
    refine: (n) => `${count(n)} zu klären`,
    draft: (n) => (n === 1 ? '1 sagt noch zu wenig' : `${count(n)} sagen noch zu wenig`),
    unknown: (n) => `${count(n)} ungeprüft`,
  },
  waitingFor: (n, name) => (n === 1 ? `1 wartet auf ${name}` : `${count(n)} warten auf ${name}`),
  waitingForAnswers: (n) => (n === 1 ? '1 wartet auf eine Antwort' : `${count(n)} warten auf Antworten`),
  started: 'begonnen',
  incompleteOf: (n, id) =>
    id !== null && id in without ? `davon ${count(n)} ${without[id]}` : `davon ${count(n)} unvollständig`,
  incompleteByRule: (n, rule) => `davon ${count(n)} ohne „${rule}“`,
  allStarted: 'Mit allen wurde begonnen.',
  nothingPlanned: 'Noch ist nichts dafür geplant.',

  runway: 'Vorlauf',
  runwaySprints: (n) => (n === '1' ? '1 Sprint' : `${n} Sprints`),
  runwayWeeks: (n) => (n === '1' ? '1 Woche' : `${n} Wochen`),
  runwayJudged: { low: 'zu wenig', healthy: 'gut', much: 'mehr als jetzt nötig', early: 'zu früh geklärt' },
  runwayUnknown: {
    looking: 'Abgeschlossene Sprints werden ausgewertet …',
    later: 'Abgeschlossene Sprints sind noch nicht gelesen. Öffne diese Seite in einer Viertelstunde noch einmal.',
  },
  runwayUnseen: 'Der Vorlauf erscheint, sobald diese Vorgänge geprüft sind.',
  runwayOfSprint: {
    tooFew: 'Der Vorlauf erscheint nach drei abgeschlossenen Sprints.',
    unfinished: 'Kein Vorlauf: In den meisten der letzten abgeschlossenen Sprints wurde nichts erledigt.',
    lasts: (ready, velocity, parts) => `${ready} bereit${parts}, ein Sprint schafft insgesamt ${velocity}`,
  },
  runwayOfWeek: {
    tooFew: 'Der Vorlauf erscheint nach drei Wochen mit erledigten Vorgängen.',
    unfinished: 'Kein Vorlauf: In den meisten der letzten Wochen wurde nichts erledigt.',
    lasts: (ready, velocity, parts) => `${ready} bereit${parts}, eine Woche schafft ${velocity}`,
  },
  runwayByItems: 'Gezählt sind Vorgänge: Unter der Hälfte des Bereiten oder des Erledigten hat eine Schätzung.',
  runwayUndated: 'Erledigtes nach dem letzten Sprint jedes Vorgangs: Jira hat keine Daten dazu.',
  runwayParts: (agreed, taken) => ` (${agreed} einig + ${taken} als Ausnahme)`,
  runwayGuessed: (n) => `${items(n)} ohne Schätzung, gezählt wie für den Typ üblich`,
  paperWaiting: (n) =>
    n === 1
      ? '1 Vorgang ist auf dem Papier vollständig; das Team ist sich noch nicht einig.'
      : `${items(n)} sind auf dem Papier vollständig; das Team ist sich noch nicht einig.`,
  points: (n) => (n === '1' ? '1 Punkt' : `${n} Punkte`),
  countOfItems: (n) => (n === '1' ? '1 Vorgang' : `${n} Vorgänge`),
  mostMissing: (thing) => `Fehlt am häufigsten: ${thing}`,
  overFull: (planned, usual) => `${planned}; ein Sprint schafft insgesamt ${usual}`,
  nothingMissing: 'Nichts fehlt.',
  questionsLeft: (n) => `${counted(n, 'Frage ist', 'Fragen sind')} offen.`,
  sprintStarted: 'läuft',
  sprintStarts: (when) => `beginnt ${when}`,
  sprintPassed: (date) => `geplant für den ${date}`,
  sprintNoDate: 'ohne Startdatum',
  moreInSprints: 'Spätere Sprints enthalten vielleicht mehr Vorgänge, als hier stehen.',
  sprintsNotWhole:
    'Die nächsten Sprints enthalten mehr Vorgänge, als gelesen wurden; noch gibt es von ihnen keine Zahlen.',
  countAll: 'Alle zählen',
  questions: 'Offene Fragen',
  questionsOpen: (n) => `${count(n)} offen`,
  questionsOverdue: (n) => `${count(n)} überfällig`,
  questionsNone: 'Keine offenen Fragen in den Vorgängen unten.',
  questionsScope: 'In den Vorgängen unten',
  mine: 'Meine',
  ofOthers: (n) => `andere ${count(n)}`,

  whole: 'Ganzes Backlog',
  filtered: 'Gefilterte Vorgänge',
  wholeCount: (n) => `etwa ${items(n)}`,
  wholeHint: 'Gezählt vom Suchindex; er kann einige Sekunden nachhängen.',
  wholeFailed: 'Jira konnte das ganze Backlog gerade nicht zählen. Was unten steht, ist vollständig.',
  wholePartly: 'Einige dieser Zahlen waren gerade nicht zu lesen.',
  stateCount: (n, state) => `${count(n)} ${state}`,

  untalked: (n, all) =>
    n === all
      ? `Über ${n === 1 ? 'diesen Vorgang' : `diese ${items(n)}`} hat noch niemand gesprochen. Was Jira von ihnen weiß:`
      : `Über ${items(all)} seid ihr nicht einig, über ${count(n)} davon hat noch niemand gesprochen. Was Jira von ihnen weiß:`,
  facts: {
    'text-asks': (n) => `${count(n)} mit einer Frage im Text`,
    unblocked: (n) => `${count(n)} blockiert`,
    'small-enough': (n) => `${count(n)} zu groß für einen Sprint`,
    why: (n) => `in ${count(n)} kein Warum gefunden`,
    'acceptance-criteria': (n) => `${count(n)} ohne Akzeptanzkriterien`,
  },

  refineNext: 'Als Nächstes klären',
  reasons: {
    'no-outcome': () => 'ohne Ergebnis geblieben',
    'question-due': ({ isOverdue }) => (isOverdue ? 'eine Frage ist überfällig' : 'eine Frage ist heute fällig'),
    'next-sprint': ({ sprint }) => (sprint === null ? 'im nächsten Sprint' : `in ${sprint}`),
    priority: ({ demand }) => (demand.priority === 1 ? 'höchste Priorität' : 'hohe Priorität'),
    'text-asks': () => 'im Text steht eine offene Frage',
    wanted: ({ demand: { votes, watchers, links } }) =>
      [
        ...(votes > 0 ? [votes === 1 ? '1 Stimme' : `${count(votes)} Stimmen`] : []),
        ...(watchers > 1 ? [`${count(watchers)} Beobachter`] : []),
        ...(links > 0 ? [links === 1 ? '1 Verknüpfung' : `${count(links)} Verknüpfungen`] : []),
      ].join(', '),
    'small-enough': () => 'zu groß für einen Sprint',
  },
  answerFirstIn: (sprints, isOne, n) =>
    `${sprints} ${isOne ? 'wartet' : 'warten'} auf ${n === 1 ? 'eine Antwort' : `Antworten zu ${itemsDative(n)}`}`,
  refineNextNone: {
    agreed: 'Über alles, was als Nächstes kommt, seid ihr euch einig.',
    'agreed-or-taken': 'Alles, was als Nächstes kommt, ist vereinbart oder eine Ausnahme.',
    drafts: 'Was noch nicht vereinbart ist, sagt zu wenig für ein Gespräch.',
    nothing: 'Als Nächstes kommt nichts, was nicht begonnen ist.',
    filtered: 'Von den gefilterten Vorgängen ist keiner als Nächstes zu klären.',
  },
  someOf: (n, all) => `${count(n)} von ${count(all)}`,
  allOfThem: 'Alle',
  fewer: 'Weniger',
  heldBack: (n) =>
    `Nicht in dieser Liste: ${n === 1 ? '1 Entwurf, der zu wenig für ein Gespräch sagt' : `${count(n)} Entwürfe, die zu wenig für ein Gespräch sagen`}.`,
  copyAgenda: 'Als Tagesordnung kopieren',
  agendaSize: (n, minutes) => `${items(n)}, etwa ${count(minutes)} Minuten`,

  table: 'Was als Nächstes kommt',
  tableAll: 'Alle Vorgänge',
  columns: {
    item: 'Vorgang',
    state: 'Stand',
    missing: 'Was fehlt',
    questions: 'Fragen',
    estimate: 'Schätzung',
    agreed: 'Einig',
  },
  backlog: 'Backlog',
  groupSize: items,
  noEstimate: '–',
  overdueMark: 'überfällig',
  questionFor: (name) => `für ${name}`,
  unowned: 'niemand zuständig',
  notShown:
    'Was du dazu ohne deinen Namen geschrieben hast, wurde nicht gezeigt. Öffne den Vorgang und entscheide, was daraus wird.',
  noneRevealed: 'noch keine Abstimmung aufgedeckt',
  answerFirst: (question) => `zuerst zu klären: „${question}“`,
  answersFirst: (n) => `${count(n)} Fragen müssen zuerst beantwortet sein`,
  votesWait: 'Stimmen warten auf das Aufdecken',
  noSize: 'keine Größe',
  noneSettled: 'keine Größe festgelegt',
  votesSoFar: (n, needed) => `${n} von ${needed} nötigen Stimmen`,
  waitsForAnOk: 'wartet auf ein OK',
  clusters: (low, high) => `zwei Lesarten: Größe ${low} und Größe ${high}`,
  sizesApart: (steps) => lackBecause['sizes-apart']({ steps }),
  lowVotesUnheard: (n) => `${counted(n, 'niedrige Stimme', 'niedrige Stimmen')} noch nicht gehört`,
  responded: (n, needed) => `${n} von ${needed} haben sich geäußert`,
  textAsks: 'im Text steht eine offene Frage',
  noTalk: 'noch nicht durchgesprochen',
  sharedByRows: (total, isAll, things) =>
    `${isAll ? 'Alle' : 'Fast alle'} ${items(total)} unten: ${things}. Jede Zeile sagt nur, was anders ist.`,
  withCount: (thing, n) => `${thing} (${count(n)})`,
  goodToHave: (things) => `gut zu haben: ${things}`,
  ended: { split: 'aufgeteilt', park: 'zurückgestellt', drop: 'verworfen', none: 'ohne Ergebnis geblieben' },
  answeredSince: 'seit dem Gespräch beantwortet',
  standing: standingDe,
  startedUnseen: startedUnseen.de,
  agreedSince: reasonWords.de.begun.agreedSince,
  talkedSince: reasonWords.de.begun.talkedSince,
  beforeTheChange: reasonWords.de.outdated,
  takenAsIs: 'Ausnahme, mit Begründung',
  takenBecause: (reason) => `Ausnahme: „${reason}“`,
  noMatch: 'Kein Vorgang passt.',
  notTaken: 'Hier steht nichts: Der Filter oben auf der Seite wurde nicht angenommen.',
  clear: 'Filter aufheben',
  shown: (n) => `${items(n)} gezeigt`,
  all: (n) => `Alle ${items(n)} zeigen`,
  allUnknown: 'Alle Vorgänge zeigen',
  loadingAll: (n) => `${items(n)} gelesen …`,
  stop: 'Anhalten',
  stopped: (n) => `Angehalten nach ${itemsDative(n)}.`,
  goOn: 'Weiter',

  order: 'Reihenfolge',
  sorts: { rank: 'Nach Rang', state: 'Nach Stand', size: 'Größte zuerst', questions: 'Meiste Fragen zuerst' },

  meaning: 'Was „bereit“ heißt',
  ownMissing: (rule) => `noch nicht: ${rule}`,
  ownRule: 'eine eigene Regel des Teams',

  unkept: 'Eben geprüft, nicht gespeichert.',
  unseenBlockers: 'Blockierende Vorgänge, die du nicht sehen darfst, zählen nicht.',
  keepCount: (n) =>
    `Beim Speichern ${n === 1 ? 'wird' : 'werden'} ${items(n)} gekennzeichnet, dazu Epics und Unteraufgaben.`,
  keep: 'Für Suche und Boards speichern',
  backfillRunning: (done, total) =>
    `Wird für Suche und Boards gespeichert: ${total === null ? `bisher ${items(done)}` : `${count(done)} von ${count(total)}`}.`,
  backfillWaits: (at) =>
    `Der stündliche Anteil an Jiras Limit ist verbraucht; spätestens um ${at} geht es weiter. Du kannst die Seite verlassen.`,
  notStored:
    'Von diesen Vorgängen ist noch nichts gespeichert. Der Bericht prüft sie, sobald du ihn öffnest. Diese Seite folgt, sobald jemand etwas fragt, abstimmt, ein Gespräch beginnt oder dort „Für Suche und Boards speichern“ drückt.',
  shutOut: (day) =>
    `Common Ground darf dieses Projekt seit ${day} nicht durchsuchen; Neues wird nicht geprüft. Projekteinstellungen → Zugriff: „Common Ground“ das Projekt sehen lassen.`,
  rejudging: (old, of) =>
    `Die Einstellungen haben sich geändert: ${count(old)} von ${itemsDative(of)} hier ${old === 1 ? 'ist' : 'sind'} noch nach den alten beurteilt.`,
  firstRun: 'Zum Ausprobieren: Fragt beim ersten Vorgang der nächsten Liste, was schiefgehen kann.',
  toList: 'Zur Liste',
  requiredRules: (n) => `${counted(n, 'Regel ist', 'Regeln sind')} erforderlich.`,
  seeRules: 'Zeigen',
  changePolicy: 'Ändern',
  emptyText: 'Sobald es welche gibt, zeigt diese Seite, über welche sich dein Team einig ist.',
};
