import type { PublicConfidence } from '../ballot/few-votes';
import type { Issue } from '../issue/issue';
import type { Clusters } from '../ballot/size';
import type { DigestedQuestion } from '../question/question-digest';
import type { Readiness } from '../refinement/readiness';
import type { Instant } from '../shared/instant';
import type { AccountId } from '../shared/person';
import type { Exception } from '../talk/exception';

/** How much is asked for an issue, as Jira holds it. */
export type Demand = {
  /** Its place in Jira's own order, 1 the highest; null without one, and for a priority that the site added. */
  readonly priority: number | null;
  readonly votes: number;
  readonly watchers: number;
  readonly links: number;
};

/** One issue as the report reads it: a search result with our properties. Lists of them are in rank order. */
export type BacklogItem = Pick<Issue, 'id' | 'key' | 'type' | 'summary' | 'estimate' | 'progress' | 'sprint'> & {
  /** null without one, and where the read did not ask for it. */
  readonly assignee: AccountId | null;
  /** Its reporter, where that account was deactivated; else null. */
  readonly leaver: AccountId | null;
  readonly demand: Demand;
  /** null when the issue has no assessment yet, or its property cannot be read. */
  readonly readiness: Readiness | null;
  readonly questions: readonly DigestedQuestion[];
  /** Whether the answer to a blocking question waits for an OK. */
  readonly awaitsOk: boolean;
  readonly confidence: PublicConfidence | null;
  /** The sizes of the last ballot where they lie in two clusters and none is settled. */
  readonly clusters: Clusters | null;
  /** How many steps the latest sizes lie apart, where that keeps it from being ready; else null. */
  readonly stepsApart: number | null;
  /** Why it was taken as an exception; null without one. */
  readonly exception: Pick<Exception, 'reason'> | null;
  /** The end of its last talk; null without one. */
  readonly lastTalkAt: Instant | null;
  /** Whose flag it has: that of a rule with our action, or a person's. */
  readonly flag: 'ours' | 'persons' | null;
};
