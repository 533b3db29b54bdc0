import type { Card, SizeVote } from '../issue/card';
import type { Instant, Stamp } from '../shared/instant';
import type { AccountId } from '../shared/person';

/** "Would you start building this?" 1 no · 2 I have a doubt · 3 enough to start · 4 good · 5 clear. */
export const confidenceVotes = [1, 2, 3, 4, 5] as const;
export type ConfidenceVote = (typeof confidenceVotes)[number];

/** One person's hidden vote, in one or two parts. What they vote later in the same round replaces that part. */
export type Vote = {
  readonly voter: AccountId;
  readonly confidence: ConfidenceVote | null;
  readonly size: SizeVote | null;
  readonly at: Instant;
  /** The content that the confidence was given on, and when; null without one, and for votes from before it was kept. */
  readonly on: Stamp | null;
};

/** A show of hands: what whoever led counted in the room. Nobody knows whose hand was whose. */
export type Hands = {
  readonly by: AccountId;
  readonly confidence: ConfidenceResult['counts'];
  /** Labels of cards, `?` and `not mine` included. */
  readonly sizes: readonly { readonly label: string; readonly votes: number }[];
  /** Low votes whose reason was written down, and those that were said to be heard. */
  readonly reasons: number;
  readonly heard: number;
};

/** The owner's own guess of the size, hidden like a vote. It counts for nothing. */
export type Guess = { readonly by: AccountId; readonly label: string };

/** What a round says of confidence, and what became of its doubts. */
export type ConfidenceBallot = {
  readonly number: number;
  readonly votes: readonly Vote[];
  /** Instead of votes; null where each voted on their own. */
  readonly hands: Hands | null;
  /** Voters of 1 or 2 who have since said privately that their doubt was heard. */
  readonly heard: readonly AccountId[];
  /** Voters of 1 or 2 whose reason became a question. Never which question: an unsigned one stays unsigned. */
  readonly reasoned: readonly AccountId[];
  readonly closedAt: Instant | null;
  /** Fingerprint of the content that was voted on, see `votedOn`; null until the reveal. */
  readonly fingerprint: string | null;
  readonly quorum: number | null;
  /** Confidence votes that count for the quorum, see `counted`; null until the reveal. Both anew when the talk closes. */
  readonly voters: number | null;
  /** Who revealed it all the same where too few had voted; null where enough had, and before that was kept. */
  readonly revealedBy: AccountId | null;
  /** Voters who said "still agreed" of later content, and of which; null while nobody has. */
  readonly confirmed: { readonly on: string; readonly by: readonly AccountId[] } | null;
  /** When a quorum of the voters said so, and the result was moved onto that content. */
  readonly renewedAt: Instant | null;
};

/** The card that a person chose after a reveal. `written`: the estimate field has its value; else it stays with us. */
export type Settled = Card & { readonly at: Instant; readonly written: boolean };

/**
 * One round. Votes are hidden while it is `open`.
 */
export type Round = ConfidenceBallot & {
  readonly issueId: string;
  readonly state: 'open' | 'revealed';
  readonly guess: Guess | null;
  /** The scale as it was when the round was opened. */
  readonly cards: readonly Card[];
  /** Which round in a row it is without a size to settle on: 1, 2, … */
  readonly attempt: number;
  /** The card that was chosen after the reveal. */
  readonly settled: Settled | null;
  /** The confidence of an earlier round, which counts until a round is revealed with its own. */
  readonly earlier: ConfidenceBallot | null;
  readonly version: number;
};

/** The revealed result, without names: property `commonGroundConfidence`. */
export type ConfidenceResult = Stamp & {
  readonly round: number;
  /** Votes per answer, for 1, 2, 3, 4, 5. */
  readonly counts: readonly [number, number, number, number, number];
  readonly lowerMedian: ConfidenceVote;
  readonly lowest: ConfidenceVote;
  readonly lowVotes: number;
  /** Stored: low voters who said privately that they were heard. Shown: with the settled reasons, see `lowHeard`. */
  readonly lowHeard: number;
  /** Low voters whose reason became a question; none of them is among those who said "heard" privately. */
  readonly reasons: number;
  /** Votes that count for the quorum: not the reporter's where two or more others take part. */
  readonly voters: number;
  /** Votes that are needed: among all who took part by the reveal, and by the end of the talk. */
  readonly quorum: number;
  /** Counted by a show of hands, and entered by whoever led. */
  readonly byHands: boolean;
};
