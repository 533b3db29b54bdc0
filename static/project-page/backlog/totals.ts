import type { Totals } from '../../../src/domain/backlog/totals';

/** The number of unassessed items: all minus those with a standing. Null when a count is missing. */
export function notLookedAt({ all, standings }: Totals): number | null {
  const counts = Object.values(standings).filter((count) => count !== null);
  if (all === null || counts.length < Object.keys(standings).length) return null;
  // The index may count an issue under its new and its old state for a moment.
  return Math.max(0, all - counts.reduce((sum, count) => sum + count, 0));
}

/** Whether at least one count is missing. */
export const isPartial = ({ all, standings }: Totals): boolean => [all, ...Object.values(standings)].includes(null);
