import * as z from 'zod/mini';
import { cardFields, cardLabel } from '../issue/card';
import { instant, merged, record } from '../shared/schema';
import { fewVotesSchema } from './few-votes';
import { confidenceSchema } from './round';
import { sizeFields } from './size';

/** A card, or that the size does not matter; not who said so. */
const settled = z.nullable(
  record({ label: z.nullable(cardLabel), value: cardFields.value, at: instant(), written: z.boolean() }),
);

/** What a ballot came to, as the property says it: it names no account. */
export const ballotFaceSchema = record({
  confidence: z.nullable(z.union([confidenceSchema, fewVotesSchema])),
  size: z.nullable(record(merged(sizeFields, { settled, earlier: settled }))),
});
