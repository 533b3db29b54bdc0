import type { PanelView } from '../contract';
import { cast, newRound, type ConfidenceVote, type Round, type Vote } from '../domain/ballot';
import { AppError } from '../failure';
import { nextRound } from './ballot-view';
import type { Call } from './call';
import type { ChangePorts } from './change-ports';
import { toPanelView } from './panel-view';
import type { Ports } from './ports';
import { readToEdit, type Situation } from './situation';
import { storeWithRetry, type Stored } from './store-with-retry';

/**
 * Stores a hidden vote in the place of the voter's earlier one, before it says so. The first vote opens the round. Once
 * the round takes no more votes, or another one is open, it fails with `ballot-closed`. The summary does not change.
 */
export async function castVote(ports: CastVotePorts, call: Call, input: CastVoteInput): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const vote: Vote = { voter: call.me, confidence: input.confidence, at: situation.now };
  const round = await storeWithRetry(ports, async () => {
    const current = await ports.readRound(call.issueId);
    return current === null
      ? open(ports, { ...situation, round: null }, { round: input.round, vote })
      : replace(ports, current, { round: input.round, vote });
  });
  return toPanelView({ ...situation, round });
}

export type CastVoteInput = { readonly round: number; readonly confidence: ConfidenceVote };
export type CastVotePorts = ChangePorts & Pick<Ports, 'pause' | 'createRound'>;

type Ballot = { readonly round: number; readonly vote: Vote };

async function open(ports: CastVotePorts, situation: Situation, { round, vote }: Ballot): Promise<Stored<Round>> {
  if (round !== nextRound(situation)) throw closed(round);
  const opened: Round = { ...newRound(situation.call.issueId, round, vote.at), votes: [vote] };
  return (await ports.createRound(opened)) ? { stored: true, value: opened } : { stored: false };
}

async function replace(ports: CastVotePorts, current: Round, { round, vote }: Ballot): Promise<Stored<Round>> {
  const changed = current.number === round ? cast(current, vote) : null;
  if (changed === null) throw closed(round);
  return (await ports.replaceRound(changed)) ? { stored: true, value: changed } : { stored: false };
}

function closed(round: number): AppError {
  return new AppError('ballot-closed', 'This round takes no more votes.', { round });
}
