import type { Card } from '../issue/card';
import type { Instant } from '../shared/instant';
import type { AccountId } from '../shared/person';
import { allStartOf, givenReasons, isLow, lowVotesOf } from './low-votes';
import type { ConfidenceResult, ConfidenceVote, Round, Vote, VoteReason } from './round';

type Opening = { readonly number: number; readonly cards: readonly Card[]; readonly attempt: number } & Partial<
  Pick<Round, 'earlier' | 'answered'>
>;

/** A new round without votes. */
export function newRound(issueId: string, opening: Opening): Round {
  const { number, cards, attempt, earlier = [], answered = [] } = opening;
  const empty = {
    votes: [],
    pressed: [],
    settled: null,
    heard: [],
    reasoned: [],
    closedAt: null,
    fingerprint: null,
    quorum: null,
    voters: null,
    leftOut: [],
    confirmed: null,
    renewedAt: null,
  };
  return { issueId, number, state: 'open', cards, attempt, earlier, answered, ...empty };
}

/** The answers and sizes of a revealed round for the next one, with earlier ones that nobody gave anew; each is a vote by itself. */
export function earlierVotes({ votes, earlier, heard, reasoned }: Round): Round['earlier'] {
  const heardVoters = [...heard, ...reasoned];
  const parts = votes.flatMap((vote) => {
    const isHeard = heardVoters.includes(vote.voter) || undefined;
    const both: readonly Vote[] = [
      { ...vote, size: null, isHeard },
      { ...vote, confidence: null },
    ];
    return both.filter(({ confidence, size }) => confidence !== null || size !== null);
  });
  return [...earlier.filter((one) => !parts.some((part) => isSamePart(one, part))), ...parts];
}

const isSamePart = (one: Vote, other: Vote): boolean =>
  one.voter === other.voter && (one.confidence === null) === (other.confidence === null);

/**
 * The open round with this vote over the voter's earlier one. A size that is added to an answer leaves it on its content.
 * A reason stays until the answer is not low any more.
 */
export function cast(round: Round, vote: Vote): Round {
  const before = round.votes.find(({ voter }) => voter === vote.voter);
  const confidence = vote.confidence ?? before?.confidence ?? null;
  const size = vote.size ?? before?.size ?? null;
  const isKept = vote.confidence === null && (before?.confidence ?? null) !== null;
  const on = isKept ? (before?.on ?? null) : vote.on;
  const reason = isLow(confidence) ? before?.reason : undefined;
  const newVote: Vote = { ...vote, confidence, size, on, reason };
  const votes =
    before === undefined ? [...round.votes, newVote] : round.votes.map((one) => (one === before ? newVote : one));
  return { ...round, votes };
}

/** The open round with the reason of this voter's low vote over the earlier one; null where they have no low vote. */
export function withReason(round: Round, voter: AccountId, reason: VoteReason): Round | null {
  const low = round.votes.find((vote) => vote.voter === voter && isLow(vote.confidence));
  return low === undefined
    ? null
    : { ...round, votes: round.votes.map((vote) => (vote === low ? { ...vote, reason } : vote)) };
}

/** What is fixed at the moment of the reveal, so that computing the result again gives the same. */
type Closing = {
  readonly at: Instant;
  readonly fingerprint: string;
  readonly quorum: number;
  readonly voters: number;
  readonly asked: number;
  readonly confidentAt: ConfidenceVote;
};

type Votes = Pick<Round, 'votes'>;

/** Who voted, without what. */
export type Voted = { readonly votes: readonly Pick<Vote, 'voter'>[] };

const hasVotes = ({ votes }: Voted): boolean => votes.length > 0;

/** The people who voted, on the size or on confidence. */
export const votersIn = ({ votes }: Voted): readonly AccountId[] => votes.map(({ voter }) => voter);

/** The people who voted on confidence. */
export const confidentIn = ({ votes }: Votes): readonly AccountId[] =>
  votersIn({ votes: votes.filter(({ confidence }) => confidence !== null) });

/**
 * Whether a round later than the counted result has hidden votes. Any part counts: if only confidence did, the state
 * would tell which part was voted on.
 */
export function hidesVotes(
  round: (Voted & Pick<Round, 'state' | 'number'>) | null,
  result: Pick<ConfidenceResult, 'round'> | null,
): boolean {
  return round !== null && round.state !== 'revealed' && hasVotes(round) && (result?.round ?? 0) < round.number;
}

/** The round without its hidden votes. */
export function withoutHidden(round: Round): Round {
  return round.state === 'open' ? { ...round, votes: [], pressed: [] } : round;
}

/** The round without the votes and presses of these people. */
export const withoutVoters = <T extends Pick<Round, 'votes' | 'pressed'>>(
  round: T,
  people: readonly AccountId[],
): T => ({
  ...round,
  votes: round.votes.filter(({ voter }) => !people.includes(voter)),
  pressed: round.pressed.filter((one) => !people.includes(one)),
});

/**
 * The revealed round; the same object where it is not open or has no votes. The reasons given with votes leave it: see
 * `givenReasons`.
 */
export function close(round: Round, { at, fingerprint, quorum, voters, asked, confidentAt }: Closing): Round {
  if (round.state !== 'open' || !hasVotes(round)) return round;
  return {
    ...round,
    state: 'revealed',
    votes: round.votes.map(({ reason: _reason, isHeard: _isHeard, ...vote }) => vote),
    heard: round.votes.flatMap(({ voter, isHeard }) => (isHeard === true ? [voter] : [])).sort(),
    reasoned: givenReasons(round)
      .map(({ voter }) => voter)
      .sort(),
    closedAt: at,
    fingerprint,
    quorum,
    voters,
    ...(asked > confidenceIn(round).length ? { asked } : {}),
    allStart: allStartOf(confidenceIn(round), confidentAt),
  };
}

/** The round, where it was revealed with votes on confidence; null where at most counts are left. */
export function confidenceOf(round: Round | null): Round | null {
  return round !== null && round.state !== 'open' && confidenceIn(round).length > 0 ? round : null;
}

/** The confidence of a closed round, from the stored row alone. Null while it is open, and without any confidence. */
export function resultOf(round: Round): ConfidenceResult | null {
  const { closedAt, renewedAt, fingerprint, quorum, voters, asked, allStart } = round;
  if (closedAt === null || fingerprint === null) return null;
  const votes = confidenceIn(round).toSorted((a, b) => a - b);
  const [lowest, lowerMedian] = [votes[0], votes[Math.floor((votes.length - 1) / 2)]];
  if (lowest === undefined || lowerMedian === undefined) return null;
  const count = (vote: ConfidenceVote): number => votes.filter((other) => other === vote).length;
  return {
    round: round.number,
    counts: [count(1), count(2), count(3), count(4), count(5)],
    lowerMedian,
    lowest,
    lowVotes: lowVotesOf(round),
    lowHeard: round.heard.length,
    reasons: round.reasoned.length,
    voters: voters ?? 0,
    quorum: quorum ?? 1,
    asked,
    allStart,
    fingerprint,
    at: renewedAt ?? closedAt,
  };
}

function confidenceIn({ votes }: Votes): readonly ConfidenceVote[] {
  return votes.flatMap(({ confidence }) => confidence ?? []);
}
