import type { PanelView } from '../../contract';
import { carriedOn, newRound } from '../../domain/ballot/ballot';
import type { Refinement } from '../../domain/refinement/refinement';
import { attemptAfter } from '../../domain/ballot/size';
import { nextRound } from '../ballot-view';
import type { Call } from '../call';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { toPanelView } from '../panel-view';
import { notTheLatest } from './refusals';

/**
 * Opens the round after the revealed one, whose result counts until the next reveal. Two calls at once open one round.
 */
export async function voteAgain(
  ports: ChangePorts,
  call: Call,
  { round }: { readonly round: number },
): Promise<PanelView> {
  return toPanelView(await change(ports, call, (context) => roundAfter(context, round)));
}

function roundAfter({ call, policy, refinement }: IssueContext, revealed: number): Refinement {
  const { round } = refinement;
  if (round !== null && round.number === revealed + 1) return refinement;
  if (round?.state === 'open' || nextRound(refinement) !== revealed + 1) throw notTheLatest();
  const next = newRound(call.issueId, {
    number: revealed + 1,
    cards: policy.cards,
    attempt: attemptAfter(round),
    guess: round?.settled === null ? round.guess : null,
    earlier: round === null ? null : carriedOn(round),
  });
  return { ...refinement, round: next };
}
