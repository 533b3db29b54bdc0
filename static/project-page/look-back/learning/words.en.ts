import type { ChangedPart } from '../../../../src/domain/lookback/cases';
import type { ReadinessState } from '../../../../src/domain/shared/readiness-state';

const count = (n: number): string => new Intl.NumberFormat('en').format(n);
const questions = (n: number): string => (n === 1 ? '1 question' : `${count(n)} questions`);
const days = (n: number): string => (n === 1 ? '1 day' : `${count(n)} days`);
const hours = (n: number): string => (n === 1 ? '1 hour' : `${count(n)} hours`);

const endings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (n: number): string => `${count(n)}${endings[ordinals.select(n)] ?? 'th'}`;

/** English words of what a team learns from its sprints; the type makes German have every key. */
export const learningEn = {
  // What went wrong
  cases: {
    title: (sprint: string) => `What went wrong in ${sprint}`,
    none: (sprint: string, committed: number) =>
      committed === 1
        ? `Nothing went wrong in ${sprint}: the item that was committed was finished, did not change and did not come back.`
        : `Nothing went wrong in ${sprint}: all ${count(committed)} items that were committed were finished, and none changed or came back.`,
    copy: 'Copy for the retrospective',
    copied: 'Copied',
    notCopied: 'The browser refused to copy.',
    unfinished: (times: number) => (times < 2 ? 'not finished' : `not finished, in its ${ordinal(times)} sprint`),
    neverStarted: 'never started',
    waited: (status: string, n: number) => `${days(n)} in “${status}”`,
    /** `what`: the parts that changed, as a list; `when`: null where it is not known. */
    changed: (what: string, when: string | null) => (when === null ? `${what} changed` : `${what} changed on ${when}`),
    parts: {
      summary: 'summary',
      doneWhen: 'done-when',
      scope: 'scope',
      description: 'description',
    } satisfies Record<ChangedPart, string>,
    content: 'content',
    isBack: 'came back',
    asked: (n: number) => `${questions(n)} asked`,
    /** What an item was when its sprint started; empty where that says nothing. */
    was: {
      ready: 'was agreed',
      exception: 'was taken as is',
      recheck: 'had changed since it was agreed',
      refine: 'was not agreed',
      draft: 'was a draft',
      unknown: '',
    } satisfies Record<ReadinessState, string>,
    open: (n: number) => `${questions(n)} open at its start`,
    lowest: (vote: number) => `lowest confidence ${vote} of 5`,
    late: (sprint: string, n: number) =>
      `${sprint} was recorded ${hours(n)} after its start: too late to say what was known then.`,
    notRecorded: (sprint: string) => `What was known when ${sprint} started is not recorded.`,
  },
};

export type LearningWords = typeof learningEn;
