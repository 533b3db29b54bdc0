import { confidenceOf } from '../../domain/ballot/ballot';
import type { ConfidenceBallot, Round } from '../../domain/ballot/round';
import { isAwaited } from '../../domain/ballot/low-votes';
import { goingOn } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { IssueContext } from '../core/issue-context';
import { notTheLatest } from './refusals';

/**
 * The ballot in which a low vote of the caller, or one that they write down after a show of hands, waits for its
 * reason. `number`: of the round that they see or voted in. Fails where none waits.
 */
export function lowVoteIn({ refinement, call, now }: IssueContext, number: number): LowVote {
  const { round, talk } = refinement;
  const ballot = round === null ? null : confidenceOf(round);
  if (round === null || ballot === null || (ballot.number !== number && round.number !== number)) {
    throw notTheLatest();
  }
  if (!isAwaited(ballot, call.me, goingOn(talk, now)))
    throw new AppError('not-allowed', 'No low vote of the caller waits.', { because: 'no-doubt' });
  return { round, ballot };
}

type LowVote = { readonly round: Round; readonly ballot: ConfidenceBallot };
