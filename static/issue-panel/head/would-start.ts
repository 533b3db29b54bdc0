import type { ConfidenceResult } from '../../../src/domain/ballot';
import type { Policy } from '../../../src/domain/policy';

/** How many of the votes say "I would start", by the project's own bar; none where nobody gave a confidence. */
export function wouldStart(
  result: Pick<ConfidenceResult, 'counts'> | null,
  { confidentAt }: Pick<Policy, 'confidentAt'>,
): { would: number; of: number } {
  const sum = (some: readonly number[]): number => some.reduce((total, count) => total + count, 0);
  const counts = result?.counts ?? [];
  return { would: sum(counts.slice(confidentAt - 1)), of: sum(counts) };
}
