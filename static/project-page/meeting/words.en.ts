import { counted } from '../../../src/words/counted';
import { choosingEn } from './choosing/words.en';
import { afterEn } from './after/words.en';
import { readingEn } from './reading/words.en';

/** English words of the meeting; the type makes German have every key. */
export const wordsEn = {
  reading: readingEn,
  choosing: choosingEn,
  after: afterEn,
  title: (board: string | null) => (board === null ? 'Refinement' : `Refinement · ${board}`),
  loading: 'Loading the list…',
  retry: 'Try again',
  next: 'Next refinement',
  proposal: 'Nobody has changed this list yet: it is what to refine next.',
  empty: 'Nothing to refine. Add an item, or see the backlog.',
  leads: (name: string) => `${name} leads`,
  youLead: 'You lead',
  startNow: 'Start now',
  readOnly: 'You can read this list. Changing it takes permission to edit.',
  /** `of`: how many people the list has; 0 where nobody is named. */
  readBy: (n: number, of: number) => (of === 0 ? `read by ${n}` : `read by ${n} of ${of}`),
  voted: (n: number) => `${n} voted`,
  /** `whose`: names of those who find out what is open; empty where nobody does. */
  questions: (n: number, whose: string) => `${counted(n, 'question', 'questions')}${whose === '' ? '' : `: ${whose}`}`,
  about: (minutes: number) => `~${minutes} min`,
  of: (what: string, issue: string) => `${what}: ${issue}`,
  add: 'Add an item',
  addLabel: 'Key of the item',
  addHint: (project: string) => `Key, such as ${project}-41`,
  notFound: (key: string) => `There is no ${key} that you can see.`,
  full: (most: number) => `There is room for ${most} items.`,
  onList: (key: string) => `${key} is on the list.`,
  groups: {
    'talk-first': 'Talk first',
    'no-question': 'No question so far',
    'hardly-read': 'Hardly read',
    agreed: 'Agreed',
  },
  showVotes: (n: number) => (n === 1 ? 'Show the votes on this one' : `Show the votes on these ${n}`),
  talkAbout: 'Talk about it',
  list: 'List',
  running: (minutes: number, of: number) => `${minutes} of ${of} min`,
  place: (at: number, of: number) => `item ${at} of ${of}`,
  going: (isClosing: boolean, to: string | null) =>
    `${isClosing ? 'Closing … ' : ''}${to === null ? 'ending the meeting' : `on to ${to}`}`,
  passed: (keys: readonly string[], to: string) => `${keys.join(', ')} was deleted; on to ${to}.`,
  onTo: (key: string) => `On to ${key}`,
  noOutcome: (key: string) => `The talk about ${key} has no outcome yet.`,
  endAnyway: 'End it all the same',
  stay: 'Stay',
  back: 'Back',
  backTo: (key: string) => `Back to ${key}`,
  skip: 'Skip this',
  isDone: (key: string) => `${key} is done.`,
  alsoSays: 'Also in the description',
  wentOn: (name: string | null, key: string) => `${name ?? 'The meeting'} went on to ${key}.`,
  goThere: 'Go there',
  turnout: (turnout: string | null) => (turnout === null ? 'Refinement' : `(${turnout}) Refinement`),
  end: 'End',
  more: (minutes: number) => `${minutes} more`,
  goTo: (issue: string) => `Go to ${issue}`,
  endMeeting: 'End the meeting',
  hidden: 'The team is at something that you cannot open.',
  minutes: (n: number) => `${n} min`,
  minutesOf: (n: number, usual: number) => `${n} of ~${usual} min`,
  moved: (key: string) => `The meeting is at ${key}.`,
  late: (minutes: number, left: number) =>
    `${minutes} minutes. ${counted(left, 'item waits', 'items wait')} for next time.`,
};
export type Words = typeof wordsEn;
