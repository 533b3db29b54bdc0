import { readingLinkedIssues } from '../../domain/criteria/reads';
import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import { startableStates } from '../../domain/readiness/follow-parent';
import type { Instant } from '../../domain/shared/instant';
import type { Issue } from '../../domain/issue/issue';
import { linkedOf } from '../../domain/content/linked';
import type { Readiness } from '../../domain/refinement/readiness';
import type { ReadinessState } from '../../domain/shared/readiness-state';
import { isSaid, type Refinement } from '../../domain/refinement/refinement';
import type { IssueFields } from '../../jira/read/issue-fields';
import { type ReadIssue, toReadIssue } from '../../jira/read/issue-reading';
import { parseIssue } from '../../jira/read/issue-schema';
import { type LinkedIssues, readLinkedIssues, withLinkedIssues } from '../../jira/read/linked-issues';
import type { JiraRequest } from '../../jira/request';
import { inBackground } from '../../usecases/core/context';
import { judge } from '../../usecases/core/judge';

type ParentReading = {
  readonly jira: JiraRequest;
  readonly fields: IssueFields;
  readonly policyOf: (projectId: string) => Promise<EffectivePolicy>;
  readonly rowOf: (issueId: string) => Promise<Refinement>;
  readonly now: () => Instant;
};

/**
 * The sub-task with its parent's state, judged by the parent's row. Any editor may overwrite the parent's property, so
 * that only shows whether the parent was assessed. One storage read; one more Jira read where the parent depends on its
 * own linked issues.
 */
export async function withParentState<T extends ReadIssue>(
  read: T,
  known: LinkedIssues,
  reading: ParentReading,
): Promise<T> {
  const { parent, type } = read.issue;
  const raw = parent === null ? undefined : known.get(parent.key);
  if (!type.subtask || parent === null || raw === undefined) return read;
  const parsed = parseIssue(raw);
  const state = parsed.success ? await stateOf(toReadIssue(parsed.data, reading.fields), reading) : null;
  return { ...read, issue: { ...read.issue, parent: { ...parent, state } } };
}

const isStartable = (state: ReadinessState | null): boolean => startableStates.some((one) => one === state);

async function stateOf(read: ReadIssue, reading: ParentReading): Promise<ReadinessState | null> {
  const claimed = read.projection.readiness?.state ?? null;
  const row = await reading.rowOf(read.issue.id);
  if (!isSaid(row) && (claimed === null || claimed === 'unknown')) return claimed;
  const { state, missing, outdated } = await readinessOf(read, row, reading);
  if (isStartable(state)) return isHidden(read.issue, row) && !isStartable(claimed) ? claimed : state;
  const linked = linkedOf(read.issue);
  // Where only these are missing, parent and blockers can meet them.
  const mayBeMet = outdated === '' && missing.split(' ').every((id) => readingLinkedIssues.has(id));
  if (linked.length === 0 || !mayBeMet) return state;
  const linkedIssues = await readLinkedIssues(reading.jira, linked, reading.fields);
  const issue = withLinkedIssues(read.issue, linkedIssues, reading.fields);
  return (await readinessOf({ ...read, issue }, row, reading)).state;
}

async function readinessOf(read: ReadIssue, row: Refinement, { policyOf, now }: ParentReading): Promise<Readiness> {
  const policy = await policyOf(read.issue.projectId);
  return judge(inBackground(read, row, { policy, now: now() })).readiness;
}

/** Whether the app knows linked issues of the parent that this reader does not see. */
function isHidden(parent: Issue, { linked }: Refinement): boolean {
  const visible = new Set([...parent.blockers.map(({ id }) => id), parent.parent?.key]);
  return linked.some((name) => !visible.has(name));
}
