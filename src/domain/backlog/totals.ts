import type { BacklogItem } from './backlog-item';
import type { ReadinessState } from '../shared/readiness-state';

/** How many items of a backlog there are, how many are complete on paper, and how many are in which state. */
type Counts<Count> = {
  readonly all: Count;
  readonly onPaper: Count;
  readonly states: Readonly<Record<Exclude<ReadinessState, 'unknown'>, Count>>;
};

/** null is a count that is missing. */
export type Totals = Counts<number | null>;

/** Of items that were read, hence without a gap. */
export function countTotals(items: readonly BacklogItem[]): Counts<number> {
  const times = (test: (item: BacklogItem) => boolean): number => items.filter(test).length;
  const at = (state: ReadinessState): number => times(({ readiness }) => readiness?.state === state);
  return {
    all: items.length,
    onPaper: times(({ readiness }) => readiness?.onPaper === 'yes'),
    states: {
      exception: at('exception'),
      draft: at('draft'),
      ready: at('ready'),
      recheck: at('recheck'),
      refine: at('refine'),
    },
  };
}
