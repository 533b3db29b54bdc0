import { z } from 'zod';
import { JiraError } from '../error.ts';
import { seenIssue, type IssueRow } from '../issue-row.ts';
import { mayInProject, type ProjectPermission } from '../permissions.ts';
import { parsed } from '../request-body.ts';
import type { Site } from '../site.ts';
import type { Place } from './rank-issues.ts';

/** Most issues of one request to move or rank. */
const MOST = 50;

const bean = z.object({
  issues: z.array(z.union([z.string(), z.number()])),
  rankBeforeIssue: z.string().nullish(),
  rankAfterIssue: z.string().nullish(),
  rankCustomFieldId: z.number().nullish(),
});

/** The issues and the place in a body. Throws 400 for too many, none, or one that is hidden or missing. */
export function movedIssues(site: Site, viewer: string, body: unknown): { issues: IssueRow[]; place: Place | null } {
  const asked = parsed(bean, body);
  if (asked.issues.length > MOST)
    throw new JiraError(400, `The maximum number of issues that can be moved in one operation is ${MOST}.`);
  if (asked.issues.length === 0) throw new JiraError(400, 'At least one issue must be specified.');
  if (asked.rankBeforeIssue && asked.rankAfterIssue) {
    throw new JiraError(400, 'Only one of rankBeforeIssue and rankAfterIssue can be specified.');
  }
  const named = (idOrKey: string) => issueNamed(site, viewer, idOrKey);
  const place = asked.rankBeforeIssue
    ? { before: named(asked.rankBeforeIssue).id }
    : asked.rankAfterIssue
      ? { after: named(asked.rankAfterIssue).id }
      : null;
  return { issues: asked.issues.map((issue) => named(String(issue))), place };
}

/** @NOTE unverified on a live site: the wording. */
function issueNamed(site: Site, viewer: string, idOrKey: string): IssueRow {
  const issue = seenIssue(site, viewer, idOrKey);
  if (!issue)
    throw new JiraError(400, `The issue '${idOrKey}' does not exist or you do not have permission to see it.`);
  return issue;
}

/** Throws 403 for the first issue without the permission. */
export function requireOnAll(
  site: Site,
  viewer: string,
  { issues, permissions }: { issues: readonly IssueRow[]; permissions: readonly ProjectPermission[] },
): void {
  for (const { key, project_id } of issues) {
    if (permissions.every((permission) => mayInProject(site, viewer, permission, project_id))) continue;
    throw new JiraError(403, `You do not have permission to schedule the issue ${key}.`);
  }
}
