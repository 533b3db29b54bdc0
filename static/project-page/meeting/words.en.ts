import { counted } from '../../../src/words/counted';
import { choosingEn } from './choosing/words.en';
import { afterEn } from './after/words.en';
import { fastLaneEn } from './fast-lane/words.en';
import { readingEn } from './reading/words.en';

/** English words of the meeting; the type makes German have every key. */
export const wordsEn = {
  reading: readingEn,
  choosing: choosingEn,
  after: afterEn,
  fastLane: fastLaneEn,
  title: (board: string | null) => (board === null ? 'Refinement' : `Refinement · ${board}`),
  loading: 'Loading the list…',
  loadingLong: 'Jira has not answered for half a minute. The page goes on waiting; loading it anew may help.',
  retry: 'Try again',
  next: 'Next refinement',
  proposal: 'Nobody has changed this list yet: it is what to refine next.',
  empty: 'Nothing to refine. Add items, or see the backlog.',
  leads: (name: string) => `${name} leads`,
  youLead: 'You lead',
  startNow: 'Start now',
  notToday: (when: string) => `It is planned for ${when}.`,
  startAnyway: 'Start all the same',
  notNow: 'Not now',
  readOnly: 'You can read this list. Changing it takes permission to edit.',
  /** `of`: how many people the list has; 0 where nobody is named. */
  readBy: (n: number, of: number) => (of === 0 ? `read by ${n}` : `read by ${n} of ${of}`),
  voted: (n: number) => `${n} voted`,
  /** `whose`: names of those who find out what is open; empty where nobody does. */
  questions: (n: number, whose: string) => `${counted(n, 'question', 'questions')}${whose === '' ? '' : `: ${whose}`}`,
  about: (minutes: number) => `~${minutes} min`,
  of: (what: string, issue: string) => `${what}: ${issue}`,
  add: 'Add items',
  adding: {
    search: 'Title, keys, links or JQL',
    searchHint: 'Paste as many keys or links as you like.',
    sprint: 'Sprint',
    anySprint: 'Any',
    items: (n: number) => counted(n, 'item', 'items'),
    first: (n: number) => `the first ${n}`,
    none: 'Nothing found.',
    searching: 'Searching…',
    notFound: (keys: string) => `Not found, or not for you: ${keys}`,
    refused: 'Jira does not understand this query.',
    isListed: 'on the list',
    all: 'All',
    put: (n: number) => (n === 0 ? 'Put on the list' : `Put ${n} on the list`),
    room: (n: number) => (n === 0 ? 'The list is full.' : `There is room for ${n} more.`),
    done: (n: number) => `${counted(n, 'item is', 'items are')} on the list now.`,
    close: 'Close',
  },
  groups: {
    'talk-first': 'Talk first',
    'no-question': 'No question so far',
    'hardly-read': 'Read by few so far',
    agreed: 'Agreed',
  },
  showVotes: (n: number) =>
    n === 1 ? 'Show everybody the votes on this one' : `Show everybody the votes on these ${n}`,
  talkAbout: 'Talk about it',
  list: 'List',
  running: (minutes: number, of: number) => `${minutes} of ${of} min`,
  place: (at: number, of: number) => `item ${at} of ${of}`,
  going: (isClosing: boolean, to: string | null) =>
    `${isClosing ? 'Closing … ' : ''}${to === null ? 'ending the meeting' : `on to ${to}`}`,
  passed: (keys: readonly string[], to: string) => `${keys.join(', ')} was deleted; on to ${to}.`,
  mails: (n: number) => `${counted(n, 'mail is', 'mails are')} on the way.`,
  gone: (keys: readonly string[]) =>
    `${keys.join(', ')} ${keys.length === 1 ? 'is' : 'are'} no longer on the list: deleted, taken off, or not for you.`,
  onTo: (key: string) => `On to ${key}`,
  noOutcome: (key: string) => `The talk about ${key} has no outcome yet.`,
  endAnyway: 'End it all the same',
  stay: 'Stay',
  back: 'Back',
  backTo: (key: string) => `Back to ${key}`,
  later: 'Later',
  break: 'Break of 5 min',
  breakUntil: (at: string) => `break until ${at}`,
  iListen: 'I listen',
  forLater: 'for later',
  toAnswer: (whose: string) => `to be answered by ${whose}`,
  isDone: (key: string) => `${key} is done.`,
  alsoSays: 'Also in the description',
  wentOn: (name: string | null, key: string) => `${name ?? 'The meeting'} went on to ${key}.`,
  goThere: 'Go there',
  turnout: (turnout: string | null) => (turnout === null ? 'Refinement' : `(${turnout}) Refinement`),
  end: 'End',
  more: (minutes: number) => `${minutes} more`,
  goTo: (issue: string) => `Go to ${issue}`,
  endMeeting: 'End the meeting',
  lost: 'What you wrote about it was not sent. Copy what you need.',
  drop: 'Drop it',
  /** @param gone the item that could be opened before */
  hidden: (gone: string | null) =>
    gone === null
      ? 'The team is at something that you cannot open.'
      : `${gone} was deleted, or you may not see it any more.`,
  minutes: (n: number) => `${n} min`,
  minutesOf: (n: number, usual: number) => `${n} of ~${usual} min`,
  moved: (key: string) => `The meeting is at ${key}.`,
  late: (minutes: number, left: number) =>
    `${minutes} minutes. ${counted(left, 'item waits', 'items wait')} for next time.`,
};
export type Words = typeof wordsEn;
