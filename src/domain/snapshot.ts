import type { BacklogItem } from './backlog-item';
import type { Progress } from './issue';
import type { ReadinessState } from './readiness';

export type SnapshotMoment = 'start' | 'close';

/**
 * One issue as it was when its sprint started or closed. Ids only, no text: figures are made from the ids that a
 * viewer's own search returns. null: nobody had looked at it, which is not the same as none.
 */
export type SnapshotItem = {
  readonly id: string;
  readonly state: ReadinessState;
  readonly progress: Progress;
  readonly estimate: number | null;
  readonly openQuestions: number | null;
  /** Lower median of the latest round; 0 when nobody had voted. */
  readonly confidence: number | null;
  readonly fingerprint: string | null;
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
