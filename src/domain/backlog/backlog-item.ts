import type { ConfidenceResult } from '../ballot/round';
import type { Issue } from '../issue/issue';
import type { DigestedQuestion } from '../question/question-digest';
import type { Readiness } from '../refinement/readiness';

/** One issue as the report reads it: a search result with our properties, in rank order among its like. */
export type BacklogItem = Pick<Issue, 'id' | 'key' | 'type' | 'summary' | 'estimate' | 'progress' | 'sprint'> & {
  /** null when nobody has looked at the issue yet, or its property holds something unreadable. */
  readonly readiness: Readiness | null;
  readonly questions: readonly DigestedQuestion[];
  readonly confidence: ConfidenceResult | null;
};
