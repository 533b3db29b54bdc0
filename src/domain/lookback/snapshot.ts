import type { AccountId } from '../shared/person';
import type { Instant } from '../shared/instant';
import type { Progress } from '../issue/issue';
import type { Readiness } from '../refinement/readiness';
import type { ReadinessState } from '../shared/readiness-state';
import type { TalkRecord } from '../talk/talk';

export type SnapshotMoment = 'start' | 'close';

/**
 * One issue as it was when its sprint started or closed. Ids only, no text: figures are made from the ids that a
 * viewer's own search returns. null: the app had not assessed it, which is not the same as none.
 */
export type SnapshotItem = {
  readonly id: string;
  /** Id of the issue type, of the parent one level up, and of the components. */
  readonly type: string;
  readonly epic: string | null;
  readonly components: readonly string[];
  readonly state: ReadinessState;
  readonly progress: Progress;
  /** Id of the status, and whether it was in the board's last column (its category, where the columns are not known). */
  readonly status: string;
  readonly done: boolean;
  readonly estimate: number | null;
  readonly openQuestions: number | null;
  /** Lower median of the latest round; 0 when nobody had voted. */
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
  /** Whether the assignee took part in a talk about it; null without an assignee, or without a summary of the app's. */
  readonly builderTalked: boolean | null;
};

/** What a search says of an issue in a sprint. */
export type SprintIssue = Pick<SnapshotItem, 'id' | 'type' | 'epic' | 'progress' | 'status' | 'estimate'> & {
  readonly components: readonly string[];
  readonly assignee: AccountId | null;
  /** null where the app had not assessed it. */
  readonly readiness: Readiness | null;
  /** null where the app had not assessed it, and where that cannot be read. */
  readonly talks: Pick<TalkRecord, 'talks' | 'spoke'> | null;
};

/** Most components kept of an issue: a page of the snapshot is one row of storage. */
const COMPONENTS = 30;

/** `done`: status ids of the board's last column; null where they are not known, then the status category says it. */
export function toSnapshotItem(issue: SprintIssue, done: readonly string[] | null): SnapshotItem {
  const { id, type, epic, components, progress, status, estimate, readiness } = issue;
  return {
    ...{ id, type, epic, progress, status, estimate },
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
    builderTalked: builderTalked(issue),
  };
}

function builderTalked({ assignee, talks }: SprintIssue): boolean | null {
  if (assignee === null || talks === null) return null;
  return talks.spoke.includes(assignee) || talks.talks.some(({ participants }) => participants.includes(assignee));
}
