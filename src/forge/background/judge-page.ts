import { linkedOf } from '../../domain/content/linked';
import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import type { Refinement } from '../../domain/refinement/refinement';
import type { IssueFields } from '../../jira/read/issue-fields';
import type { ReadIssue } from '../../jira/read/issue-reading';
import { readLinkedIssues, withLinkedIssues } from '../../jira/read/linked-issues';
import type { JiraRequest } from '../../jira/request';
import { inBackground } from '../../usecases/core/context';
import type { BackgroundContext } from '../../usecases/core/issue-context';
import { readEffectivePolicy } from '../settings/effective-policy';
import { fromStorage, issueFields, type Sources } from '../settings/site-fields';
import { now } from '../stores/clock';
import { memoized } from '../stores/memoized';
import { readRefinement } from '../stores/refinement-store';
import { withParentState } from './parent-state';

/** What the issues of a project are read and judged with. */
export type Judging = { readonly fields: IssueFields; readonly policy: EffectivePolicy };

export async function judgingOf(projectId: string, sources: Sources = fromStorage): Promise<Judging> {
  const policy = await readEffectivePolicy(projectId, sources);
  return { policy, fields: await issueFields(projectId, Promise.resolve(policy), sources) };
}

/** An issue with its row; null where the row cannot be read. */
type OnPage = { readonly read: ReadIssue; readonly row: Refinement | null };

/**
 * A page of issues to be judged, in their order, without those whose row cannot be read. Facts of linked
 * issues take one more read for all of them, and the rows of parents.
 */
export async function judgePage(
  jira: JiraRequest,
  page: readonly OnPage[],
  { fields, policy }: Judging,
): Promise<readonly BackgroundContext[]> {
  const names = page.flatMap(({ read }) => linkedOf(read.issue));
  const linkedIssues = await readLinkedIssues(jira, names, fields);
  const rowOf = memoized((id) => readRefinement(id));
  const reading = { jira, fields, policyOf: () => Promise.resolve(policy), rowOf, now };
  const all: BackgroundContext[] = [];
  for (const { read, row } of page) {
    if (row === null) continue;
    const linked = { ...read, issue: withLinkedIssues(read.issue, linkedIssues, fields) };
    const whole = await withParentState(linked, linkedIssues, reading);
    all.push(inBackground(whole, row, { policy, now: now() }));
  }
  return all;
}
