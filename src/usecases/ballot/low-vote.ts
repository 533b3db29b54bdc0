import { confidenceOf } from '../../domain/ballot/ballot';
import type { Round } from '../../domain/ballot/round';
import { lowVotesFor } from '../../domain/ballot/low-votes';
import { runningOf } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { IssueContext } from '../core/issue-context';

/**
 * The round of this number, in which a low vote of the caller, or one that they write down after a show of hands, waits
 * for its reason; null where the next round has begun. Fails where none waits.
 */
export function lowVoteIn({ refinement, call }: IssueContext, number: number): Round | null {
  const round = confidenceOf(refinement.round);
  if (round?.number !== number) return null;
  if (!lowVotesFor(round, call.me, runningOf(refinement.talk)).awaited) throw noLowVote();
  return round;
}

export const noLowVote = (): AppError =>
  new AppError('not-allowed', 'No low vote of the caller waits.', { because: 'no-low-vote' });
