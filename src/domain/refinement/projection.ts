import type * as z from 'zod/mini';
import { ballotFaceSchema } from '../ballot/ballot-face';
import { flagSchema } from '../issue/flag-marker';
import { digestSchema } from '../question/question-digest';
import { talksSchema } from '../talk/talk';
import { summarySchema } from './readiness';

/** The schema of each property. Any editor may overwrite one, so it proves nothing and is never counted as said. */
export const faceSchemas = {
  readiness: summarySchema,
  questions: digestSchema,
  confidence: ballotFaceSchema,
  talks: talksSchema,
  flag: flagSchema,
};

export const projectionNames = ['readiness', 'questions', 'confidence', 'talks', 'flag'] as const;
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
  talks: null,
  flag: null,
  broken: [],
};
