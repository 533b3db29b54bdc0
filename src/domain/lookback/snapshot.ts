import type { AccountId } from '../shared/person';
import type { Instant } from '../shared/instant';
import type { Progress } from '../issue/issue';
import type { Readiness } from '../refinement/readiness';
import type { ReadinessState } from '../shared/readiness-state';
import type { TalkRecord } from '../talk/talk';

export type SnapshotMoment = 'start' | 'close';

/**
 * One issue at the start or close of its sprint. Ids only, no text: figures are made of the ids that a viewer's own
 * search returns. null means not assessed, which differs from none.
 */
export type SnapshotItem = {
  readonly id: string;
  /** Ids of the issue type, of the parent one level up, and of the components. */
  readonly type: string;
  readonly epic: string | null;
  readonly components: readonly string[];
  readonly state: ReadinessState;
  readonly progress: Progress;
  /** Id of the status, and whether it was in the board's last column, or of category done where columns are unknown. */
  readonly status: string;
  readonly done: boolean;
  readonly estimate: number | null;
  readonly openQuestions: number | null;
  /** Lower median of the latest round; 0 without votes. */
  readonly confidence: number | null;
  readonly lowestConfidence: number | null;
  readonly fingerprint: string | null;
  /** Ids of unmet required criteria, space separated. */
  readonly missing: string | null;
  readonly onPaper: 'yes' | 'no' | null;
  readonly score: number | null;
  readonly talks: number | null;
  readonly agreedAt: Instant | null;
  readonly policyVersion: number | null;
  /** Whether the assignee was in a talk about it; null without an assignee, or where that is unknown. */
  readonly builderTalked: boolean | null;
};

/** An issue of a sprint as a search returns it. */
export type SprintIssue = Pick<SnapshotItem, 'id' | 'type' | 'epic' | 'progress' | 'status' | 'estimate'> & {
  readonly components: readonly string[];
  readonly assignee: AccountId | null;
};

/** What the issue's row says. */
type Judged = { readonly readiness: Readiness; readonly talks: Pick<TalkRecord, 'talks' | 'spoke'> };

/** Most components kept of an issue, since a page of the snapshot is one row of storage. */
const COMPONENTS = 30;

/**
 * `judged`: null where the app has not assessed the issue. `done`: status ids of the board's last column; null where they
 * are unknown, then the status category counts.
 */
export function toSnapshotItem(
  issue: SprintIssue,
  judged: Judged | null,
  done: readonly string[] | null,
): SnapshotItem {
  const { id, type, epic, components, progress, status, estimate } = issue;
  const readiness = judged?.readiness;
  return {
    id,
    type,
    epic,
    progress,
    status,
    estimate,
    components: components.slice(0, COMPONENTS),
    done: done === null ? progress === 'done' : done.includes(status),
    state: readiness?.state ?? 'unknown',
    openQuestions: readiness?.openQuestions ?? null,
    confidence: readiness?.confidence ?? null,
    lowestConfidence: readiness?.lowestConfidence ?? null,
    fingerprint: readiness?.fingerprint ?? null,
    missing: readiness?.missing ?? null,
    onPaper: readiness?.onPaper ?? null,
    score: readiness?.score ?? null,
    talks: readiness?.talks ?? null,
    agreedAt: readiness?.agreedAt ?? null,
    policyVersion: readiness?.policyVersion ?? null,
    builderTalked: builderTalked(issue, judged),
  };
}

function builderTalked({ assignee }: SprintIssue, judged: Judged | null): boolean | null {
  if (assignee === null || judged === null) return null;
  const { talks } = judged;
  return talks.spoke.includes(assignee) || talks.talks.some(({ participants }) => participants.includes(assignee));
}
