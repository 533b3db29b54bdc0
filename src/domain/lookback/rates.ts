import { median } from '../shared/median';
import type { SprintFigures } from './figures';

/** A part of a whole above 0; `share` is part ÷ whole. */
export type Share = { readonly part: number; readonly whole: number; readonly share: number };

/** By number of issues, or by their estimates at the start. */
type By = 'count' | 'estimate';

type Sprints = readonly SprintFigures[];
type Counts = { readonly part: number; readonly whole: number };

/** Finished ÷ committed over all these sprints, without the unknown. null where nothing was committed or estimated. */
export function predictability(sprints: Sprints, by: By): Share | null {
  return sumOf(
    sprints.flatMap(({ estimate, committed, finished, unknown }): readonly Counts[] => {
      if (by === 'count') return [{ part: finished.length, whole: committed.length - unknown.length }];
      return estimate === null ? [] : [{ part: estimate.finished, whole: estimate.committed }];
    }),
  );
}

/**
 * The difference in points between the best and the worst predictability of a sprint, each in whole percent; null with
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

/** Added and removed ÷ committed; may be above 1. null where nothing was committed. */
export function scopeChange(sprints: Sprints): Share | null {
  return sumOf(
    sprints.map(({ added, removed, committed }) => ({ part: added.length + removed.length, whole: committed.length })),
  );
}

/** Carried over ÷ committed, without the unknown, of the sprints that have a next one. null without any. */
export function carryOver(sprints: Sprints): Share | null {
  return sumOf(
    sprints.flatMap(({ carriedOver, committed, unknown }) =>
      carriedOver === null ? [] : [{ part: carriedOver.length, whole: committed.length - unknown.length }],
    ),
  );
}

/** Questions ÷ started issues; may exceed 1. null where nothing was recorded or started. */
export function clarification(sprints: Sprints): Share | null {
  return sumOf(
    sprints.flatMap(({ asked }) =>
      asked === null ? [] : [{ part: asked.questions.length, whole: asked.started.length }],
    ),
  );
}

/** Median hours from asked to closed of the closed questions; null without any. */
export function hoursToClosed(sprints: readonly Pick<SprintFigures, 'asked'>[]): number | null {
  const questions = sprints.flatMap(({ asked }) => asked?.questions ?? []);
  return median(questions.flatMap(({ hours }) => (hours === null ? [] : [hours])));
}

function sumOf(counts: readonly Counts[]): Share | null {
  const [part, whole] = [add(counts.map((one) => one.part)), add(counts.map((one) => one.whole))];
  return whole > 0 ? { part, whole, share: part / whole } : null;
}

function add(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
