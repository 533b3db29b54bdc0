import type { Issue } from '../domain/issue';
import type { Records } from '../domain/records';
import { readDocument } from './adf';
import { fieldIds, type IssueFields } from './issue-fields';
import { parseIssue, parseNeighbours, type RawIssue } from './issue-schema';
import { readRecords } from './records';
import { ask, checked, type JiraRequest, rest } from './request';
import { currentSprint, toIssue } from './to-issue';

export type ReadIssue = { readonly issue: Issue; readonly records: Records };

/**
 * The issue with every property of ours, in one strongly consistent read; proves that the caller may see it. Fails with
 * `not-found` when there is none, or none for this caller. `issueId` may be a key as well.
 */
export async function readIssue(request: JiraRequest, issueId: string, fields: IssueFields): Promise<ReadIssue> {
  const wanted = fieldIds(fields).join(',');
  const { body } = await ask(request, rest`/rest/api/3/issue/${issueId}?fields=${wanted}&properties=*all`);
  const raw = checked(parseIssue, body);
  return { issue: toIssue(raw, fields), records: readRecords(raw.properties) };
}

/** A search result with the properties that were asked for; the others count as absent. */
export function toReadIssue(raw: RawIssue, fields: IssueFields): ReadIssue {
  return { issue: toIssue(raw, fields), records: readRecords(raw.properties) };
}

/**
 * What only the neighbours know: whether the parent has text of its own, and which sprints the blockers are in. One
 * more read, so it is asked only where an answer depends on it; neighbours that the caller may not see stay unknown.
 */
export async function readNeighbours(request: JiraRequest, issue: Issue, fields: IssueFields): Promise<Issue> {
  const ids = [...(issue.parent ? [issue.parent.key] : []), ...issue.blockers.map(({ id }) => id)];
  if (ids.length === 0) return issue;
  const wanted = ['description', ...(fields.sprint === null ? [] : [fields.sprint])];
  const json = { issueIdsOrKeys: ids.slice(0, 100), fields: wanted };
  const { body } = await ask(request, '/rest/api/3/issue/bulkfetch', { method: 'POST', json });
  const found = checked(parseNeighbours, body);
  const byName = new Map(found.flatMap((one) => [[one.key, one.fields] as const, [one.id, one.fields] as const]));
  const parent = issue.parent === null ? undefined : byName.get(issue.parent.key);
  const sprintOf = (id: string) => (fields.sprint === null ? null : currentSprint(byName.get(id)?.[fields.sprint]));
  return {
    ...issue,
    parent: issue.parent && { ...issue.parent, described: parent ? isDescribed(parent['description']) : null },
    blockers: issue.blockers.map((blocker) => ({ ...blocker, sprint: sprintOf(blocker.id) })),
  };
}

function isDescribed(description: unknown): boolean {
  return readDocument(description).length > 0;
}
