import * as z from 'zod/mini';
import { record } from '../shared/schema';
import { fewVotesSchema } from './few-votes';
import { confidenceSchema } from './round';
import { sizeSchema } from './size';

/** What a ballot came to. */
export const ballotFaceSchema = record({
  confidence: z.nullable(z.union([confidenceSchema, fewVotesSchema])),
  size: z.nullable(sizeSchema),
});
