import { findContent } from '../domain/content';
import { mayFollow } from '../domain/follow-parent';
import type { ReadIssue } from '../jira/issue-reading';

/** Whether an answer depends on what only the parent or the blockers know. */
export function needsNeighbours({ issue, records }: ReadIssue): boolean {
  const dependsOnParent = issue.parent !== null && findContent(issue, records.brief).why === null;
  return dependsOnParent || mayFollow(issue, records) || issue.blockers.length > 0;
}
