import type { Card, SizeVote } from '../issue/card';
import type { Instant, Stamp } from '../shared/instant';
import type { AccountId } from '../shared/person';

/** "Would you start building this?" 1 no · 2 I have a doubt · 3 enough to start · 4 good · 5 clear. */
export const confidenceVotes = [1, 2, 3, 4, 5] as const;
export type ConfidenceVote = (typeof confidenceVotes)[number];

/** From this many votes on confidence their counts are shown. */
export const COUNTS_FROM = 3;

/**
 * Why a vote is low: given with it, and hidden like it. At the reveal it becomes a blocking question of this id, which is
 * random, anonymous unless it is signed.
 */
export type VoteReason = { readonly id: string; readonly text: string; readonly signed: boolean };

/** Longest reason that is given with a vote, in characters. */
export const VOTE_REASON_LIMIT = 300;

/** One person's vote, hidden until the reveal. A later vote in the same round replaces its parts. */
export type Vote = {
  /** null: a raised hand, see `countedBy`. */
  readonly voter: AccountId | null;
  readonly confidence: ConfidenceVote | null;
  readonly size: SizeVote | null;
  readonly at: Instant;
  /** The content of the confidence, and when it was given; null without confidence. */
  readonly on: Stamp | null;
  /** Only of a low vote, and only before the reveal. */
  readonly reason?: VoteReason | undefined;
};

/** The owner's guess of the size, hidden until the reveal. It is not counted as a vote. */
export type Guess = { readonly by: AccountId; readonly label: string };

/** A card that a person settled on. `written`: its value is in the estimate field, else it is kept here. */
export type SettledCard = Card & { readonly at: Instant; readonly written: boolean };
/** The size does not matter here: settled without a card, by this person. */
export type SettledWithout = {
  readonly label: null;
  readonly value: null;
  readonly at: Instant;
  readonly written: false;
  readonly by: AccountId;
};
export type Settled = SettledCard | SettledWithout;

/** One round. Its votes are hidden while it is `open`; the next round leaves only its counts. */
export type Round = {
  readonly issueId: string;
  readonly number: number;
  readonly state: 'open' | 'revealed';
  readonly guess: Guess | null;
  /** The scale at the opening of the round. */
  readonly cards: readonly Card[];
  /** The number of this round among those in a row without a size to settle on: 1, 2, … */
  readonly attempt: number;
  readonly votes: readonly Vote[];
  /** The facilitator who counted a show of hands: its votes have no voter. null where people voted alone. */
  readonly countedBy: AccountId | null;
  /** Low voters who said privately that they were heard; null for a raised hand. */
  readonly heard: readonly Vote['voter'][];
  /** Low voters who gave a reason. Which question it is stays unstored, so that anonymous ones stay anonymous. */
  readonly reasoned: readonly Vote['voter'][];
  readonly closedAt: Instant | null;
  /** Fingerprint of the content that was voted on, see `onContentVersion`; null until the reveal. */
  readonly fingerprint: string | null;
  readonly quorum: number | null;
  /**
   * Confidence votes that count to the quorum, see `counted`; null until the reveal. Both are computed again when the
   * talk closes.
   */
  readonly voters: number | null;
  /** Of one or two votes on confidence: whether all would start, by the policy at the reveal. A later policy tells no more of them. */
  readonly allStart?: boolean | undefined;
  /** Who revealed it below the quorum; null at quorum. */
  readonly revealedBy: AccountId | null;
  /** Voters who said "still agreed", and of which content; null without any. */
  readonly confirmed: { readonly on: string; readonly by: readonly AccountId[] } | null;
  /** When a quorum said "still agreed" and the result was moved onto that content. */
  readonly renewedAt: Instant | null;
  /** What was settled after the reveal. */
  readonly settled: Settled | null;
};

/** The revealed confidence, without names: property `commonGroundConfidence`. */
export type ConfidenceResult = Stamp & {
  readonly round: number;
  /** Votes per answer, for 1, 2, 3, 4, 5. */
  readonly counts: readonly [number, number, number, number, number];
  readonly lowerMedian: ConfidenceVote;
  readonly lowest: ConfidenceVote;
  readonly lowVotes: number;
  /** Stored: low voters who said privately that they were heard. In views: plus the settled reasons, see `lowHeard`. */
  readonly lowHeard: number;
  /** Low voters who gave a reason; they are not among those who said "heard". */
  readonly reasons: number;
  /** Votes that count to the quorum: without the reporter's where two or more others take part. */
  readonly voters: number;
  /** Votes that are needed, from the participants at the reveal, and again at the end of the talk. */
  readonly quorum: number;
  /** Counted by a show of hands, which the facilitator entered. */
  readonly hands: boolean;
  /** As in the round; nothing of three votes and more. */
  readonly allStart?: Round['allStart'];
};
