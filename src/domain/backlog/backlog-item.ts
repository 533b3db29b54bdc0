import type { ShownConfidence } from '../ballot/few-votes';
import type { Issue } from '../issue/issue';
import type { DigestedQuestion } from '../question/question-digest';
import type { Readiness } from '../refinement/readiness';

/** One issue as the report reads it: a search result with our properties. Lists of them are in rank order. */
export type BacklogItem = Pick<Issue, 'id' | 'key' | 'type' | 'summary' | 'estimate' | 'progress' | 'sprint'> & {
  /** null when the issue has no assessment yet, or its property cannot be read. */
  readonly readiness: Readiness | null;
  readonly questions: readonly DigestedQuestion[];
  readonly confidence: ShownConfidence | null;
};
