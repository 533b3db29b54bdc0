import { standingEn } from '../../../../src/words/standing';
import type { ChangedPart } from '../../../../src/domain/lookback/cases';
import type { MostQuestions, WidestVotes } from '../../../../src/domain/lookback/areas';
import type { QuestionCategory } from '../../../../src/domain/question/question';
import type { Voting } from '../../../../src/domain/lookback/compared';
import type { Group } from '../../../../src/domain/lookback/outcome';
import { missingThing } from '../../../../src/words/criteria.en';
import { count, items, ordinal, questions } from '../words.en';
import type { Kind, Unit } from './group';

const days = (n: number): string => (n === 1 ? '1 day' : `${count(n)} days`);
const hours = (n: number): string => (n === 1 ? '1 hour' : `${count(n)} hours`);

/** English words of what a team learns from its sprints; the type makes German have every key. */
export const learningEn = {
  reading: 'Reading what was recorded of earlier sprints…',
  failed: 'What was recorded of earlier sprints could not be read.',
  again: 'Try again',

  // What went wrong
  cases: {
    title: (sprint: string) => `What went wrong in ${sprint}`,
    none: (sprint: string, committed: number) =>
      committed === 1
        ? `Nothing went wrong in ${sprint}: the item that was committed was finished, did not change and did not come back.`
        : `Nothing went wrong in ${sprint}: all ${count(committed)} items that were committed were finished, and none changed or came back.`,
    copy: 'Copy for the retrospective',
    unfinished: (times: number) => (times < 2 ? 'not finished' : `not finished, in its ${ordinal(times)} sprint`),
    neverStarted: 'never started',
    waited: (status: string, n: number) => `${days(n)} in “${status}”`,
    /** `what`: the parts that changed, as a list; `when`: null where it is not known. */
    changed: (what: string, when: string | null) => (when === null ? `${what} changed` : `${what} changed on ${when}`),
    parts: {
      summary: 'summary',
      doneWhen: 'done-when',
      scope: 'scope',
      reasons: 'why or for whom',
      description: 'description',
    } satisfies Record<ChangedPart, string>,
    content: 'content',
    isBack: 'came back',
    asked: (n: number) => `${questions(n)} asked`,
    /** What an item was when its sprint started; empty where that says nothing. */
    was: standingEn.atStart,
    open: (n: number) => `${questions(n)} open at its start`,
    lowest: (vote: number) => `lowest confidence ${vote} of 5`,
    late: (sprint: string, n: number) =>
      `${sprint} was recorded ${hours(n)} after its start: too late to say what was known then.`,
    notRecorded: (sprint: string) => `What was known when ${sprint} started is not recorded.`,
  },

  // What became of an item
  outcome: { unfinished: 'not finished', changed: 'changed after the start', fine: 'finished, and not changed' },

  // Lists of items
  opened: {
    reading: 'Reading…',
    failed: 'The titles could not be read. Close the list and open it again.',
    firstOf: (n: number, all: number) => `The first ${count(n)} of ${count(all)}.`,
  },

  // Counts and ranges
  counts: {
    /** `text`: "6 of 34". */
    kinds: {
      trouble: { row: 'with trouble', said: (text: string) => `${text} with trouble` },
      unfinished: { row: 'not finished', said: (text: string) => `${text} not finished` },
      changed: { row: 'changed after the start', said: (text: string) => `${text} changed` },
    } satisfies Record<Kind, { readonly row: string; readonly said: (text: string) => string }>,
    inTen: 'in 10',
    dots: 'item by item',
    none: '–',
    of: (part: number, whole: number) => `${count(part)} of ${count(whole)}`,
    /** In tenths. */
    range: (from: number, to: number) => (from === to ? `about ${from}` : `${from} to ${to}`),
    rangeInTen: (range: string) => `${range} in 10`,
    inSprint: (group: string, sprint: string) => `${group}, ${sprint}`,
    opens: (group: string, said: string) => `${group}: ${said}. Show the items`,
    listed: (group: string, said: string) => `${group}: ${said}`,
    seen: 'Seen together, not proven.',
  },

  // Did agreeing help?
  agreeing: {
    title: 'Did agreeing help?',
    /** On a board without sprints, once the months are read. */
    waits:
      'Agreed and not agreed items are compared from the first whole month in which work began on items that were checked.',
    /** What was said of an item when its sprint started; on a board without sprints, when work on it began. */
    groups: {
      sprints: { agreed: 'agreed at the start', 'not-agreed': 'not agreed', 'as-is': 'exception' },
      months: { agreed: 'agreed when work began', 'not-agreed': 'not agreed', 'as-is': 'exception' },
    } satisfies Record<Unit, Record<Group, string>>,
    /** Beside the row of changed items. */
    changedHint: 'Partly what “not agreed” means: the text was still to be written.',
    said: 'You said',
    votes: { 'all-high': 'all 4–5', 'a-three': 'a 3', 'a-low': 'a low vote' } satisfies Record<Voting, string>,
    noVotes: 'No votes to look at: under three votes on an item are not shown.',
    counted: {
      sprints:
        'Trouble: not finished, or changed in content after the start. An item counts once, in the first sprint that started with it. A filled dot is an item with trouble.',
      months:
        'Trouble: changed in content after work began. An item counts once, in the month in which work on it began, as it was agreed then. A filled dot is an item with trouble.',
    } satisfies Record<Unit, string>,
    late: (sprint: string, n: number) => `${sprint} was recorded ${hours(n)} late: its items do not count.`,
    lacks: {
      start: (sprint: string) => `${sprint} has no record of its start: its items do not count.`,
      close: (sprint: string) => `${sprint} has no record of its close: its items do not count.`,
    },
    newRules: (sprint: string) => `Your rules changed before ${sprint}.`,
  },

  // Boards without sprints
  months: { read: 'Read the last 12 months from Jira’s history' },

  // Since you began
  since: {
    title: 'Since you began',
    began: 'You began with',
    notYet: 'not yet',
    waits:
      'You began with the first sprint of which a third of the items is agreed at its start. There is none yet, so nothing is compared.',
    read: (n: number) => `Read ${n === 1 ? 'the last sprint' : `the last ${count(n)} sprints`} from Jira’s history`,
    reading: (done: number, of: number) =>
      of === 0 ? 'Reading Jira’s history…' : `Reading Jira’s history: ${count(done)} of ${count(of)} items`,
    stop: 'Stop',
    failed: 'Jira’s history could not be read.',
    sides: {
      before: (n: number) => `before: ${n === 1 ? '1 sprint' : `${count(n)} sprints`}`,
      since: (n: number) => `since: ${n === 1 ? '1 sprint' : `${count(n)} sprints`}`,
    },
    bySprint: 'sprint by sprint, in 10',
    counted:
      'All items, agreed or not; both sides from Jira’s history by one rule, an item once. Other things changed, too: the season, the team, the work.',
  },

  // Rules
  rules: {
    title: 'Your rules at the start',
    rule: 'Rule',
    met: 'met: with trouble',
    unmet: 'not met: with trouble',
    sides: { met: (rule: string) => `${rule}, met`, unmet: (rule: string) => `${rule}, not met` },
    names: { ...missingThing, other: 'a rule of your own' },
    change: 'Change the rule',
    changeOf: (rule: string) => `Change the rule: ${rule}`,
    counted:
      'Required rules on fields, as they stood when the sprint started, among all items, agreed or not. What people say (asked, answered, confident) is looked at above, as agreed.',
  },

  // What it can say later
  later: {
    /** `sprint`: null where the next one has no name yet. */
    agreeing: (sprint: string | null) => `From ${sprint ?? 'your next sprint'} on: did agreeing help`,
    areas:
      'After 20 questions in six weeks, five first votes in an epic, or talks on items that nobody had started: where questions come from, and where time went',
  },

  // Questions by area, sizes by epic, time and people
  areas: {
    title: 'Where questions come from, and where time went',
    failed: 'The talks of the last half year could not be read.',
    questions: ({ area, asked, of }: MostQuestions, about: string | null) =>
      `Most questions in six weeks: ${area} (${count(asked)} of ${count(of)})${about === null ? '' : `, ${about}`}.`,
    about: {
      scope: 'about scope',
      users: 'about users',
      design: 'about design',
      data: 'about data',
      dependency: 'about dependencies',
      'non-functional': 'about speed, safety, access',
      'done-when': 'about done-when',
    } satisfies Record<QuestionCategory, string>,
    votes: ({ area, steps, elsewhere }: WidestVotes) =>
      `${area}: first votes ${count(steps)} ${steps === 1 ? 'step' : 'steps'} apart, elsewhere ${count(elsewhere)}.`,
    reestimated: (epic: string, many: number, of: number) =>
      `${epic}: ${count(many)} of ${count(of)} items were re-estimated in their sprint.`,
    minutes: (minutes: number, n: number) =>
      `${minutes === 1 ? '1 minute' : `${count(minutes)} minutes`} of the last half year went into ${items(n)} that ${n === 1 ? 'was' : 'were'} not started within three sprints.`,
    builder: (n: number, of: number) =>
      `${count(n)} of ${items(of)} ${n === 1 ? 'was' : 'were'} with somebody who was in none of ${n === 1 ? 'its' : 'their'} talks.`,
    show: (n: number) => (n === 1 ? 'Show it' : `Show the ${count(n)}`),
    showOf: (sentence: string) => `Show the items: ${sentence}`,
  },
};

export type LearningWords = typeof learningEn;
