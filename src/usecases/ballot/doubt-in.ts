import { confidenceOf, type ConfidenceBallot, type Round } from '../../domain/ballot';
import { isAwaited } from '../../domain/doubts';
import { goingOn } from '../../domain/running-talk';
import { AppError } from '../../failure';
import type { Situation } from '../situation';
import { notTheLatest } from './refusals';

/**
 * The ballot in which a doubt of this person's waits, or one that they may write down; fails where there is none. `number`: of
 * the round that they see, or of the one that they voted in; a next one may have been opened while they wrote.
 */
export function doubtIn(seen: Pick<Situation, 'round' | 'talk' | 'call' | 'now'>, number: number): Doubted {
  const { round, talk, call, now } = seen;
  const ballot = round === null || round.state === 'closing' ? null : confidenceOf(round);
  if (round === null || ballot === null || (ballot.number !== number && round.number !== number)) {
    throw notTheLatest(number);
  }
  if (!isAwaited(ballot, call.me, goingOn(talk, now)))
    throw new AppError('not-allowed', 'No doubt of the caller waits.', { because: 'no-doubt' });
  return { round, ballot };
}

type Doubted = { readonly round: Round; readonly ballot: ConfidenceBallot };
