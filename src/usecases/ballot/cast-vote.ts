import type { PanelView } from '../../contract';
import { currentFingerprint } from '../../domain/readiness/assess';
import { cast, newRound } from '../../domain/ballot/ballot';
import type { ConfidenceVote, Round, Vote } from '../../domain/ballot/round';
import { NOT_MINE, UNSURE, type SizeVote } from '../../domain/issue/card';
import type { Refinement } from '../../domain/refinement/refinement';
import { AppError } from '../../failure';
import { nextRound } from '../ballot-view';
import type { Call } from '../call';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { toPanelView } from '../panel-view';
import { noSuchCard, takesNoVotes } from './refusals';

export type CastVoteInput = {
  readonly round: number;
  readonly confidence?: ConfidenceVote | null;
  readonly size?: SizeVote | null;
};

/**
 * Stores a hidden vote (size, confidence or both) over the voter's earlier one. The first vote opens the round.
 * Fails with `ballot-closed` when this round takes no more votes or another one is open.
 */
export async function castVote(ports: ChangePorts, call: Call, input: CastVoteInput): Promise<PanelView> {
  const { confidence = null, size = null, round } = input;
  if (confidence === null && size === null) {
    throw new AppError('bad-request', 'The vote says nothing.', { because: 'blank' });
  }
  const after = await change(ports, call, (context) => {
    const { issue, refinement, now } = context;
    const on = confidence === null ? null : { fingerprint: currentFingerprint(issue, refinement), at: now };
    return withVote(context, { round, vote: { voter: call.me, confidence, size, at: now, on } });
  });
  return toPanelView(after);
}

type Ballot = { readonly round: number; readonly vote: Vote };

function withVote(context: IssueContext, ballot: Ballot): Refinement {
  const { refinement } = context;
  const { round } = refinement;
  return { ...refinement, round: round === null ? opened(context, ballot) : voted(round, ballot) };
}

function opened({ call, policy, refinement }: IssueContext, { round, vote }: Ballot): Round {
  if (round !== nextRound(refinement)) throw takesNoVotes();
  const fresh = newRound(call.issueId, { number: round, cards: policy.cards, attempt: 1 });
  return { ...fresh, votes: [checked(vote, fresh)] };
}

function voted(current: Round, { round, vote }: Ballot): Round {
  const changed = current.number === round ? cast(current, vote) : null;
  if (changed === null) throw takesNoVotes();
  checked(vote, current);
  return changed;
}

function checked(vote: Vote, { cards }: Round): Vote {
  const { size } = vote;
  if (size === null || size === UNSURE || size === NOT_MINE || cards.some(({ label }) => label === size)) return vote;
  throw noSuchCard();
}
