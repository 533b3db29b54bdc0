import type { PanelView } from '../../contract';
import { carriedOn, newRound, type Round } from '../../domain/ballot';
import { attemptAfter } from '../../domain/size';
import { nextRound } from '../ballot-view';
import type { Call } from '../call';
import type { ChangePorts } from '../change-ports';
import { finishRound } from '../finish-round';
import { toPanelView } from '../panel-view';
import type { Ports } from '../ports';
import { readToEdit, type Situation } from '../situation';
import { storeWithRetry } from '../store-with-retry';
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
  const read = await readToEdit(ports, call);
  const situation = await storeWithRetry(ports, async () => {
    // What the row says and the issue does not yet goes with the row.
    const seen = await finishRound(ports, { ...read, round: await ports.readRound(call.issueId) });
    const round = roundAfter(seen, input.round);
    return (await open(ports, round, seen.round)) ? { stored: true, value: { ...seen, round } } : { stored: false };
  });
  return toPanelView(situation);
}

export type VoteAgainPorts = ChangePorts & Pick<Ports, 'pause' | 'createRound' | 'followRound'>;

async function open(ports: VoteAgainPorts, round: Round, before: Round | null): Promise<boolean> {
  if (round === before) return true;
  return before === null ? ports.createRound(round) : ports.followRound(round, before);
}

function roundAfter(situation: Situation, revealed: number): Round {
  const { call, round, policy } = situation;
  if (round !== null && round.number === revealed + 1) return round;
  if (round?.state === 'open' || nextRound(situation) !== revealed + 1) throw notTheLatest(revealed);
  return newRound(call.issueId, {
    number: revealed + 1,
    cards: policy.cards,
    attempt: attemptAfter(round),
    guess: round?.settled === null ? round.guess : null,
    earlier: round === null ? null : carriedOn(round),
  });
}
