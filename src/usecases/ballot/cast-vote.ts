import type { PanelView } from '../../contract';
import { currentFingerprint } from '../../domain/assess';
import { cast, hidesVotes, newRound, type ConfidenceVote, type Round, type Vote } from '../../domain/ballot';
import { followsParent } from '../../domain/follow-parent';
import { NOT_MINE, UNSURE, type SizeVote } from '../../domain/card';
import { AppError } from '../../failure';
import { nextRound } from '../ballot-view';
import type { Call } from '../call';
import type { ChangePorts } from '../change-ports';
import { openOrChangeRound } from '../change-round';
import { conclude } from '../conclude';
import { toPanelView } from '../panel-view';
import type { Ports } from '../ports';
import { readToEdit, type Situation } from '../situation';
import { noSuchCard, takesNoVotes } from './refusals';

/**
 * Stores a hidden vote, its size or its confidence or both, over what the voter gave before, and before it says so. The
 * first vote opens the round. Once the round takes no more votes, or another one is open, it fails with `ballot-closed`.
 * Nothing is ready over a vote that is not revealed: the first one after a result that counts, or on a sub-task that
 * followed its parent, changes the summary, and no other.
 */
export async function castVote(ports: CastVotePorts, call: Call, input: CastVoteInput): Promise<PanelView> {
  const { confidence = null, size = null } = input;
  if (confidence === null && size === null) {
    throw new AppError('bad-request', 'The vote says nothing.', { because: 'blank' });
  }
  const situation = await readToEdit(ports, call);
  const { issue, records, now } = situation;
  const on = confidence === null ? null : { fingerprint: currentFingerprint(issue, records), at: now };
  const vote: Vote = { voter: call.me, confidence, size, at: now, on };
  const stands = records.confidence !== null || followsParent(issue, records);
  const isFirst = stands && !hidesVotes(situation.round, records.confidence);
  if (isFirst) await ports.queueAssessment(call.issueId);
  const round = await openOrChangeRound(ports, call.issueId, (current) =>
    current === null ? opened(situation, { round: input.round, vote }) : voted(current, { round: input.round, vote }),
  );
  return isFirst ? conclude(ports, { ...situation, round }) : toPanelView({ ...situation, round });
}

export type CastVoteInput = {
  readonly round: number;
  readonly confidence?: ConfidenceVote | null;
  readonly size?: SizeVote | null;
};
export type CastVotePorts = ChangePorts & Pick<Ports, 'pause' | 'createRound'>;

type Ballot = { readonly round: number; readonly vote: Vote };

function opened(situation: Situation, { round, vote }: Ballot): Round {
  if (round !== nextRound({ ...situation, round: null })) throw takesNoVotes(round);
  const fresh = newRound(situation.call.issueId, { number: round, cards: situation.policy.cards, attempt: 1 });
  return { ...fresh, votes: [checked(vote, fresh)] };
}

function voted(current: Round, { round, vote }: Ballot): Round {
  const changed = current.number === round ? cast(current, vote) : null;
  if (changed === null) throw takesNoVotes(round);
  checked(vote, current);
  return changed;
}

function checked(vote: Vote, { cards }: Round): Vote {
  const { size } = vote;
  if (size === null || size === UNSURE || size === NOT_MINE || cards.some(({ label }) => label === size)) return vote;
  throw noSuchCard();
}
