import { z } from 'zod';
import { confidenceVotes, type Round } from '../../domain/ballot';

const card = z.object({ label: z.string(), value: z.number().nullable() });
const vote = z.object({
  voter: z.string(),
  confidence: z.literal(confidenceVotes).nullable(),
  size: z.string().nullable().default(null),
  at: z.string(),
  // Votes from before it was kept have none.
  on: z.object({ fingerprint: z.string(), at: z.string() }).nullable().default(null),
});

const hands = z.object({
  by: z.string(),
  confidence: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]),
  sizes: z.array(z.object({ label: z.string(), votes: z.int() })),
  reasons: z.int(),
  heard: z.int(),
});

const ballot = {
  number: z.int(),
  votes: z.array(vote),
  hands: hands.nullable().default(null),
  heard: z.array(z.string()),
  reasoned: z.array(z.string()),
  closedAt: z.string().nullable(),
  fingerprint: z.string().nullable(),
  quorum: z.int().nullable(),
  voters: z.int().nullable(),
  revealedBy: z.string().nullable().default(null),
  confirmed: z
    .object({ on: z.string(), by: z.array(z.string()) })
    .nullable()
    .default(null),
  renewedAt: z.string().nullable().default(null),
};

const round = z.object({
  ...ballot,
  issueId: z.string(),
  state: z.enum(['open', 'closing', 'revealed']),
  guess: z.object({ by: z.string(), label: z.string() }).nullable().default(null),
  // Rounds from before there were sizes have no cards.
  cards: z.array(card).default([]),
  attempt: z.int().default(1),
  settled: card.extend({ at: z.string(), written: z.boolean() }).nullable().default(null),
  // Rounds from before it was carried along have none.
  earlier: z.object(ballot).nullable().default(null),
  version: z.int(),
}) satisfies z.ZodType<Round>;

/** The row of one round, as the manifest declares the entity `round`. */
export const roundRow = z.object({ version: z.int(), expires: z.string(), content: round });

/** The row that says which round is the current one. */
export const pointerRow = z.object({ version: z.int(), number: z.int() });
