import type { FigureId } from '../../../src/domain/lookback/figures';
import type { ProposalId } from '../../../src/domain/lookback/proposals';
import type { Phase } from './shown';

/** `n`: how many items to try it on; `times`: how many sprints an item has been in; `isIn`: it is in one that runs. */
type Try = { readonly when: string; readonly n: number; readonly times: number; readonly isIn: boolean };

export const count = (n: number): string => new Intl.NumberFormat('en').format(n);
export const items = (n: number): string => (n === 1 ? '1 item' : `${count(n)} items`);
export const questions = (n: number): string => (n === 1 ? '1 question' : `${count(n)} questions`);

const endings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
export const ordinal = (n: number): string => `${count(n)}${endings[ordinals.select(n)] ?? 'th'}`;

/** English words of the look back; the type makes German have every key. */
export const wordsEn = {
  name: 'Look back',
  title: (board: string) => `Look back · ${board}`,
  opening: 'Looking for the last sprints…',

  // Reading
  progress: {
    sprints: 'Reading the sprints…',
    history: 'Reading what happened in them…',
    texts: 'Comparing what was written…',
    comments: 'Looking for questions in comments…',
    done: 'Everything is read.',
  } satisfies Record<Phase, string>,
  progressOf: (done: number, of: number) => `${count(done)} of ${items(of)}`,
  soFar: 'What is read so far is shown below; figures may still grow.',
  stop: 'Stop',
  stopped: 'Stopped. What was read until then is shown below.',
  stoppedEarly: 'Stopped before anything was counted.',
  goOn: 'Go on',
  failedMidway: 'What was read until then is shown below.',
  asOf: (when: string) => `As of ${when}, reading again…`,
  asOfFailed: (when: string) => `What is shown is as of ${when}.`,

  // Head
  howMany: 'Look back at',
  lastSprints: (n: number) => `${n} sprints`,
  lastWeeks: (n: number) => `${n} weeks`,
  closedSoFar: (n: number) => (n === 1 ? '1 is closed so far' : `${n} are closed so far`),
  csv: 'CSV',
  csvLong: 'Download as CSV',
  basis: { reconstructed: 'read from Jira’s history', recorded: 'recorded when it happened' },
  seenOnly: 'Counted from the items that you may see. Deleted, moved away and invisible issues cannot be known.',
  cutOff: 'More changed than can be read at once, so each number is at least that many.',

  // The sentence
  inSprints: (first: string, last: string) => `In sprints ${first}–${last}`,
  inRange: (prefix: string, first: string, last: string) => `In ${prefix}${first}–${last}`,
  inSprint: (name: string) => `In ${name}`,
  inLast: (n: number) => `In the last ${n} sprints`,
  weekOf: (monday: string) => `Week of ${monday}`,
  inWeeks: (n: number) => (n === 1 ? 'In the last week' : `In the last ${n} weeks`),
  youFinished: (share: string) => `you finished ${share} of what you committed`,
  /** Ranges as written; `to`: the upper end; `sprints`: how many it looks at. */
  forecast: (range: string, to: number, points: string | null, sprints: number) =>
    `A next sprint probably finishes ${range} ${to === 1 ? 'item' : 'items'}${points === null ? '' : `, ${points} points`}, by the last ${count(sprints)}.`,
  range: (from: string, to: string) => `${from} to ${to}`,
  /** Of many sprints or weeks, the lowest and the highest value. */
  rangeOver: {
    sprints: (n: number, range: string) => `${count(n)} sprints: ${range}`,
    weeks: (n: number, range: string) => `${count(n)} weeks: ${range}`,
  },
  /** `n` as written; `of`: how many were committed, null where that is not known. */
  changedAfter: (n: string, changed: number, of: number | null) => {
    const said = `${n} ${changed === 1 ? 'was' : 'were'} added or removed after the start`;
    return of === null ? said : `${said} (${count(of)} committed)`;
  },
  noneChanged: 'nothing was added or removed after the start',
  changesNotKnown: 'what was added or removed cannot be known',
  historyMissing: (sprints: number, untold: number, of: number) =>
    `Jira’s history of ${sprints === 1 ? 'this sprint' : 'these sprints'} is missing for ${count(untold)} of ${items(of)}`,
  historyMissingIn: (names: string, untold: number, of: number) =>
    `Jira’s history of ${names} is missing for ${count(untold)} of ${items(of)}`,
  cameBackCount: (n: string, _of: number) => `${n} came back after being done`,
  noneCameBack: 'none came back after being done',
  cameBackNotKnown: 'what came back cannot be known',
  /** `n` as written, `of` as a number, for languages with inflected forms. */
  reachedDoneCount: (n: string, of: number) =>
    of === 0 ? 'nothing was finished' : `${n} ${of === 1 ? 'item was' : 'items were'} finished`,
  editedCount: (n: string, of: number) =>
    of === 0 ? 'none changed after work began' : `${n} changed after work began`,
  questionsNotYet: 'Questions: not recorded yet.',
  questionsSince: (date: string) => `Questions: not recorded before ${date}.`,
  questionsAsked: {
    sprints: (n: string) => `Questions asked after the start: ${n}.`,
    weeks: (n: string) => `Questions asked: ${n}.`,
  },
  nothingCommitted: 'nothing open was in these sprints when they started',
  atLeast: (n: string) => `at least ${n}`,

  // Tiles
  tiles: {
    finished: 'Finished of committed',
    changed: 'Changed after start',
    asked: 'Asked after start',
    'came-back': 'Came back',
  },
  tilesByWeek: { finished: 'Finished a week', changed: 'Changed after work began', asked: 'Questions asked' },
  none: '–',
  notRecorded: 'not recorded',
  notRead: 'not read',
  notKnown: 'cannot be known',
  stillOpen: 'so far',
  runningWeek: (name: string) => `${name} is not over: so far`,
  finishedOf: (finished: number, committed: number) => `${count(finished)} of ${items(committed)} finished`,
  unfinished: (n: number) => `${items(n)} not finished`,
  finishedInAll: (n: string, of: number) => `${n} ${of === 1 ? 'item' : 'items'} in all`,
  spread: (points: number) =>
    `From the worst to the best sprint: ${points === 1 ? '1 percentage point' : `${count(points)} percentage points`}`,
  doneBefore: (n: string, done: number, sprints: number) =>
    `${n} ${done === 1 ? 'was' : 'were'} done before ${sprints === 1 ? 'it' : 'their sprint'} started`,
  /** A resolution’s name, after a number. */
  asResolution: (name: string) => `as ${name}`,
  again: (n: number, share: string) =>
    `${items(n)} in ${n === 1 ? 'its' : 'their'} fourth or later sprint: ${share} of what was committed`,
  untold: (n: number) => `${count(n)} left out: Jira’s history of ${n === 1 ? 'it' : 'them'} is missing`,
  spreadWaits: 'How far sprints lie apart appears with the second one.',
  byEstimate: (shares: string) => `By estimate: ${shares}`,
  noEstimate: 'By items alone: under half of them had an estimate at the start.',
  noEstimateIn: (names: string) => `By items alone in ${names}: under half had an estimate at the start.`,
  late: (n: number, of: number) => `${count(n)} of ${count(of)} finished after the planned end`,
  carriedOver: (n: number) => `${items(n)} went on in the next sprint`,
  carryWaits: (name: string) => `What goes on after ${name} is known once there is a next sprint.`,
  unknown: (n: number) => `${count(n)} left out: cannot be known`,
  finishedWaits: 'Appears with the first sprint that had items when it started.',
  added: (n: string) => `${n} added`,
  removed: (n: string) => `${n} removed`,
  edited: (n: string) => `${n} changed in content`,
  reestimated: (n: string) => `${n} re-estimated`,
  editsNotRead: 'Changes in content: not read yet.',
  editsNotKnown: 'Changes in content: cannot be known.',
  changedOfCommitted: (share: string) => `${share} of what was committed`,
  nothingChanged: 'Nothing was added or removed after the start.',
  changesUnknown: 'What was added or removed cannot be known: Jira’s history of these sprints does not tell it.',
  noEdits: 'Nothing was changed after work began.',
  changedWaits: 'Appears with the first sprint that had items.',
  askedMedian: (n: number, hours: string) => `${questions(n)}, half were answered within ${hours}`,
  askedOpen: (n: number) => `${questions(n)}, not answered yet`,
  hours: (n: string) => (n === '1' ? '1 hour' : `${n} hours`),
  hoursShort: (n: string) => `${n} h`,
  perStarted: (rate: string) => `${rate} questions for each item that was started`,
  inComments: (n: string) => `+ ${n} in comments, unanswered`,
  noneInComments: 'None in comments',
  noneInCommentsShort: 'none in comments',
  noQuestions: 'no questions',
  commentsNotReadShort: 'comments not read yet',
  commentsNotRead: 'Questions in comments: not read yet.',
  askedWaits: {
    sprints: 'Questions count from the first sprint in which somebody asks one on an item, with Common Ground.',
    weeks: 'Questions count from the first week in which somebody asks one on an item, with Common Ground.',
  },
  askedWaitsSince: {
    sprints: (date: string) => `Questions are recorded since ${date}: they show with sprints that start later.`,
    weeks: (date: string) => `Questions are recorded since ${date}: they show with the weeks after that.`,
  },
  within30: 'Done, and open again within 30 days',
  cameBackOf: (n: string, of: number) => `${n} of ${count(of)} that were finished`,
  reworkSoFar: (names: string) => `So far for ${names}: the 30 days are not over.`,
  reworkSoFarWeeks: 'So far for the latest weeks: their 30 days are not over.',
  nothingFinished: 'nothing was finished',
  noneCameBackYet: 'Nothing came back.',
  cameBackWaits: {
    sprints: 'Appears with the first item that was finished in a sprint.',
    weeks: 'Appears with the first item that is finished.',
  },
  cameBackUnknown: 'What came back cannot be known: Jira’s history of these sprints is not whole.',
  filledLate: (name: string) => `${name} was probably filled after its start.`,
  noStart: (name: string) => `${name} has no start date before its close: what was committed cannot be known.`,
  closeGuessed: (name: string) => `${name} has no date of completion in Jira: its planned end counts instead.`,
  nothingThere: (name: string) => `${name}: no items that you may see were in it at its start.`,

  // Table, definition
  showTable: 'Show as table',
  hideTable: 'Hide table',
  tableOf: (tile: string) => `Table: ${tile}`,
  /** Distinguishes equal buttons of several tiles. */
  ofTile: (act: string, tile: string) => `${act}: ${tile}`,
  columns: {
    sprint: 'Sprint',
    week: 'Week',
    basis: 'From',
    committed: 'Committed',
    finished: 'Finished',
    share: 'Share',
    byEstimate: 'By estimate',
    finishedLate: 'After planned end',
    carriedOver: 'Next sprint again',
    unknown: 'Not known',
    doneBefore: 'Done before',
    again: 'Fourth sprint or later',
    untold: 'History missing',
    added: 'Added',
    removed: 'Removed',
    edited: 'Content changed',
    reestimated: 'Re-estimated',
    asked: 'Questions',
    median: 'Median time',
    started: 'Items started',
    asking: 'In comments',
    reachedDone: 'Finished',
    cameBack: 'Came back',
  },
  definitions: {
    finished: [
      'Committed: in the sprint when it started, or within an hour of that, and not done already when it started. Sub-tasks are no items of a sprint.',
      'Finished: committed, in the sprint at its close, and done then, by the last column of the board. Items whose status no longer exists are left out.',
      'Done before the start: no part of committed or finished. Other resolutions than the usual one are finished, too, and named.',
      'History missing: done without any change of its status, or created after the close. Where that is over a third of a sprint’s items, it has no percent.',
      'By estimate: with the estimates at the start, where at least half of the items had one.',
      'A next sprint: what the last 8 to 12 sprints finished of what they committed, without the best and the worst. A forecast, not a target: what helps are sprints that lie close together. The report’s velocity counts all that was done in a sprint.',
      'Fourth or later sprint: by the sprints of this board that it was in after their start.',
    ],
    changed: [
      'Added, removed: after the first hour and before the close, each item once in each direction.',
      'That nothing was added or removed is said only where an item has a change of its sprint, or was created in it.',
      'Content: summary, description, acceptance criteria or scope changed noticeably.',
      'Re-estimated items stand apart: they are no change of scope.',
    ],
    asked: [
      'Questions asked on items of the sprint while it ran, and the time from the question to its answer.',
      'Comments that ask, and that nobody answered, stand beside them and are never added.',
      'What was not recorded is “–”, never 0.',
    ],
    'came-back': [
      'Done while the sprint ran, then not done for more than an hour, within 30 days.',
      'Until the 30 days are over it is “so far”, and drawn open.',
    ],
  },
  definitionsByWeek: {
    finished: [
      'Done in the week, by the last column of the board; an item counts in every week in which it became done.',
    ],
    changed: ['Content: summary, description or acceptance criteria changed noticeably after work on the item began.'],
    asked: [
      'Questions asked in the week on items in progress, and the time from the question to its answer.',
      'Comments that ask, and that nobody answered, stand beside them and are never added.',
    ],
    'came-back': ['Done in the week, then not done for more than an hour, within 30 days.'],
  },

  // Lists of issues
  figures: {
    committed: 'Committed',
    doneBefore: 'Done before the start',
    finished: 'Finished',
    resolvedAs: 'Finished with another resolution',
    unfinished: 'Not finished',
    again: 'In the fourth or later sprint',
    untold: 'History missing',
    started: 'Started by the close',
    finishedLate: 'Finished after the planned end',
    carriedOver: 'In the next sprint again',
    unknown: 'Left out: cannot be known',
    changed: 'Added or removed after the start',
    added: 'Added after the start',
    removed: 'Removed after the start',
    edited: 'Changed in content',
    reestimated: 'Re-estimated',
    asked: 'Asked about after the start',
    asking: 'With unanswered questions in comments',
    reachedDone: 'Finished in that time',
    cameBack: 'Came back',
  } satisfies Record<FigureId, string>,
  opened: (figure: string, n: number) => `${figure}: ${items(n)}`,
  openedIn: (figure: string, column: string, n: number) => `${figure}, ${column}: ${items(n)}`,
  close: 'Close',
  showAll: (n: number) => `Show all ${count(n)}`,
  happened: {
    added: (when: string) => `added ${when}`,
    removed: (when: string) => `removed ${when}`,
    finished: (when: string) => `finished ${when}`,
    back: (when: string) => `open again ${when}`,
    estimates: (from: string, to: string) => `${from} → ${to}`,
  },
  was: {
    added: 'added',
    removed: 'removed',
    finished: 'finished',
    unfinished: 'not finished',
    carriedOver: 'in the next sprint again',
    late: 'after the planned end',
    unknown: 'its status no longer exists',
    untold: 'when it was done, or in this sprint, is not in Jira’s history',
  },
  /** `times`: the number of sprints, from 4 on. */
  inItsSprint: (times: number) => `in its ${ordinal(times)} sprint`,
  answeredIn: (hours: string) => `answered within ${hours}`,
  notAnswered: 'not answered yet',
  inComment: (asked: string, when: string) => `“${asked}” · comment of ${when}`,
  askComment: 'Ask it as a question',
  askCommentOf: (asked: string) => `Ask it as a question: ${asked}`,
  commentAsked: 'Asked as a question, for the writer of the comment to settle',

  // One thing to try
  tryThis: 'One thing to try',
  /** `n`: how many are not on it. */
  putOnList: (n: number): string =>
    n === 0 ? 'Go to the list' : n === 1 ? 'Put it on the next list' : 'Put them on the next list',
  tryWhen: { beforeSprint: 'before the next sprint begins', withList: 'with the next list' },
  tries: {
    'carried-over': ({ times, isIn }) => {
      if (times < 2) return 'split or drop this:';
      return `split or drop this, which ${isIn ? `is in its ${ordinal(times)} sprint` : `has been in ${count(times)} sprints`}:`;
    },
    scope: ({ when, n }) => `${when}, talk about ${n === 1 ? 'this' : 'these two'}:`,
    content: ({ when }) => `${when}, agree when this is done:`,
    'came-back': ({ when }) => `${when}, ask “What could go wrong?” on this:`,
  } satisfies Record<ProposalId, (of: Try) => string>,
  evidence: {
    'carried-over': (n: number, of: number) =>
      `Because ${count(n)} of ${count(of)} ${n === 1 ? 'was' : 'were'} carried over.`,
    scope: (n: number, of: number) =>
      `Because ${items(n)} ${n === 1 ? 'was' : 'were'} added or removed after the start; ${count(of)} had been committed.`,
    content: (n: number, of: number) => `Because ${items(n)} changed in content; ${count(of)} had been committed.`,
    'came-back': (n: number, of: number) =>
      `Because ${items(n)} ${n === 1 ? 'was' : 'were'} opened again after being done; ${count(of)} had been committed.`,
  } satisfies Record<ProposalId, (n: number, of: number) => string>,

  // Nothing to look back at
  noBoardTitle: 'No board',
  noBoard: 'This project has no board that you may see. The look back follows the sprints of a board.',
  noSprintFieldTitle: 'No sprints here',
  noSprintField: 'Jira has no sprint field for this project, so there are no sprints to look back at.',
  noneClosedTitle: 'No sprint is closed yet',
  noneClosed: 'The look back begins with the first closed sprint: what was committed, what changed, what came back.',
  noneStartedTitle: 'No start to count from',
  noneStarted: 'None of these closed sprints has a start date before its close, so what was committed cannot be known:',
  noWeeksTitle: 'Nothing was finished yet',
  noWeeks: 'The look back begins with the first week in which an item is finished.',

  // CSV
  fileName: (board: string) => `look-back ${board}`,
  csvColumns: {
    row: 'row',
    sprint: 'sprint',
    from: 'from',
    start: 'start',
    closed: 'closed',
    figure: 'figure',
    value: 'value',
    note: 'note',
    key: 'key',
    summary: 'summary',
  },
  csvFigure: 'figure',
  csvIssue: 'item',
  csvShare: 'Finished of committed',
  csvShareByEstimate: 'Finished of committed, by estimate',
  csvMedianHours: 'Median hours to an answer',
  noEstimateShort: 'under half had an estimate',
  noNextSprint: 'no next sprint yet',
  yes: 'yes',
};

export type Words = typeof wordsEn;
