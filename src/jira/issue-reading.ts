import type { Issue } from '../domain/issue/issue';
import type { Face } from '../domain/refinement/face';
import { fieldIds, type IssueFields } from './issue-fields';
import { parseIssue, parseLinks, type RawIssue } from './issue-schema';
import { faceKeys, readFace } from './face';
import { ask, checked, type JiraRequest, rest } from './request';
import { readBlockers, toIssue } from './to-issue';

export type ReadIssue = { readonly issue: Issue; readonly face: Face };

/**
 * The issue with every property of ours, in one strongly consistent read; proves that the caller may see it. Fails with
 * `not-found` when there is none, or none for this caller. `issueId` may be a key as well.
 */
export async function readIssue(request: JiraRequest, issueId: string, fields: IssueFields): Promise<ReadIssue> {
  const wanted = fieldIds(fields).join(',');
  const { body } = await ask(
    request,
    rest`/rest/api/3/issue/${issueId}?fields=${wanted}&properties=${faceKeys.join(',')}`,
  );
  return toReadIssue(checked(parseIssue, body), fields);
}

export type ReadToAct = ReadIssue & { readonly canEdit: boolean };

/**
 * The same with whether the caller may edit it: Jira names fields to edit to those alone who may. A status in which the workflow
 * lets nobody edit (`jira.issue.editable`) is read-only for us too. It saves the question for permissions, which costs three points.
 */
export async function readIssueToAct(request: JiraRequest, issueId: string, fields: IssueFields): Promise<ReadToAct> {
  const wanted = fieldIds(fields).join(',');
  const path = rest`/rest/api/3/issue/${issueId}?fields=${wanted}&properties=${faceKeys.join(',')}&expand=editmeta`;
  const { body } = await ask(request, path);
  const raw = checked(parseIssue, body);
  return { ...toReadIssue(raw, fields), canEdit: raw.editable.length > 0 };
}

/** Ids of the unresolved issues that block this one, as far as the caller sees them. */
export async function readBlockerIds(request: JiraRequest, issueId: string): Promise<readonly string[]> {
  const { body } = await ask(request, rest`/rest/api/3/issue/${issueId}?fields=issuelinks`);
  return readBlockers(checked(parseLinks, body)).map(({ id }) => id);
}

/** A search result with the properties that were asked for; the others count as absent. */
export function toReadIssue(raw: RawIssue, fields: IssueFields): ReadIssue {
  return { issue: toIssue(raw, fields), face: readFace(raw.properties) };
}
