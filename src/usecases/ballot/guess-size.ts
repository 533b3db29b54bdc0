import type { PanelView } from '../../contract';
import { newRound } from '../../domain/ballot/ballot';
import type { Guess } from '../../domain/ballot/round';
import type { Refinement } from '../../domain/refinement/refinement';
import { AppError } from '../../failure';
import { nextRound } from '../views/ballot-view';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { toPanelView } from '../views/panel-view';
import { noSuchCard, takesNoVotes } from './refusals';

type Sent = { readonly base: { readonly round: number }; readonly input: { readonly label: string | null } };

/**
 * The owner notes the size that they expect, for comparison with the team's result. It is hidden until the reveal,
 * opens the round where none is open, and does not count as a vote.
 */
export async function guessSize(ports: ChangePorts, call: ChangingCall, sent: Sent): Promise<PanelView> {
  return toPanelView(await change(ports, call, (context) => guessed(context, sent)));
}

function guessed({ call, issue, policy, refinement }: IssueContext, { base, input }: Sent): Refinement {
  const { round: number } = base;
  const { label } = input;
  if (issue.reporter !== call.me) {
    throw new AppError('not-allowed', 'Only the owner guesses.', { because: 'not-owner' });
  }
  const { round } = refinement;
  const isNext = round === null && number === nextRound(refinement);
  if (!isNext && (round?.number !== number || round.state !== 'open')) throw takesNoVotes();
  const cards = round?.cards ?? policy.cards;
  const guess: Guess | null = label === null ? null : { by: call.me, label };
  if (guess !== null && cards.every((card) => card.label !== guess.label)) throw noSuchCard();
  const open = round ?? newRound(call.issueId, { number, cards, attempt: 1 });
  return { ...refinement, round: { ...open, guess } };
}
