import { counted } from '../../../src/words/counted';
import { wouldStart } from '../../../src/words/criteria.de';
import type { NewsWords } from './words.en';

const broken: NewsWords['broken'] = {
  are: (count) =>
    count === 1
      ? '1 Eintrag an diesem Vorgang ist nicht lesbar: Etwas anderes hat ihn überschrieben. Reparieren holt zurück, was anderswo davon bekannt ist; der Rest davon wird entfernt.'
      : `${count} Einträge an diesem Vorgang sind nicht lesbar: Etwas anderes hat sie überschrieben. Reparieren holt zurück, was anderswo davon bekannt ist; der Rest davon wird entfernt.`,
  repair: 'Reparieren',
};

const news: NewsWords['news'] = {
  started: 'Ein Gespräch hat begonnen.',
  shown: 'Das Geschriebene ist jetzt zu sehen.',
  over: 'Das Gespräch ist beendet.',
  asked: 'Deine Frage ist gespeichert.',
  revealed: (yes, all) => (all === 0 ? 'Die Größen sind aufgedeckt.' : `Aufgedeckt: ${wouldStart(yes, all)}.`),
  voted: (count) => counted(count, 'Person hat abgestimmt.', 'Personen haben abgestimmt.'),
  settled: (card) => `Größe ${card} ist festgelegt.`,
  answered: (count) => `${counted(count, 'Frage', 'Fragen')} beantwortet.`,
  state: (name) => `Jetzt: ${name}.`,
  text: 'Der Text wurde geändert.',
};

export const newsDe: NewsWords = { news, broken };
