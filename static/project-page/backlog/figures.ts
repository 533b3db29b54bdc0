import type { ReportSetup } from '../../../src/contract';
import { isForTalk, refinedNext, type When } from '../../../src/domain/backlog/agenda';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { factsOf, isUntalked } from '../../../src/domain/backlog/facts';
import type { AccountId } from '../../../src/domain/shared/person';
import type { Day } from '../../../src/domain/shared/instant';
import type { Sprint } from '../../../src/domain/issue/issue';
import { isOwnId } from '../../../src/domain/shared/own-id';
import type { RuleId } from '../../../src/domain/policy/policy';
import { criterionIds } from '../../../src/domain/criteria/criteria';
import { type Standing, standingOf } from '../../../src/domain/refinement/standing';
import { type Filter, NO_FILTER } from './filter/filter';
import { isStartedUnseen } from './started-unseen';

/** What an item may lack: a criterion of the policy, or sizes that are close. */
export type Lacking = RuleId | 'sizesApart';

/** How many items have a blocking question, and for whom they wait; null stands for no one person. */
export type Waiting = { readonly items: number; readonly owners: readonly (AccountId | null)[] };

/** Figures of one sprint, or of the next part of the backlog. */
export type StretchFigures = {
  readonly sprint: Sprint | null;
  /** The filter that shows its items. */
  readonly within: Filter;
  readonly total: number;
  readonly items: readonly BacklogItem[];
  readonly standings: Readonly<Record<Standing, number>>;
  /** Of the unassessed items, those where work began before the app assessed them. */
  readonly startedUnseen: number;
  /** For each standing, its items with a blocking question. */
  readonly waiting: Readonly<Record<Standing, Waiting>>;
  /** The criterion that most items lack; null when nothing is missing. The earlier step wins a tie. */
  readonly mostMissing: Lacking | null;
};

const times = <T>(values: readonly T[], test: (value: T) => boolean): number => values.filter(test).length;

/** Counts all `items`; `sprint` is passed through. */
function stretchFigures(sprint: Sprint | null, items: readonly BacklogItem[]): StretchFigures {
  const of = (wanted: Standing) => items.filter(({ readiness }) => standingOf(readiness) === wanted);
  return {
    sprint,
    within: { ...NO_FILTER, sprint: sprint?.id ?? 'next' },
    total: items.length,
    items,
    standings: eachStanding((standing) => of(standing).length),
    startedUnseen: times(items, isStartedUnseen),
    waiting: eachStanding((standing) => waitingOf(of(standing))),
    mostMissing: mostMissing(items),
  };
}

const eachStanding = <T>(make: (standing: Standing) => T): Readonly<Record<Standing, T>> => ({
  ready: make('ready'),
  incomplete: make('incomplete'),
  exception: make('exception'),
  recheck: make('recheck'),
  'on-paper': make('on-paper'),
  refine: make('refine'),
  draft: make('draft'),
  unknown: make('unknown'),
});

/** An item waits for the owner of a blocking question, or for the OK of its asker. */
function waitingOf(items: readonly BacklogItem[]): Waiting {
  const people = items.map(({ questions, answered }) => [
    ...questions.filter(({ blocking }) => blocking).map(({ owner }) => owner),
    ...answered.filter(({ blocking }) => blocking).map(({ asker }) => asker),
  ]);
  return { items: times(people, ({ length }) => length > 0), owners: [...new Set(people.flat())] };
}

/** Of a part that is mostly untalked, the facts of its items: the same votes are missing in all of them. */
function mostMissing(items: readonly BacklogItem[]): Lacking | null {
  const judged = items.flatMap(({ readiness }) => readiness ?? []);
  const found = judged.filter(isUntalked).length * 2 > judged.length ? judged.flatMap((one) => factsOf(one)) : [];
  const missing: readonly string[] = found.length > 0 ? found : judged.flatMap((one) => one.missing.split(' '));
  const ids: readonly Lacking[] = [...criterionIds, 'sizesApart', ...new Set(missing.filter(isOwnId))];
  const withCounts = ids.map((id) => ({ id, count: times(missing, (one) => one === id) }));
  const most = Math.max(...withCounts.map(({ count }) => count));
  return most === 0 ? null : (withCounts.find(({ count }) => count === most)?.id ?? null);
}

export type QuestionFigures = {
  readonly open: number;
  readonly overdue: number;
  /** Open questions per owner, most first; null stands for no owner. */
  readonly owners: readonly { readonly owner: AccountId | null; readonly count: number }[];
};

/** Open questions of `items`; overdue means due before `today`. */
export function questionFigures(items: readonly BacklogItem[], today: Day): QuestionFigures {
  const questions = items.flatMap((item) => item.questions);
  const counts = new Map<AccountId | null, number>();
  for (const { owner } of questions) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return {
    open: questions.length,
    overdue: times(questions, ({ due }) => due !== null && due < today),
    owners: [...counts].map(([owner, count]) => ({ owner, count })).sort((a, b) => b.count - a.count),
  };
}

/** How many of the viewer's own anonymous questions on these items were not shown. */
export function countNotShown(items: readonly BacklogItem[], { notShown }: Pick<ReportSetup, 'notShown'>): number {
  const ids = new Set(items.map(({ id }) => id));
  return notShown.reduce((sum, { issueId, questions }) => sum + (ids.has(issueId) ? questions : 0), 0);
}

/** Most rows of "Refine next". */
const NEXT = 5;

/**
 * The next items to talk about, in the order of `refinedNext`. Drafts among them are held back, since there is nothing
 * to discuss yet.
 */
export function refineNext(
  items: readonly BacklogItem[],
  velocity: number | null,
  when: When,
): {
  readonly next: readonly BacklogItem[];
  readonly heldBack: readonly BacklogItem[];
} {
  const waiting = refinedNext(items, velocity, when);
  const next = waiting.filter(isForTalk).slice(0, NEXT);
  const last = next.at(-1);
  const reach = next.length < NEXT || last === undefined ? waiting.length : waiting.indexOf(last);
  return { next, heldBack: waiting.slice(0, reach).filter((item) => !isForTalk(item)) };
}

/** Items of the running sprints whose work waits for an answer. */
export function answerFirst(items: readonly BacklogItem[]): readonly BacklogItem[] {
  return items.filter(
    ({ sprint, progress, questions }) =>
      sprint?.state === 'active' && progress !== 'done' && questions.some(({ blocking }) => blocking),
  );
}

/** Most sprints with a card of their own. */
const SPRINT_CARDS = 3;

/** Figures of the coming sprints, running ones first; without sprints, of the next part of the backlog. */
export function stretches(sprints: readonly Sprint[], items: readonly BacklogItem[]): readonly StretchFigures[] {
  if (sprints.length === 0) return items.length === 0 ? [] : [stretchFigures(null, items)];
  return sprints.slice(0, SPRINT_CARDS).map((sprint) =>
    stretchFigures(
      sprint,
      items.filter((item) => item.sprint?.id === sprint.id),
    ),
  );
}

/** The figures for the headline: the next planned sprint, else the first of the list. */
export const comingNext = (all: readonly StretchFigures[]): StretchFigures | null =>
  all.find(({ sprint }) => sprint?.state === 'future') ?? all[0] ?? null;
