import type { AccountId, Instant, Stamp } from './issue';

/** "Would you start building this?" 1 no · 2 I have a doubt · 3 enough to start · 4 good · 5 clear. */
export const confidenceVotes = [1, 2, 3, 4, 5] as const;
export type ConfidenceVote = (typeof confidenceVotes)[number];

/** One person's hidden vote. A later vote of the same person in the same round replaces it. */
export type Vote = { readonly voter: AccountId; readonly confidence: ConfidenceVote; readonly at: Instant };

/**
 * One round, one row in Forge storage. `closing` is the moment between "no more votes" and "the result is on the
 * issue": whoever meets a closing round finishes it.
 */
export type Round = {
  readonly issueId: string;
  readonly number: number;
  readonly state: 'open' | 'closing' | 'revealed';
  readonly votes: readonly Vote[];
  /** Voters of 1 or 2 who have since said privately that their doubt was heard. */
  readonly heard: readonly AccountId[];
  /** Voters of 1 or 2 whose reason became a question. Never which question: an unsigned one stays unsigned. */
  readonly reasoned: readonly AccountId[];
  readonly openedAt: Instant;
  readonly closedBy: AccountId | null;
  readonly closedAt: Instant | null;
  /** Fingerprint of the content that was voted on; null until the reveal. */
  readonly fingerprint: string | null;
  readonly quorum: number | null;
  /** Votes that count for the quorum (the reporter's does not); null until the reveal. */
  readonly voters: number | null;
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
  /** Votes that count for the quorum: the reporter's does not, unless the team is one person. */
  readonly voters: number;
  /** Votes that were needed when it was revealed. */
  readonly quorum: number;
};
