import { cast, newRound } from '../../domain/ballot/ballot';
import type { ConfidenceVote, Round, Vote } from '../../domain/ballot/round';
import { NOT_MINE, UNSURE, type SizeVote } from '../../domain/issue/card';
import { isMaterialChange } from '../../domain/content/fingerprint';
import type { Stamp } from '../../domain/shared/instant';
import type { Refinement } from '../../domain/refinement/refinement';
import { runningOf, takePart, toTheVote, noteAtReveal } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import { type IssueContext, ROUND_OVER, type Over } from '../core/issue-context';
import { noSuchCard } from '../core/refusals';
import { nextRound } from '../views/ballot-view';
import { votersOf, votesBefore } from '../../domain/talk/respondents';
import type { RunningTalk } from '../../domain/talk/talk';
import { attemptAfter } from '../../domain/ballot/size';
import { makeVerb } from '../views/change-panel';

type Payload = { readonly base: { readonly round: number }; readonly input: GivenVote };
type GivenVote = { readonly confidence?: ConfidenceVote | null; readonly size?: SizeVote | null };

/**
 * Stores a hidden vote (size, confidence or both) over the voter's earlier one. The first
 * vote opens the round, and makes its voter present in a talk. It stands on the content that the voter has before them as the
 * server knows it: see `IssueContext.seen`. It is over where this round takes no more votes or another one is open.
 */
export const castVote = makeVerb(({ base, input }: Payload) => {
  const { confidence = null, size = null } = input;
  if (confidence === null && size === null) {
    throw new AppError('bad-request', 'The vote says nothing.', { because: 'blank' });
  }
  return (context) => {
    const { call, now } = context;
    const open = openRound(context, base.round);
    if (open === null) return ROUND_OVER;
    return withVote(context, open, { voter: call.me, confidence, size, at: now, on: contentOf(context, open) });
  };
});

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

/**
 * Opens the round after the revealed one. Of that one the counts remain, and who voted in the running talk. Two calls at
 * once open one round.
 */
export const voteAgain = makeVerb(
  ({ base }: Pick<Payload, 'base'>) =>
    (context) =>
      roundAfter(context, base.round),
);

function roundAfter({ call, policy, refinement, now }: IssueContext, revealed: number): Refinement | Over {
  const { round, talk } = refinement;
  if (round !== null && round.number === revealed + 1) return refinement;
  if (round?.state === 'open' || nextRound(refinement) !== revealed + 1) return ROUND_OVER;
  const running = runningOf(talk);
  const next = newRound(call.issueId, {
    number: revealed + 1,
    cards: policy.cards,
    attempt: attemptAfter(round),
    ...votesBefore(round, running, now),
  });
  const voting = running === null ? talk : toTheVote(afterRound(running, round), now);
  return { ...refinement, round: next, talk: voting };
}

/** The talk after this round, with its voters if it was revealed in it. */
function afterRound(talk: RunningTalk, round: Round | null): RunningTalk {
  const voters = votersOf(talk, round);
  return { ...noteAtReveal(talk, voters), votedBefore: [...new Set([...talk.votedBefore, ...voters])] };
}
