import { counted } from '../../../src/words/counted';
import { standingEn } from '../../../src/words/standing';
import type { Talk } from '../../../src/domain/talk/talk';
import { wouldStart } from '../../../src/words/criteria.en';

/** Reading ahead. */
const reading = {
  newToRead: (n: number, minutes: number) => `You: ${n} new to read · about ${counted(minutes, 'minute', 'minutes')}`,
  toRead: (n: number, minutes: number) => `You: ${n} to read · about ${counted(minutes, 'minute', 'minutes')}`,
  allRead: 'You have nothing left to read.',
  readNow: 'Read now',
  readAgain: 'Read again',
  title: (at: number, of: number) => `${at} of ${of}`,
  backToList: 'Back to the list',
  questions: 'Open questions',
  noQuestions: 'No open questions.',
  answer: 'Your answer',
  stillAgreed: 'Still agreed?',
  yes: 'Yes',
  clear: 'Clear to me',
  ask: 'Ask',
  skip: 'Skip',
  saidNothing: 'You: clear to me. Your page shows what others could see.',
  saidWrote: 'You have asked something.',
  askMore: 'Ask something',
  vote: 'Your vote, hidden until the votes are shown',
  next: 'Next',
  done: 'Done',
  talking: 'The team talks about it now.',
  thanks: 'Thank you. You can change all of it until then.',
  skipped: (n: number) => `You skipped ${n}.`,
  readSkipped: 'Read what I skipped',
  begun: 'The meeting has begun.',
  goThere: 'Go there',
  // On the report.
  waiting: (n: number, minutes: number) => `${n} for you to read, about ${counted(minutes, 'minute', 'minutes')}`,
  nextAt: (when: string) => `Next refinement: ${when}`,
  goingOn: 'The refinement is going on',
  openList: 'Open the list',
};

/** Choosing what is on the list, who comes, when, and whom to tell. */
const choosing = {
  // When, who leads and who comes
  edit: 'Edit',
  editName: 'Edit time, leader and people',
  time: 'Day and time',
  minutes: 'Minutes',
  save: 'Save',
  unsaved: 'Not saved yet.',
  noTime: 'No time',
  cancel: 'Cancel',
  timeHint: 'It says by when to read. The invitation stays in your calendar.',
  skipped: (when: string) => `Nobody started the refinement of ${when}. This is the next list, with all that was said.`,

  leadsNext: (name: string) => `${name} leads next`,
  youLeadNext: 'You lead next',
  ledLast: (name: string, day: string) => `${name} did on ${day}`,
  leader: 'Who leads',

  people: (n: number) => counted(n, 'person', 'people'),
  peopleName: 'Who reads and comes',
  slow: 'Talks get slow above eight people.',
  asked: 'Asked',
  needed: 'Needed for this list',
  onBoard: 'On the board',
  inProject: 'In the project',
  findPerson: 'Find by name',
  morePeople: (n: number) => `and ${n} more: type a name`,
  peopleAtMost: (most: number) => `At most ${most} people.`,

  // Share
  share: 'Share',
  shareText: 'Text with links',
  shareMail: (n: number) => `Mail to ${counted(n, 'person', 'people')}`,
  remind: (n: number) => `Remind the ${n} who ${n === 1 ? 'has' : 'have'} not read`,
  told: (n: number) => `${counted(n, 'person was', 'people were')} told.`,
  refused: (n: number) => `${n} could not be told.`,
  toldBefore: 'The mails are on their way.',
  sharedAhead: (hours: number) => `Shared ${counted(hours, 'hour', 'hours')} before the meeting`,
  sharedLate: (hours: number) => `Shared ${counted(hours, 'hour', 'hours')} before the meeting: few will have read it`,
  sharedOn: (day: string) => `Shared on ${day}`,
  textTitle: (parts: readonly string[]) => parts.join(' · '),
  textSize: (items: number, minutes: number) => `${counted(items, 'item', 'items')}, about ${minutes} minutes`,

  // Items
  more: (issue: string) => `More: ${issue}`,
  up: 'Move up',
  down: 'Move down',
  remove: 'Take off the list',
  toTop: 'To the top',
  talkFirst: 'Talk about it first',
  notFirst: 'Leave it in its place',
  waiting: (n: number) => `${counted(n, 'answer', 'answers')} to accept`,
  heldBack: (n: number) => `Not on the list, too little said so far: ${counted(n, 'draft', 'drafts')}`,
  show: 'Show',
  hide: 'Hide',
  putOn: 'Put on the list',
  putOnLabel: (issue: string) => `Put on the list: ${issue}`,
  size: 'Size',
  later: (minutes: number, n: number) =>
    `The agenda ends here, at about ${minutes} minutes. ${counted(n, 'more item', 'more items')}`,
  agreed: (n: number) => counted(n, 'agreed item', 'agreed items'),
};

