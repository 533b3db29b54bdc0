import type { LearningWords } from './words.en';

const count = (n: number): string => new Intl.NumberFormat('de').format(n);
const questions = (n: number): string => (n === 1 ? '1 Frage' : `${count(n)} Fragen`);
const days = (n: number): string => (n === 1 ? '1 Tag' : `${count(n)} Tage`);
const hours = (n: number): string => (n === 1 ? '1 Stunde' : `${count(n)} Stunden`);

export const learningDe: LearningWords = {
  cases: {
    title: (sprint) => `Was in ${sprint} schiefging`,
    none: (sprint, committed) =>
      committed === 1
        ? `In ${sprint} ging nichts schief: Der vorgenommene Vorgang wurde fertig, blieb unverändert und kam nicht zurück.`
        : `In ${sprint} ging nichts schief: Alle ${count(committed)} vorgenommenen Vorgänge wurden fertig, keiner änderte sich oder kam zurück.`,
    copy: 'Für die Retrospektive kopieren',
    copied: 'Kopiert',
    notCopied: 'Der Browser hat das Kopieren verweigert.',
    unfinished: (times) => (times < 2 ? 'nicht fertig' : `nicht fertig, im ${count(times)}. Sprint`),
    neverStarted: 'nie begonnen',
    waited: (status, n) => `${days(n)} in „${status}“`,
    changed: (what, when) => (when === null ? `${what} geändert` : `${what} am ${when} geändert`),
    parts: { summary: 'Titel', doneWhen: 'Fertig-wenn', scope: 'Umfang', description: 'Beschreibung' },
    content: 'Inhalt',
    isBack: 'kam zurück',
    asked: (n) => `${questions(n)} gestellt`,
    was: {
      ready: 'war vereinbart',
      exception: 'war so übernommen',
      recheck: 'hatte sich seit der Vereinbarung geändert',
      refine: 'war nicht vereinbart',
      draft: 'war ein Entwurf',
      unknown: '',
    },
    open: (n) => `${questions(n)} offen beim Start`,
    lowest: (vote) => `niedrigste Zuversicht ${vote} von 5`,
    late: (sprint, n) =>
      `${sprint} wurde ${hours(n)} nach dem Start aufgezeichnet: zu spät, um zu sagen, was da bekannt war.`,
    notRecorded: (sprint) => `Was beim Start von ${sprint} bekannt war, ist nicht aufgezeichnet.`,
  },
};
