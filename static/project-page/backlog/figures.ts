import type { ReportSetup } from '../../../src/contract';
import { isForTalk, refinedNext, type When } from '../../../src/domain/backlog/agenda';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { factsOf, isUntalked } from '../../../src/domain/backlog/facts';
import { ITEMS_AT_MOST } from '../../../src/domain/meeting/meeting';
import type { AccountId } from '../../../src/domain/shared/person';
import type { Day } from '../../../src/domain/shared/instant';
import type { Sprint } from '../../../src/domain/issue/issue';
import { isOwnId } from '../../../src/domain/shared/own-id';
import type { RuleId } from '../../../src/domain/policy/policy';
import { criterionIds } from '../../../src/domain/criteria/criterion-ids';
import { horizonOf } from '../../../src/domain/backlog/horizon';
import type { Output } from '../../../src/domain/backlog/output';
import { type Runway, runwayOf } from '../../../src/domain/backlog/runway';
import { countedStateOf, type LozengeState } from '../../../src/domain/refinement/lozenge-state';
import { isAgreed, isAgreedOrTaken } from '../../../src/domain/refinement/standing';
import { SPRINTS_WITH_FIGURES } from '../../../src/jira/search/report-reading';
import type { Report } from './report';
import { type Filter, NO_FILTER } from './filter/filter';

/** What an item may lack: a criterion of the policy, or sizes that are close. */
export type Lacking = RuleId | 'sizesApart';

/** How many items have a blocking question, and for whom they wait; null stands for no one person. */
export type Waiting = { readonly items: number; readonly owners: readonly (AccountId | null)[] };

/**
 * Figures of one sprint, or of the next part of the backlog. Each item counts once: those that were started neither
 * agreed nor as an exception stand apart.
 */
export type StretchFigures = {
  readonly sprint: Sprint | null;
  /** The filter that shows all of its items. */
  readonly within: Filter;
  /** Those that were started neither agreed nor as an exception, and the filter that shows them. */
  readonly started: { readonly items: readonly BacklogItem[]; readonly filter: Filter };
  /** All of them, started or not. */
  readonly items: readonly BacklogItem[];
  /** The filter that shows what `standings` counts. */
  readonly filterOf: (standing: LozengeState) => Filter;
  readonly standings: Readonly<Record<LozengeState, number>>;
  /** For each standing, its items with a blocking question. */
  readonly waiting: Readonly<Record<LozengeState, Waiting>>;
  /** The criterion that most items lack; null when nothing is missing. The earlier step wins a tie. */
  readonly mostMissing: Lacking | null;
  /** The one criterion that all agreed items lack which lack any; null where they lack several. */
  readonly agreedWithout: Lacking | null;
};

const times = <T>(values: readonly T[], test: (value: T) => boolean): number => values.filter(test).length;

/** Counts all `items`; `sprint` is passed through. */
function stretchFigures(sprint: Sprint | null, items: readonly BacklogItem[]): StretchFigures {
  const started = items.filter(({ progress, readiness }) => progress !== 'new' && !isAgreedOrTaken(readiness));
  const others = items.filter((item) => !started.includes(item));
  const open = items.filter(({ progress }) => progress === 'new');
  const of = (wanted: LozengeState) => others.filter(({ readiness }) => countedStateOf(readiness) === wanted);
  const within = { ...NO_FILTER, sprint: sprint?.id ?? 'next' } as const;
  const unstarted = started.length === 0 ? within : ({ ...within, group: 'unstarted' } as const);
  return {
    sprint,
    within,
    started: { items: started, filter: { ...within, group: 'started', show: 'open' } },
    items,
    filterOf: (show) => ({ ...(wholly.includes(show) ? within : unstarted), show }),
    standings: eachStanding((standing) => of(standing).length),
    waiting: eachStanding((standing) => waitingOf(of(standing))),
    mostMissing: mostMissing(open.filter(({ readiness }) => readiness?.state !== 'exception')),
    agreedWithout: onlyMissing(of('incomplete')),
  };
}

/** States that are counted whether work has begun or not. */
const wholly: readonly LozengeState[] = ['ready', 'incomplete', 'exception'];

function onlyMissing(items: readonly BacklogItem[]): Lacking | null {
  const all = new Set(
    items.map(({ readiness }) => [readiness?.missing, readiness?.outdated].filter(Boolean).join(' ')),
  );
  const [one = ''] = all;
  return all.size === 1 ? (lackingIn(one).find((id) => id === one) ?? null) : null;
}

/** The criteria that may be counted, those of the team that these ids name among them. */
const lackingIn = (ids: string): readonly Lacking[] => [
  ...criterionIds,
  'sizesApart',
  ...ids.split(' ').filter(isOwnId),
];

const eachStanding = <T>(make: (standing: LozengeState) => T): Readonly<Record<LozengeState, T>> => ({
  ready: make('ready'),
  incomplete: make('incomplete'),
  exception: make('exception'),
  recheck: make('recheck'),
  'on-paper': make('on-paper'),
  refine: make('refine'),
  draft: make('draft'),
  unknown: make('unknown'),
});

