import type { PanelView } from '../../contract';
import { newRound, type Guess, type Round } from '../../domain/ballot';
import { AppError } from '../../failure';
import { nextRound } from '../ballot-view';
import type { Call } from '../call';
import type { ChangePorts } from '../change-ports';
import { openOrChangeRound } from '../change-round';
import { toPanelView } from '../panel-view';
import type { Ports } from '../ports';
import { readToEdit, type Situation } from '../situation';
import { noSuchCard, takesNoVotes } from './refusals';

export type GuessInput = { readonly round: number; readonly label: string | null };
export type GuessPorts = ChangePorts & Pick<Ports, 'createRound'>;

/**
 * The owner notes what they expect before the vote is revealed, to be compared with what the team comes to. It is hidden
 * like a vote, opens the round where nobody has, and counts for nothing.
 */
export async function guessSize(ports: GuessPorts, call: Call, input: GuessInput): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  if (situation.issue.reporter !== call.me) {
    throw new AppError('not-allowed', 'Only the owner guesses.', { because: 'not-owner' });
  }
  const guess: Guess | null = input.label === null ? null : { by: call.me, label: input.label };
  const round = await openOrChangeRound(ports, call.issueId, (current) =>
    guessed({ ...situation, round: current }, input.round, guess),
  );
  return toPanelView({ ...situation, round });
}

function guessed(situation: Situation, number: number, guess: Guess | null): Round {
  const { call, round, policy } = situation;
  const isNext = round === null && number === nextRound(situation);
  if (!isNext && (round?.number !== number || round.state !== 'open')) {
    throw takesNoVotes(number);
  }
  const cards = round?.cards ?? policy.cards;
  if (guess !== null && cards.every(({ label }) => label !== guess.label)) {
    throw noSuchCard();
  }
  return round === null
    ? newRound(call.issueId, { number, cards, attempt: 1, guess })
    : { ...round, guess, version: round.version + 1 };
}
