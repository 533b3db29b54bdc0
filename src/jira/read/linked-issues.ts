import type { Issue } from '../../domain/issue/issue';
import { readDocument } from '../adf/adf';
import { fieldIds, type IssueFields } from './issue-fields';
import { linkedIssues, type RawLinkedIssue } from './issue-schema';
import { propertyKeys } from './property-keys';
import { readProjection } from './projection';
import { type JiraRequest, readReply } from '../request';
import { currentSprint } from './issue-parts';

/** By id, and by key. */
export type LinkedIssues = ReadonlyMap<string, RawLinkedIssue>;

/** Jira's limit for one bulk fetch. */
const LINKED_ISSUES_AT_MOST = 100;

/**
 * Facts that only linked issues have: whether a parent has a description and is ready, and the sprints of blockers. One
 * strongly consistent read of `names` (ids or keys); hidden ones, and those beyond the first hundred, are missing.
 */
export async function readLinkedIssues(
  request: JiraRequest,
  names: readonly string[],
  fields: IssueFields,
): Promise<LinkedIssues> {
  const distinct = [...new Set(names)].slice(0, LINKED_ISSUES_AT_MOST);
  if (distinct.length === 0) return new Map();
  const json = { issueIdsOrKeys: distinct, fields: fieldIds(fields), properties: [propertyKeys.readiness] };
  const { issues } = await readReply(request, '/rest/api/3/issue/bulkfetch', linkedIssues, { json });
  return new Map(issues.flatMap((one) => [[one.key, one] as const, [one.id, one] as const]));
}

/**
 * The issue with the facts of its linked issues; null where they were not read. The parent's state comes from its
 * property, which any editor can forge: treat it as a claim.
 */
export function withLinkedIssues(issue: Issue, known: LinkedIssues, { sprint }: Pick<IssueFields, 'sprint'>): Issue {
  const parent = issue.parent === null ? undefined : known.get(issue.parent.key);
  return {
    ...issue,
    parent: issue.parent && {
      ...issue.parent,
      described: parent ? isDescribed(parent.fields['description']) : null,
      state: parent ? (readProjection(parent.properties).readiness?.state ?? null) : null,
    },
    blockers: issue.blockers.map((blocker) => ({
      ...blocker,
      sprint: sprint === null ? null : currentSprint(known.get(blocker.id)?.fields[sprint]),
    })),
  };
}

function isDescribed(description: unknown): boolean {
  return readDocument(description).length > 0;
}
