import type * as z from 'zod/mini';
import { ballotFaceSchema } from '../ballot/ballot-face';
import type { Language } from '../shared/language';
import { flagSchema } from '../issue/flag-marker';
import { digestSchema } from '../question/question-digest';
import { talksFaceSchema } from '../talk/talks-face';
import { summarySchema } from './readiness';

/** The schema of each property. Any editor may overwrite one, so it proves nothing and is never counted as said. */
export const faceSchemas = {
  readiness: summarySchema,
  questions: digestSchema,
  confidence: ballotFaceSchema,
  talks: talksFaceSchema,
  flag: flagSchema,
};

export const projectionNames = ['readiness', 'questions', 'confidence', 'talks', 'flag'] as const;
export type ProjectionName = (typeof projectionNames)[number];

/** What the app's own field says, null for nothing; and the language in which it should. */
export type FieldFace = { readonly says: string | null; readonly language: Language };

/** What an issue's properties and the app's field say: the projection of its row. */
export type Projection = { readonly [Name in ProjectionName]: z.infer<(typeof faceSchemas)[Name]> | null } & {
  /** Names of the properties whose value cannot be read. */
  readonly broken: readonly ProjectionName[];
  /** null where the field is not filled on this site, or the issue does not have it. */
  readonly field: FieldFace | null;
};

export const NO_PROJECTION: Projection = {
  readiness: null,
  questions: null,
  confidence: null,
  talks: null,
  flag: null,
  broken: [],
  field: null,
};
