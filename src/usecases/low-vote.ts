import type { Round } from '../domain/ballot';
import { isAwaited } from '../domain/doubts';
import { goingOn } from '../domain/running-talk';
import { AppError } from '../failure';
import type { Situation } from './situation';

/** The revealed round in which a doubt of this person's waits, or one that they may write down; fails where there is none. */
export function roundOfDoubt(seen: Pick<Situation, 'round' | 'talk' | 'call' | 'now'>, number: number): Round {
  const { round, talk, call, now } = seen;
  if (round === null || round.number !== number || round.state !== 'revealed') {
    throw new AppError('ballot-closed', 'This is not the latest revealed round.', { round: number });
  }
  if (!isAwaited(round, call.me, goingOn(talk, now)))
    throw new AppError('not-allowed', 'No doubt of the caller waits.', { because: 'no-doubt' });
  return round;
}
