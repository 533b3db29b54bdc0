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

/** Counts of the states that only a row can prove. */
type Proven = Readonly<Record<'ready' | 'exception' | 'recheck', number>>;

/** How many of these states, as issues were judged to be by their rows, are ready, exception and re-check. */
export function countOf(states: readonly ReadinessState[]): Proven {
  const times = (wanted: ReadinessState): number => states.filter((state) => state === wanted).length;
  return { ready: times('ready'), exception: times('exception'), recheck: times('recheck') };
}

/**
 * A day's totals: Jira counts the properties, which any editor may overwrite, so what needs a row is taken from the
 * day's sweep alone; null where none has counted.
 */
export function provenTotals(fromJira: Totals, swept: Proven | null): Totals {
  const { ready, exception, recheck } = swept ?? { ready: null, exception: null, recheck: null };
  return { ...fromJira, states: { ...fromJira.states, ready, exception, recheck } };
}

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