const outcomes: Record<Talk['outcome'] | 'vain', string> = {
  vain: 'Closed as ready',
  ready: 'Ready',
  'another-talk': 'Another talk',
  split: 'Split',
  park: 'Parked',
  drop: 'Dropped',
  none: 'No outcome',
};

/** How many ended how. `first`: how many questions must be answered first, 0 if something else is missing as well. */
const ends: Record<Talk['outcome'] | 'vain', (n: number, first: number) => string> = {
  ready: standingEn.count.agreed,
  vain: (n, first) => `${n} closed as ready${answerFirst(first)}`,
  'another-talk': (n) => (n === 1 ? '1 needs another talk' : `${n} need another talk`),
  split: (n) => `${n} split`,
  park: (n) => `${n} parked`,
  drop: (n) => `${n} dropped`,
  none: (n) => `${n} without an outcome`,
};
const answerFirst = (first: number) =>
  first === 0 ? ', not agreed yet' : ` with ${counted(first, 'question', 'questions')} first`;

/** What became of a meeting. */
const after = {
  last: 'Last meeting',
  away: 'You were away.',
  none: 'Nothing was talked through to an end.',
  ends,
  answerFirst,
  parts: (keys: string) => `into ${keys}`,
  now: (what: string) => `now ${what}`,
  notClosed: 'not closed yet',
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

/** The votes that are shown without a talk. */
const fastLane = {
  would: wouldStart,
  /** Of one size that all gave or that was settled, and of several. */
  size: (size: string) => `size ${size}`,
  sizes: (sizes: readonly string[]) => `sizes ${sizes.join(', ')}`,
  agree: (size: string | null) => (size === null ? 'Agree' : `Agree, size ${size}`),
  agreed: 'agreed without a talk',
  shown: (agree: number, talk: number) => {
    const first = talk === 0 ? '' : `${counted(talk, 'item is', 'items are')} talked about first`;
    const votes = agree === 0 ? '' : `${counted(agree, 'item waits', 'items wait')} for your “Agree”`;
    return `The votes are shown: ${[votes, first].filter((part) => part !== '').join(', ')}.`;
  },
  isAgreed: (issue: string, read: string) => `${issue}: agreed without a talk, ${read}.`,
  isTalked: (issue: string) => `${issue} is talked about first.`,
};

/** English words of the meeting; the type makes German have every key. */
export const wordsEn = {
  reading,
  choosing,
  after,
  fastLane,
  title: (board: string | null) => (board === null ? 'Refinement' : `Refinement · ${board}`),
  loading: 'Loading the list…',
  loadingLong: 'Jira has not answered for half a minute. The page goes on waiting; loading it anew may help.',
  retry: 'Try again',
  next: 'Next refinement',
  proposal: (added: number) =>
    added === 0
      ? 'Nobody has changed this list yet: it is what to refine next.'
      : `${added} put here by people, then what to refine next.`,
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
