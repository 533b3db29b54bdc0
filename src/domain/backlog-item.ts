import type { ConfidenceResult } from './ballot';
import type { AccountId, Day, Issue, Progress, Sprint } from './issue';
import type { QuestionCategory, QuestionKind } from './question';
import type { Readiness } from './readiness';

/** An open question as the digest `commonGroundQuestions` keeps it: enough to count, to name and to chase. */
export type OpenQuestion = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly category: QuestionCategory | null;
  readonly blocking: boolean;
  readonly owner: AccountId | null;
  readonly due: Day | null;
  readonly askedOn: Day;
  /** The first 80 characters. */
  readonly text: string;
};

/** One issue as the report reads it: a search result with our properties, in rank order among its like. */
export type BacklogItem = Pick<Issue, 'id' | 'key' | 'type' | 'summary' | 'estimate'> & {
  readonly progress: Progress;
  readonly sprint: Sprint | null;
  /** null when nobody has looked at the issue yet, or its property holds something unreadable. */
  readonly readiness: Readiness | null;
  readonly questions: readonly OpenQuestion[];
  readonly confidence: ConfidenceResult | null;
};
