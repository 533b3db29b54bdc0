import { isUnheard, type Round } from '../domain/ballot';
import { AppError } from '../failure';

/** The revealed round in which this person's doubt waits; fails where there is none. */
export function roundOfDoubt(round: Round | null, number: number, me: string): Round {
  if (round === null || round.number !== number || round.state !== 'revealed') {
    throw new AppError('ballot-closed', 'This is not the latest revealed round.', { round: number });
  }
  if (!isUnheard(round, me))
    throw new AppError('not-allowed', 'No doubt of the caller waits.', { because: 'no-doubt' });
  return round;
}
