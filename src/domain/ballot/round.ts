import * as z from 'zod/mini';
import { cardFields, cardLabel, cardSchema } from '../issue/card';
import { account } from '../shared/account';
import { stamped, stampSchema } from '../shared/instant';
import { count, id, instant, list, merged, record, text } from '../shared/schema';

/** "Would you start building this?" 1 no · 2 I have a doubt · 3 enough to start · 4 good · 5 clear. */
export const confidenceVotes = [1, 2, 3, 4, 5] as const;
export type ConfidenceVote = (typeof confidenceVotes)[number];

/** From this many votes on confidence their counts are shown. */
export const COUNTS_FROM = 3;

/**
 * Why a vote is low: given after it, and hidden like it. At the reveal it becomes a blocking question of this id, which is
 * random, anonymous unless it is signed.
 */
const voteReason = record({ id: id(), text: text(), signed: z.boolean() });
export type VoteReason = z.infer<typeof voteReason>;

/** Longest reason of a vote before its reveal, in characters. */
export const VOTE_REASON_LIMIT = 300;

const confidence = z.literal(confidenceVotes);

/** One person's vote, hidden until the reveal. A later vote in the same round replaces its parts. */
const voteSchema = record({
  voter: account(),
  confidence: z.nullable(confidence),
  /** A `SizeVote`. */
  size: z.nullable(cardLabel),
  at: instant(),
  /** The content that the voter had before them, and since when; null where an earlier version kept none of a size. */
  on: z.nullable(stampSchema),
  /** Only of a low vote, and only before the reveal. */
  reason: z.optional(voteReason),
  /** An earlier low vote that was heard, or has its question. Only while it is kept for a later round. */
  isHeard: z.optional(z.literal(true)),
});
export type Vote = z.infer<typeof voteSchema>;

/** A card that a person settled on. `written`: its value is in the estimate field, else it is kept here. */
const settledCard = record(merged(cardFields, { at: instant(), written: z.boolean() }));
/** The size does not matter here: settled without a card, by this person. */
const settledWithout = record({
  label: z.null(),
  value: z.null(),
  at: instant(),
  written: z.literal(false),
  by: account(),
});
export const settledSchema = z.union([settledCard, settledWithout]);
export type Settled = z.infer<typeof settledSchema>;

/** One round. Its votes are hidden while it is `open`; the next round leaves only its counts. */
export const roundSchema = record({
  issueId: text(),
  number: count(),
  state: z.enum(['open', 'revealed']),
  /** The scale at the opening of the round. */
  cards: list(cardSchema),
  /** The number of this round among those in a row without a size to settle on: 1, 2, … */
  attempt: count(),
  votes: list(voteSchema),
  /** Answers and sizes of the rounds before in the same talk, which count if their voters do not give them again. Hidden. */
  earlier: z._default(list(voteSchema), []),
  /** Who answered in a reveal shortly before: one answer more would be told by the difference. Hidden, as a vote may be a size alone. */
  answered: z._default(list(account()), []),
  /** Who of one or two voters pressed to reveal. */
  pressed: z._default(list(account()), []),
  /** Low voters who said privately that they were heard. */
  heard: list(account()),
  /** Low voters who gave a reason. Which question it is stays unstored, so that anonymous ones stay anonymous. */
  reasoned: list(account()),
  closedAt: z.nullable(instant()),
  /** Fingerprint of the content at the reveal, or of what its voters confirmed since; null until the reveal. */
  fingerprint: z.nullable(text()),
  quorum: z.nullable(count()),
  /**
   * Confidence votes that count to the quorum, see `counted`; null until the reveal. Both are computed again when the
   * talk closes.
   */
  voters: z.nullable(count()),
  /** Number of people who were asked to vote; only if one of them gave no answer by the reveal. */
  asked: z.optional(count()),
  /** Of one or two votes on confidence: whether all would start, by the policy at the reveal. A later policy tells no more of them. */
  allStart: z.optional(z.boolean()),
  /** Whose votes were left out unseen at the reveal, since they are on other content. Hidden from others. */
  leftOut: z._default(list(account()), []),
  /** Voters who said "still agreed", of which content, and how many of them count to the quorum; null without any. */
  confirmed: z.nullable(record({ on: text(), by: list(account()), counted: z._default(count(), 0) })),
  /** When a quorum said "still agreed" and the result was moved onto that content. */
  renewedAt: z.nullable(instant()),
  /** What was settled after the reveal. */
  settled: z.nullable(settledSchema),
});
export type Round = z.infer<typeof roundSchema>;

/** The revealed confidence, without names: property `commonGroundConfidence`. */
export const confidenceSchema = record(
  merged(stamped, {
    round: count(),
    /** Votes per answer, for 1, 2, 3, 4, 5. */
    counts: z.readonly(z.tuple([count(), count(), count(), count(), count()])),
    lowerMedian: confidence,
    lowest: confidence,
    lowVotes: count(),
    /** Stored: low voters who said privately that they were heard. In views: plus the settled reasons, see `lowHeard`. */
    lowHeard: count(),
    /** Low voters who gave a reason; they are not among those who said "heard". */
    reasons: count(),
    /** Votes that count to the quorum: without the reporter's where two or more others take part. */
    voters: count(),
    /** Votes that are needed, from the participants at the reveal, and again at the end of the talk. */
    quorum: count(),
    /** As in the round. */
    asked: z.optional(count()),
    /** As in the round; nothing of three votes and more. */
    allStart: z.optional(z.boolean()),
  }),
);
export type ConfidenceResult = z.infer<typeof confidenceSchema>;
