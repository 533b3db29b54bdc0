import { resultOf } from '../ballot/ballot';
import type { Round } from '../ballot/round';
import type { Refinement } from './refinement';
import { sizeResultOf, toSizeRecord } from '../ballot/size';

/**
 * The row with this round and the results of its revealed votes. A round without confidence, or without sizes, keeps
 * the earlier result.
 */
export function withRound(row: Refinement, round: Round): Refinement {
  const sizes = sizeResultOf(round);
  return {
    ...row,
    round,
    confidence: resultOf(round) ?? row.confidence,
    size: sizes === null ? row.size : toSizeRecord(sizes, row.size),
  };
}
