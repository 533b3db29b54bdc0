import type { Totals } from '../../../src/domain/backlog/totals';

/** The number of unassessed items: all minus those with a state. Null when a count is missing. */
export function notLookedAt({ all, states }: Totals): number | null {
  const counts = Object.values(states).filter((count) => count !== null);
  if (all === null || counts.length < Object.keys(states).length) return null;
  // The index may count an issue under its new and its old state for a moment.
  return Math.max(0, all - counts.reduce((sum, count) => sum + count, 0));
}

/** Whether at least one count is missing. */
export const isPartial = ({ all, onPaper, states }: Totals): boolean =>
  [all, onPaper, ...Object.values(states)].includes(null);
