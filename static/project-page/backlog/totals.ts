import type { Totals } from '../../../src/domain/backlog/totals';

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
