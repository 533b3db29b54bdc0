import type { BacklogItem } from './backlog-item';
import { standingOf } from '../refinement/standing';
import type { ReadinessState } from '../shared/readiness-state';

/** Counts of a backlog's items: all, by state, and of those to refine the ones that are complete on paper. */
type Counts<Count> = {
  readonly all: Count;
  readonly onPaper: Count;
  readonly states: Readonly<Record<Exclude<ReadinessState, 'unknown'>, Count>>;
};

/** A missing count is null. */
export type Totals = Counts<number | null>;

/** Counts of items that were all read, so that none is missing. */
export function countTotals(items: readonly BacklogItem[]): Counts<number> {
  const times = (test: (item: BacklogItem) => boolean): number => items.filter(test).length;
  const at = (state: ReadinessState): number => times(({ readiness }) => readiness?.state === state);
  return {
    all: items.length,
    onPaper: times(({ readiness }) => standingOf(readiness) === 'on-paper'),
    states: {
      exception: at('exception'),
      draft: at('draft'),
      ready: at('ready'),
      recheck: at('recheck'),
      refine: at('refine'),
    },
  };
}
