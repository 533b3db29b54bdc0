import type { Issue } from '../domain/issue';
import type { Records } from '../domain/records';
import { readDocument } from './adf';
import { fieldIds, type IssueFields } from './issue-fields';
import { parseIssue, parseNeighbours, type RawIssue, type RawNeighbour } from './issue-schema';
import { propertyKeys } from './property-keys';
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

/** Jira's limit for one bulk fetch. */
const NEIGHBOURS = 100;

/**
 * What only the neighbours know: whether a parent has text of its own and is ready, and which sprints blockers are in. One
 * more read for all of `issues` together, so it is asked only where an answer depends on it; neighbours that the caller may not
 * see, and those beyond the first hundred, stay unknown.
 */
export async function readNeighbours(
  request: JiraRequest,
  issues: readonly Issue[],
  fields: IssueFields,
): Promise<readonly Issue[]> {
  const names = issues.flatMap(({ parent, blockers }) => [
    ...(parent ? [parent.key] : []),
    ...blockers.map(({ id }) => id),
  ]);
  const distinct = [...new Set(names)].slice(0, NEIGHBOURS);
  if (distinct.length === 0) return issues;
  const json = {
    issueIdsOrKeys: distinct,
    fields: ['description', ...(fields.sprint === null ? [] : [fields.sprint])],
    properties: [propertyKeys.readiness],
  };
  const { body } = await ask(request, '/rest/api/3/issue/bulkfetch', { method: 'POST', json });
  const found = checked(parseNeighbours, body);
  const byName = new Map(found.flatMap((one) => [[one.key, one] as const, [one.id, one] as const]));
  return issues.map((issue) => withNeighbours(issue, byName, fields.sprint));
}

type Neighbours = ReadonlyMap<string, RawNeighbour>;

function withNeighbours(issue: Issue, known: Neighbours, sprintField: string | null): Issue {
  const parent = issue.parent === null ? undefined : known.get(issue.parent.key);
  return {
    ...issue,
    parent: issue.parent && {
      ...issue.parent,
      described: parent ? isDescribed(parent.fields['description']) : null,
      state: parent ? (readRecords(parent.properties).readiness?.state ?? null) : null,
    },
    blockers: issue.blockers.map((blocker) => ({
      ...blocker,
      sprint: sprintField === null ? null : currentSprint(known.get(blocker.id)?.fields[sprintField]),
    })),
  };
}

function isDescribed(description: unknown): boolean {
  return readDocument(description).length > 0;
}
