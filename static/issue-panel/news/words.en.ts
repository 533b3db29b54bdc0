import { counted } from '../../../src/words/counted';
import { wouldStart } from '../../../src/words/criteria.en';

const broken = {
  are: (count: number) =>
    count === 1
      ? '1 record on this work item cannot be read: something else has overwritten it. Repairing it brings back what is known of it elsewhere; the rest of it is removed.'
      : `${count} records on this work item cannot be read: something else has overwritten them. Repairing them brings back what is known of them elsewhere; the rest of them is removed.`,
  repair: 'Repair',
};

/** What a screen reader announces of other people's changes. */
const news = {
  started: 'A talk has started.',
  shown: 'What we wrote is shown.',
  over: 'The talk is over.',
  asked: 'Your question is kept.',
  revealed: (yes: number | null, all: number) =>
    all === 0 ? 'The sizes are revealed.' : `Revealed: ${wouldStart(yes, all)}.`,
  voted: (count: number) => counted(count, 'person has voted.', 'people have voted.'),
  settled: (card: string) => `Size ${card} settled.`,
  answered: (count: number) => `${counted(count, 'question', 'questions')} answered.`,
  state: (name: string) => `Now: ${name}.`,
  text: 'The text has changed.',
};

/** Words of what others changed. */
export const newsEn = { news, broken };
export type NewsWords = typeof newsEn;
