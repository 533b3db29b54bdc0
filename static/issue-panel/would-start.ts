import type { ConfidenceResult } from '../../src/domain/ballot';
import type { Policy } from '../../src/domain/policy';

/** How many of the votes say "I would start", by the project's own bar. */
export function wouldStart(
  { counts }: Pick<ConfidenceResult, 'counts'>,
  { confidentAt }: Pick<Policy, 'confidentAt'>,
): { would: number; of: number } {
  const sum = (some: readonly number[]): number => some.reduce((total, count) => total + count, 0);
  return { would: sum(counts.slice(confidentAt - 1)), of: sum(counts) };
}
