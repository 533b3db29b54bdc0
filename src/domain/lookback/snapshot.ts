import * as z from 'zod/mini';
import type { AccountId } from '../shared/person';
import { lacking, type Readiness } from '../refinement/readiness';
import { standings } from '../shared/standing';
import { readinessStates } from '../shared/readiness-state';
import { list, record } from '../shared/schema';
import type { TalkRecord } from '../talk/talk';

export type SnapshotMoment = 'start' | 'close';

const text = z.nullable(z.string());
const number = z.nullable(z.number());

/**
 * One issue at the start or close of its sprint. Ids only, no text: figures are made of the ids that a viewer's own
 * search returns. null means not assessed, which differs from none.
 */
export const snapshotItem = record({
  id: z.string(),
  /** Ids of the issue type, of the parent one level up, and of the components. */
  type: z.string(),
  epic: text,
  components: list(z.string()),
  state: z.enum(readinessStates),
  progress: z.enum(['new', 'indeterminate', 'done']),
  /** Id of the status, and whether it was in the board's last column, or of category done where columns are unknown. */
  status: z.string(),
  done: z.boolean(),
  estimate: number,
  openQuestions: number,
  /** Lower median of the latest round; 0 without votes. */
  confidence: number,
  lowestConfidence: number,
  fingerprint: text,
  /** Ids of unmet required criteria, space separated. */
  missing: text,
  /** Which half was missing; null where the snapshot is older than that. */
  lacks: z._default(z.nullable(z.enum(lacking)), null),
  /** The standing with the team; `unknown` if the snapshot is older than that. */
  standing: z._default(z.enum(standings), 'unknown'),
  score: number,
  talks: number,
  agreedAt: text,
  policyVersion: number,
  /** Whether the assignee was in a talk about it; null without an assignee, or where that is unknown. */
  builderTalked: z.nullable(z.boolean()),
});
export type SnapshotItem = z.infer<typeof snapshotItem>;

/** An issue of a sprint as a search returns it. */
export type SprintIssue = Pick<SnapshotItem, 'id' | 'type' | 'epic' | 'progress' | 'status' | 'estimate'> & {
  readonly components: readonly string[];
  readonly assignee: AccountId | null;
};

/** What the issue's row says. */
type RowAssessment = { readonly readiness: Readiness; readonly talks: Pick<TalkRecord, 'talks' | 'spoke'> };

/** Most components kept of an issue, since a page of the snapshot is one row of storage. */
const COMPONENTS = 30;

/**
 * `judged`: null where the app has not assessed the issue. `done`: status ids of the board's last column; null where they
 * are unknown, then the status category counts.
 */
export function toSnapshotItem(
  issue: SprintIssue,
  assessment: RowAssessment | null,
  done: readonly string[] | null,
): SnapshotItem {
  const { id, type, epic, components, progress, status, estimate } = issue;
  const readiness = assessment?.readiness;
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
    lacks: readiness?.lacks ?? null,
    standing: readiness?.standing ?? 'unknown',
    score: readiness?.score ?? null,
    talks: readiness?.talks ?? null,
    agreedAt: readiness?.agreedAt ?? null,
    policyVersion: readiness?.policyVersion ?? null,
    builderTalked: builderTalked(issue, assessment),
  };
}

function builderTalked({ assignee }: SprintIssue, assessment: RowAssessment | null): boolean | null {
  if (assignee === null || assessment === null) return null;
  const { talks } = assessment;
  return talks.spoke.includes(assignee) || talks.talks.some(({ participants }) => participants.includes(assignee));
}
