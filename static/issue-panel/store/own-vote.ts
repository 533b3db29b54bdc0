import type { BallotView, Failure, PanelView } from '../../../src/contract';
import type { ConfidenceVote } from '../../../src/domain/ballot/round';
import type { SizeVote } from '../../../src/domain/issue/card';

/** A vote in two parts, each of which may come alone. */
export type CastVote = { readonly confidence: ConfidenceVote | null; readonly size: SizeVote | null };

const NO_VOTE: CastVote = { confidence: null, size: null };

export const isEmpty = ({ confidence, size }: CastVote): boolean => confidence === null && size === null;

/**
 * The viewer's own vote as far as the back end is not known to have it. It is kept in memory alone and never shown, because
 * others may see the screen.
 */
export type OwnVote = {
  readonly round: number;
  /** Chosen, and not sent. */
  readonly chosen: CastVote;
  /** Sent last; null once it is known to be stored. */
  readonly sent: CastVote | null;
  readonly isSending: boolean;
  /** Why it was not stored. */
  readonly failure: Failure | null;
  /** The page has said that it came too late. */
  readonly isTold: boolean;
};

export const noVote = (round: number): OwnVote => ({
  round,
  chosen: NO_VOTE,
  sent: null,
  isSending: false,
  failure: null,
  isTold: false,
});

/** The vote in this round; of an earlier one nothing is taken over. */
export const voteIn = (own: OwnVote, round: number): OwnVote => (own.round === round ? own : noVote(round));

/** The parts of `vote`, and those of `before` that it leaves out. */
export const onTopOf = (vote: CastVote, before: CastVote | null): CastVote => ({
  confidence: vote.confidence ?? before?.confidence ?? null,
  size: vote.size ?? before?.size ?? null,
});

/** The vote once `part` of it is sent, with what was not stored before. */
export const sending = (own: OwnVote, part: CastVote): OwnVote & { readonly sent: CastVote } => ({
  ...noVote(own.round),
  sent: onTopOf(part, own.sent),
  isSending: true,
});

/** The vote once `sent` has its answer, unless a later one is on its way. */
export function ended(own: OwnVote, sent: CastVote, failure: Failure | null): OwnVote {
  if (own.sent !== sent) return own;
  return { ...own, sent: failure === null ? null : sent, isSending: false, failure };
}

/** The vote without what was chosen or refused; what is on its way stays. */
export const left = (own: OwnVote): OwnVote => (own.isSending ? { ...own, chosen: NO_VOTE } : noVote(own.round));

const isIn = ({ confidence, size }: CastVote, { mine, mySize }: BallotView): boolean =>
  (confidence ?? mine) === mine && (size ?? mySize) === mySize;

/** The vote after a read, which may show that it is stored, also where its answer was lost. */
export function seenIn(own: OwnVote, { ballot }: PanelView): OwnVote {
  const { round, sent, isSending, isTold } = own;
  if (ballot.round > round && (isTold || isEmpty(onTopOf(own.chosen, sent)))) return noVote(ballot.round);
  if (ballot.round !== round) return own;
  if (ballot.state === 'revealed') return { ...own, isTold: true };
  const isStored = sent !== null && !isSending && isIn(sent, ballot) && ballot.changedSinceMine === null;
  return isStored ? { ...own, sent: null, failure: null } : own;
}

/** Whether the vote, as far as the page knows, did not arrive before the reveal. The next round knows no votes of this one. */
export const isLate = ({ round, chosen, sent }: OwnVote, ballot: BallotView): boolean =>
  ballot.round > round
    ? !isEmpty(onTopOf(chosen, sent))
    : ballot.state === 'revealed' && !isIn(onTopOf(chosen, sent), ballot);
