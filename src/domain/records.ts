import type { Brief } from './brief';
import type { ConfidenceResult } from './ballot';
import type { FlagMarker } from './flag';
import type { Question } from './question';
import type { QuestionDigest } from './question-digest';
import type { Readiness } from './readiness';
import type { SizeRecord } from './size';
import type { TalkRecord } from './talk';

/** Everything Common Ground keeps on one issue, parsed. What could not be read is named in `broken`. */
export type Records = {
  readonly readiness: Readiness | null;
  /** All of them, however they are kept. */
  readonly questions: readonly Question[];
  /** Ids of those that have a property of their own; the others are folded into one. */
  readonly ownQuestions: readonly string[];
  /** The stored digest, so that it is written only when it changed; null when there is none. */
  readonly digest: QuestionDigest | null;
  readonly brief: Brief;
  readonly confidence: ConfidenceResult | null;
  readonly size: SizeRecord | null;
  readonly talks: TalkRecord;
  readonly flag: FlagMarker | null;
  /** Questions whose property cannot be read: any of them may block. Their keys are in `broken` too. */
  readonly unreadable: readonly { readonly id: string; readonly key: string }[];
  /** Keys of properties whose content somebody or something else has overwritten. */
  readonly broken: readonly string[];
};
