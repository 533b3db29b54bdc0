import { confidenceOf, resultOf } from '../ballot/ballot';
import type { Round } from '../ballot/round';
import type { Refinement } from './refinement';
import { sizeResultOf, toSizeRecord } from '../ballot/size';

/**
 * The row with this round, and with what the round's votes come to once they are revealed. A round without a confidence,
 * or without sizes, leaves the earlier result standing.
 */
export function withRound(row: Refinement, round: Round): Refinement {
  const ballot = confidenceOf(round);
  const sizes = sizeResultOf(round);
  return {
    ...row,
    round,
    confidence: (ballot === null ? null : resultOf(ballot)) ?? row.confidence,
    size: sizes === null ? row.size : toSizeRecord(sizes, row.size),
  };
}
