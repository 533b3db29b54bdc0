import type { Stamp } from '../shared/instant';
import type { AccountId } from '../shared/person';
import { type ConfidenceResult, confidenceVotes, type Round, type Vote } from './round';

/** Most hands of one show: in a larger room people vote by themselves. */
export const HANDS_AT_MOST = 12;

/** A show of hands as the facilitator counted it; `sizes`: labels of cards, and `?` and `not mine`. */
export type Hands = {
  readonly confidence: ConfidenceResult['counts'];
  readonly sizes: readonly { readonly label: string; readonly votes: number }[];
};

type VoteSource = { readonly of: 'voters' } | { readonly of: 'room'; readonly by: AccountId };
type OfRound = Pick<Round, 'countedBy'>;

/**
 * What the votes of a round count as: each its voter's own, or the room's, whose hands one person counted. A room's votes
 * have no voter, so no size has a name and no reason is signed; `by` speaks for them, the facilitator of the running
 * talk, else the person who counted; people who were present confirm them, and they keep the quorum of their room.
 */
export function voteSourceOf(
  { countedBy }: OfRound,
  talk: { readonly facilitator: AccountId } | null = null,
): VoteSource {
  return countedBy === null ? { of: 'voters' } : { of: 'room', by: talk?.facilitator ?? countedBy };
}

export const isByHands = (round: OfRound): boolean => voteSourceOf(round).of === 'room';

const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value);

/** The hands as votes. Which answer belongs to which size is unknown: they were counted apart. */
export function votesOf({ confidence, sizes }: Hands, on: Stamp): readonly Vote[] {
  const answers = confidenceVotes.flatMap((vote, at) => times(confidence[at] ?? 0, vote));
  const cards = sizes.flatMap(({ label, votes }) => times(votes, label));
  return times(Math.max(answers.length, cards.length), null).map((voter, at) => {
    const vote = { confidence: answers[at] ?? null, size: cards[at] ?? null };
    return { voter, ...vote, at: on.at, on: vote.confidence === null ? null : on };
  });
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Raised hands per question. */
export const handsPer = ({ confidence, sizes }: Hands) => ({
  answers: sum(confidence),
  sizes: sum(sizes.map(({ votes }) => votes)),
});
