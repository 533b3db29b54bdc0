import type { PanelView } from '../../contract';
import { cast, newRound } from '../../domain/ballot/ballot';
import type { ConfidenceVote, Round, Vote } from '../../domain/ballot/round';
import { NOT_MINE, UNSURE, type SizeVote } from '../../domain/issue/card';
import { isMaterialChange } from '../../domain/content/fingerprint';
import type { Stamp } from '../../domain/shared/instant';
import type { Refinement } from '../../domain/refinement/refinement';
import { runningOf, takePart } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { ROUND_OVER } from '../core/over';
import { changePanel } from '../views/change-panel';
import { noSuchCard } from '../core/refusals';
import { nextRound } from '../views/ballot-view';

type Payload = {
  readonly base: { readonly round: number };
  readonly input: GivenVote;
};
type GivenVote = {
  readonly confidence?: ConfidenceVote | null;
  readonly size?: SizeVote | null;
  /** A size whose voter goes on to the answer: others do not see yet that they voted. */
  readonly isUnfinished?: boolean;
};

/**
 * Stores a hidden vote (size, confidence or both) over the voter's earlier one. The first
 * vote opens the round, and makes its voter present in a talk. It stands on the content that the voter has before them as the
 * server knows it: see `IssueContext.seen`. It is over where this round takes no more votes or another one is open.
 */
export async function castVote(ports: ChangePorts, call: ChangingCall, { base, input }: Payload): Promise<PanelView> {
  const { confidence = null, size = null, isUnfinished = false } = input;
  if (confidence === null && size === null) {
    throw new AppError('bad-request', 'The vote says nothing.', { because: 'blank' });
  }
  return changePanel(ports, call, (context) => {
    const { now } = context;
    const open = openRound(context, base.round);
    if (open === null) return ROUND_OVER;
    const vote = { voter: call.me, confidence, size, at: now, on: contentOf(context, open) };
    return withVote(context, open, isUnfinished ? { ...vote, isUnfinished } : vote);
  });
}

/** An earlier vote stays on its content until that has changed materially: another answer on the same text is not seen. */
function contentOf({ call, seen, policy }: IssueContext, { votes }: Round): Stamp {
  const before = votes.find(({ voter }) => voter === call.me)?.on ?? null;
  return before === null || isMaterialChange(before.fingerprint, seen.fingerprint, policy.materialChange)
    ? seen
    : before;
}

function withVote(context: IssueContext, open: Round, vote: Vote): Refinement {
  return { ...context.refinement, round: cast(open, checked(vote, open)), talk: withVoter(context) };
}

/** A changed vote is hidden, so only the first one shows that its voter is there. */
function withVoter({ call, refinement }: IssueContext): Refinement['talk'] {
  const { talk, round } = refinement;
  const running = runningOf(talk);
  const isFirst = round === null || round.votes.every(({ voter }) => voter !== call.me);
  return running !== null && isFirst ? takePart(running, call.me) : talk;
}

function checked(vote: Vote, { cards }: Round): Vote {
  const { size } = vote;
  if (size === null || size === UNSURE || size === NOT_MINE || cards.some(({ label }) => label === size)) return vote;
  throw noSuchCard();
}

/** The open round of this number, a new one where it is the next; null where it takes no votes, or another one is open. */
function openRound({ call, policy, refinement }: IssueContext, number: number): Round | null {
  const { round } = refinement;
  if (round === null && number === nextRound(refinement))
    return newRound(call.issueId, { number, cards: policy.cards, attempt: 1 });
  return round?.number === number && round.state === 'open' ? round : null;
}
