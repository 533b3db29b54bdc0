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
  ended: (ended: number, of: number) => `${ended} of ${of} with an outcome`,
  without: (n: number) => `${n} agreed without a talk`,
  asked: (n: number, owned: number) => `${counted(n, 'question', 'questions')}, ${owned} with an owner`,
  answered: (n: number) => `${n} answered`,
  each: (minutes: number, usual: number | null) =>
    usual === null ? `${minutes} minutes an item` : `${minutes} minutes an item, usually ${usual}`,
  outcomes,
  minutes: (n: number) => `${n} min`,
  agreedWithout: 'Agreed without a talk',
  waits: 'Waits for you',
  copy: 'Copy as text',
  copied: 'Copied',
  notCopied: 'The browser did not allow it',
  nextWeek: 'Same time next week',
  worth: 'Was it worth your time?',
  worthNote: 'Anonymous. Shown from four answers on.',
  worthOf: (n: number) => (n === 1 ? '1, not at all' : n === 5 ? '5, very much' : String(n)),
  thanks: 'Thank you. What everybody said is shown from four answers on.',
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
