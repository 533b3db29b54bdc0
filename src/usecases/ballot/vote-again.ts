import type { PanelView } from '../../contract';
import { carriedOn, newRound, type Round } from '../../domain/ballot';
import { attemptAfter } from '../../domain/size';
import { nextRound } from '../ballot-view';
import type { Call } from '../call';
import type { ChangePorts } from '../change-ports';
import { toPanelView } from '../panel-view';
import type { Ports } from '../ports';
import { readToEdit, type Situation } from '../situation';
import { notTheLatest } from './refusals';

/**
 * Opens the round after the revealed one; its result counts until the new one is revealed. Two who ask for it at once
 * are in the same round.
 */
export async function voteAgain(
  ports: VoteAgainPorts,
  call: Call,
  input: { readonly round: number },
): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  return toPanelView({ ...situation, round: await roundAfter(ports, situation, input.round) });
}

export type VoteAgainPorts = ChangePorts & Pick<Ports, 'createRound'>;

async function roundAfter(ports: VoteAgainPorts, situation: Situation, revealed: number): Promise<Round | null> {
  const { call, round, policy } = situation;
  if (round !== null && round.number === revealed + 1) return round;
  if (round?.state === 'open' || nextRound(situation) !== revealed + 1) {
    throw notTheLatest(revealed);
  }
  const opened = newRound(call.issueId, {
    number: revealed + 1,
    cards: policy.cards,
    attempt: attemptAfter(round),
    guess: round?.settled === null ? round.guess : null,
    earlier: round === null ? null : carriedOn(round),
  });
  return (await ports.createRound(opened)) ? opened : ports.readRound(call.issueId);
}
