import { standingDe } from '../../../../src/words/standing';
import { missingThing } from '../../../../src/words/criteria.de';
import { count, questions } from '../words.de';
import type { LearningWords } from './words.en';

const items = (n: number): string => (n === 1 ? '1 Vorgang' : `${count(n)} Vorgängen`);
const days = (n: number): string => (n === 1 ? '1 Tag' : `${count(n)} Tage`);
const hours = (n: number): string => (n === 1 ? '1 Stunde' : `${count(n)} Stunden`);

export const learningDe: LearningWords = {
  reading: 'Aufgezeichnetes aus früheren Sprints wird gelesen…',
  failed: 'Aufgezeichnetes aus früheren Sprints war nicht zu lesen.',
  again: 'Noch einmal',

  cases: {
    title: (sprint) => `Was in ${sprint} schiefging`,
    none: (sprint, committed) =>
      committed === 1
        ? `In ${sprint} ging nichts schief: Der vorgenommene Vorgang wurde fertig, blieb unverändert und kam nicht zurück.`
        : `In ${sprint} ging nichts schief: Alle ${count(committed)} vorgenommenen Vorgänge wurden fertig, keiner änderte sich oder kam zurück.`,
    copy: 'Für die Retrospektive kopieren',
    unfinished: (times) => (times < 2 ? 'nicht fertig' : `nicht fertig, im ${count(times)}. Sprint`),
    neverStarted: 'nie begonnen',
    waited: (status, n) => `${days(n)} in „${status}“`,
    changed: (what, when) => (when === null ? `${what} geändert` : `${what} am ${when} geändert`),
    parts: {
      summary: 'Titel',
      doneWhen: 'Fertig-wenn',
      scope: 'Umfang',
      reasons: 'Warum oder für wen',
      description: 'Beschreibung',
    },
    content: 'Inhalt',
    isBack: 'kam zurück',
    asked: (n) => `${questions(n)} gestellt`,
    was: standingDe.atStart,
    open: (n) => `${questions(n)} offen beim Start`,
    lowest: (vote) => `niedrigste Zuversicht ${vote} von 5`,
    late: (sprint, n) =>
      `${sprint} wurde ${hours(n)} nach dem Start aufgezeichnet: zu spät, um zu sagen, was da bekannt war.`,
    notRecorded: (sprint) => `Was beim Start von ${sprint} bekannt war, ist nicht aufgezeichnet.`,
  },

  outcome: { unfinished: 'nicht fertig', changed: 'nach dem Start geändert', fine: 'fertig, und nicht geändert' },

  opened: {
    reading: 'Wird gelesen…',
    failed: 'Die Titel waren nicht zu lesen. Die Liste schließen und wieder öffnen.',
    firstOf: (n, all) => `Die ersten ${count(n)} von ${count(all)}.`,
  },

  counts: {
    kinds: {
      trouble: { row: 'mit Problemen', said: (text) => `${text} mit Problemen` },
      unfinished: { row: 'nicht fertig', said: (text) => `${text} nicht fertig` },
      changed: { row: 'nach dem Start geändert', said: (text) => `${text} geändert` },
    },
    inTen: 'von 10',
    dots: 'Vorgang für Vorgang',
    none: '–',
    of: (part, whole) => `${count(part)} von ${count(whole)}`,
    range: (from, to) => (from === to ? `etwa ${from}` : `${from} bis ${to}`),
    rangeInTen: (range) => `${range} von 10`,
    inSprint: (group, sprint) => `${group}, ${sprint}`,
    opens: (group, said) => `${group}: ${said}. Vorgänge zeigen`,
    listed: (group, said) => `${group}: ${said}`,
    seen: 'Zusammen gesehen, nicht bewiesen.',
  },

  agreeing: {
    title: 'Hat Vereinbaren geholfen?',
    waits:
      'Vereinbarte und nicht vereinbarte Vorgänge werden ab dem ersten ganzen Monat verglichen, in dem an geprüften Vorgängen die Arbeit begann.',
    groups: {
      sprints: { agreed: 'beim Start vereinbart', 'not-agreed': 'nicht vereinbart', 'as-is': 'Ausnahme' },
      months: { agreed: 'bei Arbeitsbeginn vereinbart', 'not-agreed': 'nicht vereinbart', 'as-is': 'Ausnahme' },
    },
    changedHint: 'Zum Teil ist das, was „nicht vereinbart“ heißt: Der Text war noch zu schreiben.',
    said: 'Ihr sagtet',
    votes: { 'all-high': 'alle 4–5', 'a-three': 'eine 3', 'a-low': 'eine niedrige Stimme' },
    noVotes: 'Keine Abstimmungen zu sehen: Unter drei Stimmen zu einem Vorgang werden nicht gezeigt.',
    counted: {
      sprints:
        'Mit Problemen: nicht fertig, oder nach dem Start im Inhalt geändert. Ein Vorgang zählt einmal, im ersten Sprint, der mit ihm begann. Ein gefüllter Punkt ist ein Vorgang mit Problemen.',
      months:
        'Mit Problemen: nach Beginn der Arbeit im Inhalt geändert. Ein Vorgang zählt einmal, im Monat, in dem die Arbeit begann, so wie er da vereinbart war. Ein gefüllter Punkt ist ein Vorgang mit Problemen.',
    },
    late: (sprint, n) => `${sprint} wurde ${hours(n)} zu spät aufgezeichnet: Seine Vorgänge zählen nicht.`,
    lacks: {
      start: (sprint) => `Der Start von ${sprint} ist nicht aufgezeichnet: Seine Vorgänge zählen nicht.`,
      close: (sprint) => `Das Ende von ${sprint} ist nicht aufgezeichnet: Seine Vorgänge zählen nicht.`,
    },
    newRules: (sprint) => `Vor ${sprint} haben sich eure Regeln geändert.`,
  },

  months: { read: 'Die letzten 12 Monate aus Jiras Verlauf lesen' },

  since: {
    title: 'Seit ihr damit begonnen habt',
    began: 'Begonnen mit',
    notYet: 'noch nicht',
    waits:
      'Begonnen habt ihr mit dem ersten Sprint, von dem beim Start ein Drittel der Vorgänge vereinbart ist. Noch gibt es keinen, also wird nichts verglichen.',
    read: (n) => `${n === 1 ? 'Den letzten Sprint' : `Die letzten ${count(n)} Sprints`} aus Jiras Verlauf lesen`,
    reading: (done, of) =>
      of === 0
        ? 'Jiras Verlauf wird gelesen…'
        : `Jiras Verlauf wird gelesen: ${count(done)} von ${count(of)} Vorgängen`,
    stop: 'Anhalten',
    failed: 'Jiras Verlauf war nicht zu lesen.',
    sides: {
      before: (n) => `davor: ${n === 1 ? '1 Sprint' : `${count(n)} Sprints`}`,
      since: (n) => `seitdem: ${n === 1 ? '1 Sprint' : `${count(n)} Sprints`}`,
    },
    bySprint: 'Sprint für Sprint, von 10',
    counted:
      'Alle Vorgänge, vereinbart oder nicht; beide Seiten nach einer Regel aus Jiras Verlauf, jeder Vorgang einmal. Auch anderes hat sich geändert: die Jahreszeit, das Team, die Arbeit.',
  },

  rules: {
    title: 'Eure Regeln beim Start',
    rule: 'Regel',
    met: 'erfüllt: mit Problemen',
    unmet: 'nicht erfüllt: mit Problemen',
    sides: { met: (rule) => `${rule}, erfüllt`, unmet: (rule) => `${rule}, nicht erfüllt` },
    names: { ...missingThing, other: 'eine eigene Regel' },
    change: 'Regel ändern',
    changeOf: (rule) => `Regel ändern: ${rule}`,
    counted:
      'Pflichtregeln zu Feldern, wie sie beim Start des Sprints standen, bei allen Vorgängen, vereinbart oder nicht. Was Menschen sagen (gefragt, beantwortet, zuversichtlich), wird oben zusammen angesehen, als vereinbart.',
  },

  later: {
    agreeing: (sprint) => `Ab ${sprint ?? 'eurem nächsten Sprint'}: Hat Vereinbaren geholfen?`,
    areas:
      'Nach 20 Fragen in sechs Wochen, fünf ersten Abstimmungen in einem Epic oder Gesprächen über Vorgänge, die niemand begonnen hatte: woher Fragen kommen, und wohin Zeit ging',
  },

  areas: {
    title: 'Woher Fragen kommen, und wohin Zeit ging',
    failed: 'Die Gespräche des letzten halben Jahres waren nicht zu lesen.',
    questions: ({ area, asked, of }, about) =>
      `Die meisten Fragen in sechs Wochen: ${area} (${count(asked)} von ${count(of)})${about === null ? '' : `, ${about}`}.`,
    about: {
      scope: 'zum Umfang',
      users: 'zu den Nutzern',
      design: 'zur Gestaltung',
      data: 'zu Daten',
      dependency: 'zu Abhängigkeiten',
      'non-functional': 'zu Tempo, Sicherheit, Zugang',
      'done-when': 'zu den Akzeptanzkriterien',
    },
    votes: ({ area, steps, elsewhere }) =>
      `${area}: erste Abstimmungen ${count(steps)} ${steps === 1 ? 'Schritt' : 'Schritte'} auseinander, sonst ${count(elsewhere)}.`,
    reestimated: (epic, many, of) => `${epic}: ${count(many)} von ${items(of)} wurden in ihrem Sprint neu geschätzt.`,
    minutes: (minutes, n) =>
      `${minutes === 1 ? '1 Minute' : `${count(minutes)} Minuten`} des letzten halben Jahres ${minutes === 1 ? 'ging' : 'gingen'} in ${n === 1 ? '1 Vorgang, der' : `${count(n)} Vorgänge, die`} nicht innerhalb von drei Sprints begonnen ${n === 1 ? 'wurde' : 'wurden'}.`,
    builder: (n, of) =>
      `${count(n)} von ${items(of)} ${n === 1 ? 'lag' : 'lagen'} bei jemandem, der in keinem Gespräch darüber war.`,
    show: (n) => (n === 1 ? 'Zeigen' : `Die ${count(n)} zeigen`),
    showOf: (sentence) => `Vorgänge zeigen: ${sentence}`,
  },
};
