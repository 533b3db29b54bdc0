import type { ShownConfidence } from '../ballot/few-votes';
import type { Brief } from '../content/brief';
import type { FlagMarker } from '../issue/flag-marker';
import type { QuestionDigest } from '../question/question-digest';
import type { Readiness } from './readiness';
import type { SizeRecord } from '../ballot/size';
import type { TalkRecord } from '../talk/talk';

/**
 * What an issue's properties say: the projection of its row. Any editor may overwrite a property, so it proves nothing
 * and is never counted as said.
 */
export type Projection = {
  readonly readiness: Readiness | null;
  readonly questions: QuestionDigest | null;
  readonly confidence: { readonly confidence: ShownConfidence | null; readonly size: SizeRecord | null } | null;
  readonly brief: Brief | null;
  readonly talks: TalkRecord | null;
  readonly flag: FlagMarker | null;
  /** Names of the properties above whose value cannot be read. */
  readonly broken: readonly ProjectionName[];
};
export const projectionNames = ['readiness', 'questions', 'confidence', 'brief', 'talks', 'flag'] as const;
export type ProjectionName = (typeof projectionNames)[number];

export const NO_PROJECTION: Projection = {
  readiness: null,
  questions: null,
  confidence: null,
  brief: null,
  talks: null,
  flag: null,
  broken: [],
};
