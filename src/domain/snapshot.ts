import type { BacklogItem } from './backlog-item';
import type { Instant, Progress } from './issue';
import type { ReadinessState } from './readiness';

export type SnapshotMoment = 'start' | 'close';

/**
 * One issue as it was when its sprint started or closed. Ids only, no text: figures are made from the ids that a
 * viewer's own search returns. null: nobody had looked at it, which is not the same as none.
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
  /** Whether the assignee took part in a talk about it; null where nobody is assigned, or nobody had looked. */
  readonly builderTalked: boolean | null;
};

export function toSnapshotItem({ id, progress, estimate, readiness }: BacklogItem): SnapshotItem {
  return {
    id,
    state: readiness?.state ?? 'unknown',
    progress,
    estimate: estimate?.value ?? null,
    openQuestions: readiness?.openQuestions ?? null,
    confidence: readiness?.confidence ?? null,
    fingerprint: readiness?.fingerprint ?? null,
  };
}
