import type { BacklogItem } from '../../src/domain/backlog-item';
import type { ReadinessState } from '../../src/domain/readiness';
import type { Totals } from '../../src/jira/report-reading';

/** Items that nobody has looked at: what no state accounts for. Null when any of the counts is missing. */
export function notLookedAt({ all, states }: Totals): number | null {
  const counts = Object.values(states).filter((count) => count !== null);
  if (all === null || counts.length < Object.keys(states).length) return null;
  // The index may know an issue's new state before its old one is gone.
  return Math.max(0, all - counts.reduce((sum, count) => sum + count, 0));
}

/** Whether at least one count is missing. */
export const isPartial = ({ all, onPaper, states }: Totals): boolean =>
  [all, onPaper, ...Object.values(states)].includes(null);

/** The same counts where every item was read: exact, at once, and without asking Jira to count. */
export function countTotals(items: readonly BacklogItem[]): Totals {
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
