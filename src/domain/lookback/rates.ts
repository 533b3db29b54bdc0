import { median } from '../shared/median';
import { type FigureId, figures, type SprintFigures } from './figures';
import type { Ids } from './past';

/** A part of a whole above 0; `share` is part ÷ whole. */
export type Share = { readonly part: number; readonly whole: number; readonly share: number };

/** By number of issues, or by their estimates at the start. */
type By = 'count' | 'estimate';

type Sprints = readonly SprintFigures[];
type Counts = { readonly part: number; readonly whole: number };

/** From this share of untold items on a sprint has no rates. */
const UNTOLD = 1 / 3;

/** Every item of the sprint, told or not. */
export function itemsOf({ committed, doneBefore, added, untold }: Omit<SprintFigures, 'times'>): Ids {
  return [...new Set([...committed, ...doneBefore, ...added, ...untold])];
}

/** Whether Jira's history tells enough of the sprint's items for rates. */
export function isTold(sprint: SprintFigures): boolean {
  return sprint.untold.length <= UNTOLD * itemsOf(sprint).length;
}

/** The issues of a figure; null where they are unknown, or would mislead by what Jira's history lacks. */
export function knownIds(sprint: SprintFigures, id: FigureId): Ids | null {
  const { needs } = figures[id].entry;
  const ids = sprint[id];
  if (needs === 'scope') return sprint.isScopeTold ? ids : null;
  const isMisleading = needs === 'history' || (needs === 'history-for-none' && ids?.length === 0);
  return isMisleading && !isTold(sprint) ? null : ids;
}

/**
 * Finished ÷ committed over all these sprints, without the unknown and without untold sprints. null where nothing was
 * committed or estimated.
 */
export function predictability(sprints: Sprints, by: By): Share | null {
  return sumOf(
    sprints.filter(isTold).flatMap(({ estimate, committed, finished, unknown }): readonly Counts[] => {
      if (by === 'count') return [{ part: finished.length, whole: committed.length - unknown.length }];
      return estimate === null ? [] : [{ part: estimate.finished, whole: estimate.committed }];
    }),
  );
}

/**
 * The difference in percentage points between the best and the worst predictability of a sprint, each in whole percent; null with
 * fewer than two.
 */
export function spread(sprints: Sprints, by: By): number | null {
  const percents = sprints.flatMap((one) => {
    const share = predictability([one], by);
    return share === null ? [] : [percentOf(share)];
  });
  return percents.length < 2 ? null : Math.max(...percents) - Math.min(...percents);
}

/** In whole percent, rounded half up. */
function percentOf({ part, whole }: Counts): number {
  return Math.round((100 * part) / whole);
}

/** Added and removed ÷ committed, without untold sprints; may be above 1. null where nothing was committed. */
export function scopeChange(sprints: Sprints): Share | null {
  return sumOf(
    sprints
      .filter(isScopeKnown)
      .map(({ added, removed, committed }) => ({ part: added.length + removed.length, whole: committed.length })),
  );
}

/** Whether it can be compared with what was committed what was added or removed. */
const isScopeKnown = (sprint: SprintFigures): boolean => sprint.isScopeTold && isTold(sprint);

/** Carried over ÷ committed, without the unknown, of the told sprints that have a next one. null without any. */
export function carryOver(sprints: Sprints): Share | null {
  return sumOf(
    sprints
      .filter(isTold)
      .flatMap(({ carriedOver, committed, unknown }) =>
        carriedOver === null ? [] : [{ part: carriedOver.length, whole: committed.length - unknown.length }],
      ),
  );
}

/** Changed in content ÷ committed, of the told sprints; may be above 1. null where texts are not read. */
export function contentChange(sprints: Sprints): Share | null {
  return sumOf(
    sprints
      .filter(isTold)
      .flatMap(({ edited, committed }) => (edited === null ? [] : [{ part: edited.length, whole: committed.length }])),
  );
}

/** Came back ÷ committed, of the told sprints; may be above 1. null where nothing was committed. */
export function rework(sprints: Sprints): Share | null {
  return sumOf(
    sprints.filter(isTold).map(({ cameBack, committed }) => ({ part: cameBack.length, whole: committed.length })),
  );
}

/** Items in their fourth or later sprint ÷ committed, of the told sprints. null where nothing was committed. */
export function againAndAgain(sprints: Sprints): Share | null {
  return sumOf(sprints.filter(isTold).map(({ again, committed }) => ({ part: again.length, whole: committed.length })));
}

/** Questions ÷ started issues; may exceed 1. null where nothing was recorded or started. */
export function clarification(sprints: Sprints): Share | null {
  return sumOf(
    sprints.flatMap(({ asked, started }) =>
      asked === null || started === null ? [] : [{ part: asked.length, whole: started.length }],
    ),
  );
}

/** Median hours from asked to closed of the closed questions; null without any. */
export function hoursToClosed(counted: readonly Pick<SprintFigures, 'questions'>[]): number | null {
  const all = counted.flatMap(({ questions }) => questions ?? []);
  return median(all.flatMap(({ hours }) => (hours === null ? [] : [hours])));
}

function sumOf(counts: readonly Counts[]): Share | null {
  const [part, whole] = [add(counts.map((one) => one.part)), add(counts.map((one) => one.whole))];
  return whole > 0 ? { part, whole, share: part / whole } : null;
}

function add(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
