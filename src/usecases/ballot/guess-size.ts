import type { PanelView } from '../../contract';
import type { Guess } from '../../domain/ballot/round';
import type { Refinement } from '../../domain/refinement/refinement';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { type Over, ROUND_OVER } from '../core/over';
import { toPanelView } from '../views/panel-view';
import { openRound } from './open-round';
import { noSuchCard } from './refusals';

type Sent = { readonly base: { readonly round: number }; readonly input: { readonly label: string | null } };

/**
 * The owner notes the size that they expect, for comparison with the team's result. It is hidden until the reveal,
 * opens the round where none is open, and does not count as a vote.
 */
export async function guessSize(ports: ChangePorts, call: ChangingCall, sent: Sent): Promise<PanelView> {
  return toPanelView(await change(ports, call, (context) => guessed(context, sent)));
}

function guessed(context: IssueContext, { base, input }: Sent): Refinement | Over {
  const { label } = input;
  const { call, issue, refinement } = context;
  if (issue.reporter !== call.me) {
    throw new AppError('not-allowed', 'Only the owner guesses.', { because: 'not-owner' });
  }
  const open = openRound(context, base.round);
  if (open === null) return ROUND_OVER;
  const guess: Guess | null = label === null ? null : { by: call.me, label };
  if (guess !== null && open.cards.every((card) => card.label !== guess.label)) throw noSuchCard();
  return { ...refinement, round: { ...open, guess } };
}