/** An item waits for the owner of a blocking question, or for an OK. */
function waitingOf(items: readonly BacklogItem[]): Waiting {
  const people = items.map(({ questions, awaitsOk }) => [
    ...questions.filter(({ blocking }) => blocking).map(({ owner }) => owner),
    ...(awaitsOk ? [null] : []),
  ]);
  return { items: times(people, ({ length }) => length > 0), owners: [...new Set(people.flat())] };
}

/** Of a part that is mostly untalked, the facts of its items: the same votes are missing in all of them. */
function mostMissing(items: readonly BacklogItem[]): Lacking | null {
  const readinesses = items.flatMap(({ readiness }) => readiness ?? []);
  const found =
    readinesses.filter(isUntalked).length * 2 > readinesses.length ? readinesses.flatMap((one) => factsOf(one)) : [];
  const missing: readonly string[] = found.length > 0 ? found : readinesses.flatMap((one) => one.missing.split(' '));
  const ids: readonly Lacking[] = [...criterionIds, 'sizesApart', ...new Set(missing.filter(isOwnId))];
  const withCounts = ids.map((id) => ({ id, count: times(missing, (one) => one === id) }));
  const most = Math.max(...withCounts.map(({ count }) => count));
  return most === 0 ? null : (withCounts.find(({ count }) => count === most)?.id ?? null);
}

/** The runway of what was read. What a week of a kanban board finishes is counted. */
export function runwayIn({ setup, read }: Pick<Report, 'setup' | 'read'>, output: Output): Runway | null {
  const isCounted = setup.board?.type === 'kanban' || setup.fields.estimate === null;
  return runwayOf({ items: read, output, unit: isCounted ? 'count' : 'estimate' });
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

/** Rows of "Refine next" at first. */
export const NEXT = 5;

/**
 * What is said where nothing is to be talked about: `agreed` and `taken` of all that comes next, or that nothing does.
 * `filtered`: nothing of what a filter left.
 */
export type NoneNext = 'agreed' | 'agreed-or-taken' | 'drafts' | 'nothing' | 'filtered';

/**
 * The next items to talk about, in the order of `refinedNext`. Drafts among the first of them are held back, since
 * there is nothing to discuss yet.
 */
export function refineNext(
  items: readonly BacklogItem[],
  velocity: number | null,
  when: When,
): {
  /** At most those that a list of a meeting holds. */
  readonly next: readonly BacklogItem[];
  readonly heldBack: readonly BacklogItem[];
  /** Said in place of `next` where that is empty. */
  readonly none: NoneNext;
} {
  const waiting = refinedNext(items, velocity, when);
  const next = waiting.filter(isForTalk).slice(0, ITEMS_AT_MOST);
  const last = next[NEXT - 1];
  const reach = last === undefined ? waiting.length : waiting.indexOf(last);
  const heldBack = waiting.slice(0, reach).filter((item) => !isForTalk(item));
  const near = horizonOf(items, when.nextSprint, velocity).filter(
    ({ progress, type }) => progress === 'new' && !type.subtask,
  );
  return { next, heldBack, none: noneNext(near) };
}

function noneNext(near: readonly BacklogItem[]): NoneNext {
  if (near.length === 0) return 'nothing';
  if (near.every(({ readiness }) => isAgreed(readiness))) return 'agreed';
  return near.every(({ readiness }) => isAgreedOrTaken(readiness)) ? 'agreed-or-taken' : 'drafts';
}

/** Items of the running sprints whose work waits for an answer. */
export function answerFirst(items: readonly BacklogItem[]): readonly BacklogItem[] {
  return items.filter(
    ({ sprint, progress, questions }) =>
      sprint?.state === 'active' && progress !== 'done' && questions.some(({ blocking }) => blocking),
  );
}

/** Figures of the coming sprints, running ones first; without sprints, of the next part of the backlog. */
export function stretches(sprints: readonly Sprint[], items: readonly BacklogItem[]): readonly StretchFigures[] {
  if (sprints.length === 0) return items.length === 0 ? [] : [stretchFigures(null, items)];
  return sprints.slice(0, SPRINTS_WITH_FIGURES).map((sprint) =>
    stretchFigures(
      sprint,
      items.filter((item) => item.sprint?.id === sprint.id),
    ),
  );
}

/** The same of a report, without the sprints of which not every item was read: half a sprint has no figures. */
export const wholeStretches = ({
  sprints,
  items,
  wholeSprints,
}: Pick<Report, 'sprints' | 'items' | 'wholeSprints'>): readonly StretchFigures[] =>
  stretches(sprints, items).filter(({ sprint }) => sprint === null || wholeSprints.includes(sprint.id));

/** The figures for the headline: the next planned sprint, else the first of the list. */
export const comingNext = (all: readonly StretchFigures[]): StretchFigures | null =>
  all.find(({ sprint }) => sprint?.state === 'future') ?? all[0] ?? null;
