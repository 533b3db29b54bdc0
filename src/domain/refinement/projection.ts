import * as z from 'zod/mini';
import { fewVotesSchema } from '../ballot/few-votes';
import { confidenceSchema } from '../ballot/round';
import { sizeSchema } from '../ballot/size';
import { briefSchema } from '../content/brief';
import { flagSchema } from '../issue/flag-marker';
import { digestSchema } from '../question/question-digest';
import { record } from '../shared/schema';
import { talksSchema } from '../talk/talk';
import { summarySchema } from './readiness';

/** What a ballot came to. */
export const ballotFaceSchema = record({
  confidence: z.nullable(z.union([confidenceSchema, fewVotesSchema])),
  size: z.nullable(sizeSchema),
});

/** The schema of each property. Any editor may overwrite one, so it proves nothing and is never counted as said. */
export const faceSchemas = {
  readiness: summarySchema,
  questions: digestSchema,
  confidence: ballotFaceSchema,
  brief: briefSchema,
  talks: talksSchema,
  flag: flagSchema,
};

export const projectionNames = ['readiness', 'questions', 'confidence', 'brief', 'talks', 'flag'] as const;
export type ProjectionName = (typeof projectionNames)[number];

/** What an issue's properties say: the projection of its row. */
export type Projection = { readonly [Name in ProjectionName]: z.infer<(typeof faceSchemas)[Name]> | null } & {
  /** Names of the properties whose value cannot be read. */
  readonly broken: readonly ProjectionName[];
};

export const NO_PROJECTION: Projection = {
  readiness: null,
  questions: null,
  confidence: null,
  brief: null,
  talks: null,
  flag: null,
  broken: [],
};
