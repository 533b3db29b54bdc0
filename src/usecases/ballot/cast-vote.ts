import type { PanelView } from '../../contract';
import { cast, newRound } from '../../domain/ballot/ballot';
import { isLow } from '../../domain/ballot/low-votes';
import {
  type ConfidenceVote,
  type Round,
  type Vote,
  VOTE_REASON_LIMIT,
  type VoteReason,
} from '../../domain/ballot/round';
import { NOT_MINE, UNSURE, type SizeVote } from '../../domain/issue/card';
import type { Refinement } from '../../domain/refinement/refinement';
import { goingOn, join } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import { nextRound } from '../views/ballot-view';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { checkOpenQuestions } from '../core/new-question';
import { toPanelView } from '../views/panel-view';
import { meaningful } from '../core/texts';
import { noSuchCard, takesNoVotes } from './refusals';

type Sent = {
  /** The round, and the fingerprint of the content that the vote is on. */
  readonly base: { readonly round: number; readonly content: string };
  readonly input: GivenVote;
};
export type GivenVote = {
  readonly confidence?: ConfidenceVote | null;
  readonly size?: SizeVote | null;
  /** Why the confidence is low; left out for any other. */
  readonly reason?: Pick<VoteReason, 'text' | 'signed'> | null;
};

/**
 * Stores a hidden vote (size, confidence or both) over the voter's earlier one, with the reason of a low one. The first
 * vote opens the round, and makes its voter present in a talk. Fails with `ballot-closed` when this round takes no more votes or another one is open.
 */
export async function castVote(ports: ChangePorts, call: ChangingCall, { base, input }: Sent): Promise<PanelView> {
  const { confidence = null, size = null, reason: given = null } = input;
  if (confidence === null && size === null) {
    throw new AppError('bad-request', 'The vote says nothing.', { because: 'blank' });
  }
  const reason =
    given === null || !isLow(confidence)
      ? undefined
      : { id: ports.newId(), text: meaningful(given.text, VOTE_REASON_LIMIT), signed: given.signed };
  const after = await change(ports, call, (context) => {
    const { refinement, now, readAt } = context;
    if (reason !== undefined) checkOpenQuestions(refinement);
    const on = confidence === null ? null : { fingerprint: base.content, at: readAt };
    return withVote(context, { round: base.round, vote: { voter: call.me, confidence, size, at: now, on, reason } });
  });
  return toPanelView(after);
}

type Ballot = { readonly round: number; readonly vote: Vote };

function withVote(context: IssueContext, ballot: Ballot): Refinement {
  const { refinement } = context;
  const { round } = refinement;
  const next = round === null ? opened(context, ballot) : voted(round, ballot);
  return { ...refinement, round: next, talk: withVoter(context) };
}

/** A changed vote is hidden, so only the first one shows that its voter is there. */
function withVoter({ call, refinement, now }: IssueContext): Refinement['talk'] {
  const { talk, round } = refinement;
  const running = goingOn(talk, now);
  const isFirst = round === null || round.votes.every(({ voter }) => voter !== call.me);
  return running !== null && isFirst ? join(running, call.me) : talk;
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
