import { counted } from '../../../../src/words/counted';
import type { Talk } from '../../../../src/domain/talk/talk';

const outcomes: Record<Talk['outcome'], string> = {
  ready: 'Ready',
  'another-talk': 'Another talk',
  split: 'Split',
  park: 'Parked',
  drop: 'Dropped',
  none: 'No outcome',
};

/** English words of what became of a meeting. */
export const afterEn = {
  last: 'Last meeting',
  away: 'You were away.',
  none: 'Nothing was talked through to an end.',
  ends: {
    ready: (n: number) => `${n} agreed`,
    'another-talk': (n: number) => (n === 1 ? '1 needs another talk' : `${n} need another talk`),
    split: (n: number) => `${n} split`,
    park: (n: number) => `${n} parked`,
    drop: (n: number) => `${n} dropped`,
    none: (n: number) => `${n} without an outcome`,
  } satisfies Record<Talk['outcome'], (n: number) => string>,
  questionsFor: (n: number, whose: string) => `${counted(n, 'question', 'questions')} for ${whose}`,
  unowned: (n: number) => `${counted(n, 'question', 'questions')} for nobody yet`,
  nobody: 'nobody yet',
  settled: 'answered',
  size: (size: string) => `size ${size}`,
  noSize: 'no size',
  noneSettled: 'no size settled',
  of: 'Meeting',
  open: (day: string) => `Open the meeting of ${day}`,
  answered: (n: number) => `${n} answered`,
  each: (minutes: number, usual: number | null) =>
    `${counted(minutes, 'minute', 'minutes')} an item${usual === null ? '' : `, usually ${usual}`}`,
  outcomes,
  minutes: (n: number) => `${n} min`,
  agreedWithout: 'Agreed without a talk',
  waits: 'Waits for you',
  copy: 'Copy as text',
  copied: 'Copied',
  notCopied: 'The browser did not allow it',
  nextWeek: 'Same time next week',
  worth: 'Was it worth your time?',
  worthNote: 'Anonymous. Shown from four answers on, once all have answered or after a day.',
  worthOf: (n: number) => (n === 1 ? '1, not at all' : n === 5 ? '5, very much' : String(n)),
  thanks: 'Thank you. From four answers on it is shown once all have answered, or after a day.',
  worthSaid: (said: string) => `Worth the time, from 1 to 5: ${said}`,
  times: (worth: number, n: number) => `${counted(n, 'person', 'people')} said ${worth}`,
  overTime: 'Over time',
  when: 'Meeting',
  minutesEach: 'Minutes an item',
  withOutcome: 'With an outcome',
  worthIt: 'Worth the time',
  unknown: '–',
  held: (held: number, of: number) => `Held: ${held} of the last ${of} lists with a time`,
  seldom: 'Under half of them were held.',
};
export type AfterWords = typeof afterEn;
