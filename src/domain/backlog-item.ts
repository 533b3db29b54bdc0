import type { ConfidenceResult } from './ballot';
import type { Issue } from './issue';
import type { DigestedQuestion } from './question-digest';
import type { Readiness } from './readiness';

/** One issue as the report reads it: a search result with our properties, in rank order among its like. */
export type BacklogItem = Pick<Issue, 'id' | 'key' | 'type' | 'summary' | 'estimate' | 'progress' | 'sprint'> & {
  /** null when nobody has looked at the issue yet, or its property holds something unreadable. */
  readonly readiness: Readiness | null;
  readonly questions: readonly DigestedQuestion[];
  readonly confidence: ConfidenceResult | null;
};
