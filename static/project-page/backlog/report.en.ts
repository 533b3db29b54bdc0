import type { Demand } from '../../../src/domain/backlog/backlog-item';
import { commonEn } from '../../ui/messages/common-en';
import { counted } from '../../../src/words/counted';
import { lackBecause, missing, missingThing } from '../../../src/words/criteria.en';
import { reasonWords } from '../../../src/words/reason';
import { standingEn, startedUnseen } from '../../../src/words/standing';

/** What the reason for an item's place in the list is told by. */
type ReasonFacts = { readonly sprint: string | null; readonly isOverdue: boolean; readonly demand: Demand };

const count = (n: number): string => new Intl.NumberFormat('en').format(n);
const items = (n: number): string => (n === 1 ? '1 item' : `${count(n)} items`);
/** For a number that is written already. */
const many =
  (one: string) =>
  (n: string): string =>
    `${n} ${one}${n === '1' ? '' : 's'}`;

/** What an agreed item may be without, in a sentence. */
const without: Readonly<Record<string, string>> = {
  why: 'with no why found',
  'acceptance-criteria': 'without acceptance criteria',
  visual: 'without a picture',
  estimated: 'without an estimate',
};

/** English words of the backlog report; the type makes German have every key. */
export const reportEn = {
  ...commonEn,
  /** For weekdays within a sentence. */
  language: 'en',
  title: (board: string | null) => (board === null ? 'Backlog readiness' : `Backlog readiness · ${board}`),
  name: 'Backlog readiness',
  pages: { backlog: 'Backlog readiness', meeting: 'Meeting', 'look-back': 'Look back' },
  /** The name of these pages together, as in Jira's sidebar. */
  pagesName: 'Refinement',
  reading: 'Reading the backlog…',
  noProject: 'This project does not exist, or you may not see it.',
  missing,
  missingThing,
  items,
  more: (n: number) => `and ${count(n)} more`,
  list: (parts: readonly string[]) => parts.join(', '),

  // Headline
  starts: (sprint: string, when: string) => `${sprint} starts ${when}:`,
  running: (sprint: string) => `${sprint} is running:`,
  planned: (sprint: string) => `${sprint}:`,
  nextItems: (n: number) => (n === 1 ? 'The next item:' : `The next ${items(n)}:`),
  nextItemsName: (n: number) => (n === 1 ? 'Next item' : `Next ${items(n)}`),
  today: 'today',
  tomorrow: 'tomorrow',
  onWeekday: (weekday: string) => weekday,
  onDate: (date: string) => `on ${date}`,
  agreedOf: (n: number, total: number) => `${count(n)} of ${items(total)} agreed`,
  headline: {
    exception: (n: number) => (n === 1 ? '1 exception' : `${count(n)} exceptions`),
    'on-paper': (n: number) => `${count(n)} complete on paper but not agreed`,
    refine: (n: number) => `${count(n)} to refine`,
    draft: (n: number) => (n === 1 ? '1 says too little so far' : `${count(n)} say too little so far`),
    unknown: (n: number) => `${count(n)} not checked`,
  },
  waitingFor: (n: number, name: string) =>
    n === 1 ? `1 is waiting for ${name}` : `${count(n)} are waiting for ${name}`,
  waitingForAnswers: (n: number) => (n === 1 ? '1 is waiting for an answer' : `${count(n)} are waiting for answers`),
  started: 'started',
  /** Of what is agreed, how many lack `id` alone; null: several things. */
  incompleteOf: (n: number, id: string | null) =>
    id !== null && id in without ? `${count(n)} of them ${without[id]}` : `${count(n)} of them incomplete`,
  incompleteByRule: (n: number, rule: string) => `${count(n)} of them without “${rule}”`,
  allStarted: 'Work on all of them has begun.',
  nothingPlanned: 'Nothing is planned in it yet.',

  // Cards
  runway: 'Runway',
  runwaySprints: many('sprint'),
  runwayWeeks: many('week'),
  runwayJudged: { low: 'too little', healthy: 'healthy', much: 'more than needed yet', early: 'refined too early' },
  runwayUnknown: {
    looking: 'Looking at closed sprints…',
    later: 'Closed sprints are not read yet. Open this page again in a quarter of an hour.',
  },
  runwayUnseen: 'Runway appears once these items are checked.',
  runwayOfSprint: {
    tooFew: 'Runway appears after three closed sprints.',
    unfinished: 'No runway: in most of the last closed sprints nothing was finished.',
    lasts: (ready: string, velocity: string, parts: string) =>
      `${ready} ready${parts}, a sprint finishes ${velocity} in all`,
  },
  runwayOfWeek: {
    tooFew: 'Runway appears after three weeks with finished items.',
    unfinished: 'No runway: in most of the last weeks nothing was finished.',
    lasts: (ready: string, velocity: string, parts: string) => `${ready} ready${parts}, a week finishes ${velocity}`,
  },
  runwayByItems: 'Items are counted: under half of what is ready or was finished has an estimate.',
  runwayUndated: 'Finished by each item’s last sprint: Jira holds no dates.',
  runwayParts: (agreed: string, taken: string) => ` (${agreed} agreed + ${taken} by exception)`,
  runwayGuessed: (n: number) =>
    `${items(n)} without an estimate counted as usual for ${n === 1 ? 'its' : 'their'} type`,
  paperWaiting: (n: number) =>
    n === 1
      ? '1 item is complete on paper; the team has not agreed on it yet.'
      : `${items(n)} are complete on paper; the team has not agreed on them yet.`,
  points: many('point'),
  countOfItems: many('item'),
  mostMissing: (thing: string) => `Most missing: ${thing}`,
  overFull: (planned: string, usual: string) => `${planned}; a sprint finishes ${usual} in all`,
  nothingMissing: 'Nothing is missing.',
  questionsLeft: (n: number) => `${counted(n, 'question is', 'questions are')} open.`,
  sprintStarted: 'running',
  sprintStarts: (when: string) => `starts ${when}`,
  sprintPassed: (date: string) => `planned for ${date}`,
  sprintNoDate: 'no start date',
  moreInSprints: 'Later sprints may hold more items than are listed here.',
  sprintsNotWhole: 'The next sprints hold more items than were read: no figures yet.',
  countAll: 'Count them all',
  questions: 'Open questions',
  questionsOpen: (n: number) => `${count(n)} open`,
  questionsOverdue: (n: number) => `${count(n)} overdue`,
  questionsNone: 'No open questions in the items below.',
  questionsScope: 'In the items listed below',
  mine: 'Mine',
  ofOthers: (n: number) => `others ${count(n)}`,

  // The whole backlog
  whole: 'Whole backlog',
  filtered: 'Filtered items',
  wholeCount: (n: number) => `about ${items(n)}`,
  wholeHint: 'Counted by Jira’s search index, some seconds behind.',
  wholeFailed: 'Jira could not count the whole backlog. What is listed below is complete.',
  wholePartly: 'Some of these counts could not be read.',
  stateCount: (n: number, state: string) => `${count(n)} ${state}`,

  // Before the first talks
  untalked: (n: number, all: number) =>
    n === all
      ? `Nobody has talked about ${n === 1 ? 'this item' : `these ${items(n)}`} yet. What Jira tells of them:`
      : `${items(all)} are not agreed; nobody has talked about ${count(n)} of them yet. What Jira tells of them:`,
  facts: {
    'text-asks': (n: number) => `${count(n)} ${n === 1 ? 'asks' : 'ask'} something in the text`,
    unblocked: (n: number) => `${count(n)} ${n === 1 ? 'is' : 'are'} blocked`,
    'small-enough': (n: number) => `${count(n)} ${n === 1 ? 'is' : 'are'} too big for one sprint`,
    why: (n: number) => `no why found in ${count(n)}`,
    'acceptance-criteria': (n: number) => `${count(n)} without acceptance criteria`,
  },

  // Refine next
  refineNext: 'Refine next',
  /** Why an item stands where it stands. */
  reasons: {
    'no-outcome': () => 'left without an outcome',
    'question-due': ({ isOverdue }: ReasonFacts): string =>
      isOverdue ? 'a question is overdue' : 'a question is due today',
    'next-sprint': ({ sprint }: ReasonFacts) => (sprint === null ? 'in the next sprint' : `in ${sprint}`),
    priority: ({ demand }: ReasonFacts): string => (demand.priority === 1 ? 'highest priority' : 'high priority'),
    'text-asks': () => 'its text asks something',
    wanted: ({ demand: { votes, watchers, links } }: ReasonFacts) =>
      [
        ...(votes > 0 ? [votes === 1 ? '1 vote' : `${count(votes)} votes`] : []),
        ...(watchers > 1 ? [`${count(watchers)} watchers`] : []),
        ...(links > 0 ? [links === 1 ? '1 link' : `${count(links)} links`] : []),
      ].join(', '),
    'small-enough': () => 'too big for one sprint',
  },
  answerFirstIn: (sprints: string, isOne: boolean, n: number) =>
    `${sprints} ${isOne ? 'waits' : 'wait'} for ${n === 1 ? 'an answer' : `answers on ${items(n)}`}`,
  refineNextNone: {
    agreed: 'Everything that comes next is agreed.',
    'agreed-or-taken': 'Everything that comes next is agreed or an exception.',
    drafts: 'What is not agreed yet says too little to talk about.',
    nothing: 'Nothing comes next that is not started.',
    filtered: 'None of the filtered items is to be refined next.',
  },
  someOf: (n: number, all: number) => `${count(n)} of ${count(all)}`,
  allOfThem: 'All',
  fewer: 'Fewer',
  heldBack: (n: number) =>
    `Left out of this list: ${n === 1 ? '1 draft, which says' : `${count(n)} drafts, which say`} too little to talk about.`,
  copyAgenda: 'Copy as agenda',
  agendaSize: (n: number, minutes: number) => `${items(n)}, about ${count(minutes)} minutes`,

  // Table
  table: 'What comes next',
  tableAll: 'All items',
  columns: {
    item: 'Item',
    state: 'State',
    missing: 'What is missing',
    questions: 'Questions',
    estimate: 'Estimate',
    agreed: 'Agreed',
  },
  backlog: 'Backlog',
  groupSize: (n: number) => items(n),
  noEstimate: '–',
  overdueMark: 'overdue',
  questionFor: (name: string) => `for ${name}`,
  unowned: 'nobody to answer it',
  notShown: 'What you wrote on it without your name was not shown. Open the work item to decide what becomes of it.',
  noneRevealed: 'no vote revealed yet',
  answerFirst: (question: string) => `answer first: “${question}”`,
  answersFirst: (n: number) => `${count(n)} questions must be answered first`,
  votesWait: 'votes wait for the reveal',
  noSize: 'no size',
  noneSettled: 'no size settled',
  votesSoFar: (n: number, needed: number) => `${n} of ${needed} votes needed so far`,
  waitsForAnOk: 'waits for an OK',
  clusters: (low: string, high: string) => `two readings: size ${low} and size ${high}`,
  sizesApart: (steps: number) => lackBecause['sizes-apart']({ steps }),
  lowVotesUnheard: (n: number) => `${counted(n, 'low vote', 'low votes')} not heard yet`,
  responded: (n: number, needed: number) => `${n} of ${needed} have responded`,
  textAsks: 'its text asks something',
  noTalk: 'not talked through yet',
  /** What is true of nearly all rows of a list, once above it. */
  sharedByRows: (total: number, isAll: boolean, things: string) =>
    `${isAll ? 'All' : 'Nearly all'} ${items(total)} below: ${things}. Each row says only what differs.`,
  withCount: (thing: string, n: number) => `${thing} (${count(n)})`,
  goodToHave: (things: string) => `good to have: ${things}`,
  ended: { split: 'split', park: 'parked', drop: 'dropped', none: 'left without an outcome' },
  answeredSince: 'answered since you talked',
  standing: standingEn,
  startedUnseen: startedUnseen.en,
  agreedSince: reasonWords.en.begun.agreedSince,
  talkedSince: reasonWords.en.begun.talkedSince,
  beforeTheChange: reasonWords.en.outdated,
  takenAsIs: 'exception, with a reason',
  takenBecause: (reason: string) => `exception: “${reason}”`,
  noMatch: 'No item matches.',
  notTaken: 'Nothing is listed: the filter at the top of the page was not taken.',
  clear: 'Clear filter',
  shown: (n: number) => `${items(n)} shown`,
  all: (n: number) => `Show all ${items(n)}`,
  allUnknown: 'Show all items',
  loadingAll: (n: number) => `${items(n)} read…`,
  stop: 'Stop',
  stopped: (n: number) => `Stopped after ${items(n)}.`,
  goOn: 'Go on',

  // Filter
  order: 'Order',
  sorts: { rank: 'By rank', state: 'By state', size: 'Largest first', questions: 'Most questions first' },

  // What "ready" means
  meaning: 'What “ready” means',
  ownMissing: (rule: string) => `not yet: ${rule}`,
  ownRule: 'a rule of the team’s own',

  // Notices
  unkept: 'Checked just now, not stored.',
  unseenBlockers: 'Blockers that you may not see do not count.',
  keepCount: (n: number) => `Keeping it writes to ${items(n)}, and to epics and sub-tasks.`,
  keep: 'Keep this for search and boards',
  backfillRunning: (done: number, total: number | null) =>
    `Keeping this for search and boards: ${total === null ? `${items(done)} so far` : `${count(done)} of ${count(total)}`}.`,
  backfillWaits: (at: string) =>
    `The hourly share of Jira’s limit is used up; it goes on by ${at}. You can leave this page.`,
  notStored:
    'Nothing is stored of these items yet. The report checks them as soon as you open it. This page follows once somebody asks, votes or starts a talk, or presses “Keep this for search and boards” there.',
  shutOut: (day: string) =>
    `Common Ground may not search this project since ${day}, so new items are not checked. Project settings → Access: let “Common Ground” browse the project.`,
  rejudging: (old: number, of: number) =>
    `The settings changed: ${count(old)} of ${items(of)} read here ${old === 1 ? 'is' : 'are'} still judged by the old ones.`,
  firstRun: 'One thing to try: ask “What could go wrong?” on the first item of the next list.',
  toList: 'Go to the list',
  requiredRules: (n: number) => `${counted(n, 'rule is', 'rules are')} required.`,
  seeRules: 'See',
  changePolicy: 'Change',
  emptyText: 'Once there are, this page shows which ones your team agrees on.',
};

export type ReportWords = typeof reportEn;
