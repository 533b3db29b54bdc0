import { confidenceOf } from '../../domain/ballot/ballot';
import type { Round } from '../../domain/ballot/round';
import { lowVoteOf } from '../../domain/ballot/low-votes';
import { AppError } from '../../failure';
import type { IssueContext } from '../core/issue-context';

/**
 * The round of this number, in which a low vote of the caller waits for its reason; null where the next round has begun.
 * Fails where none waits.
 */
export function lowVoteIn({ refinement, call }: IssueContext, number: number): Round | null {
  const round = confidenceOf(refinement.round);
  if (round?.number !== number) return null;
  if (!lowVoteOf(round, call.me).awaited) throw noLowVote();
  return round;
}

export const noLowVote = (): AppError =>
  new AppError('not-allowed', 'No low vote of the caller waits.', { because: 'no-low-vote' });
