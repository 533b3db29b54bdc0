import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import { linkedOf } from '../../domain/content/linked';
import type { IssueFields } from '../../jira/read/issue-fields';
import type { ReadIssue } from '../../jira/read/issue-reading';
import { readLinkedIssues, withLinkedIssues } from '../../jira/read/linked-issues';
import type { JiraRequest } from '../../jira/request';
import { now } from '../stores/clock';
import { memoized } from '../stores/memoized';
import { withParentState } from './parent-state';
import { readRefinement } from '../stores/refinement-store';

/** What a page of issues is read and judged with. */
export type Judging = { readonly fields: IssueFields; readonly policy: EffectivePolicy };

/** A page of issues with what their neighbours know: one more read for all of them, and the rows of parents. */
export async function withAllLinkedIssues(
  jira: JiraRequest,
  read: readonly ReadIssue[],
  { fields, policy }: Judging,
): Promise<readonly ReadIssue[]> {
  const names = read.flatMap(({ issue }) => linkedOf(issue));
  const known = await readLinkedIssues(jira, names, fields);
  const rowOf = memoized((id) => readRefinement(id));
  const reading = { jira, fields, policyOf: () => Promise.resolve(policy), rowOf, now };
  const all: ReadIssue[] = [];
  for (const one of read)
    all.push(await withParentState({ ...one, issue: withLinkedIssues(one.issue, known, fields) }, known, reading));
  return all;
}
