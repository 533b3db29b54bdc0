import type { Issue } from '../../domain/issue/issue';
import type { FieldFace, Projection } from '../../domain/refinement/projection';
import { readBulk, type Selection } from './bulk-issues';
import { fieldIds, type IssueFields } from './issue-fields';
import { issueOfLinks, linkFields, parseIssue, type RawIssue } from './issue-schema';
import { projectionKeys, readProjection } from './projection';
import { type JiraRequest, readReply, rest } from '../request';
import { rawTicketOf, type RawTicket, toTicket } from './ticket';
import { readBlockers, toIssue } from './to-issue';
import type { Ticket } from '../../domain/content/ticket-texts';

export type ReadIssue = { readonly issue: Issue; readonly projection: Projection };

/**
 * The issue with all our properties, in one strongly consistent read that proves the caller may see it. `issueId` may
 * be a key. Fails with `not-found` when the issue does not exist or is hidden from the caller.
 */
export async function readIssue(request: JiraRequest, issueId: string, fields: IssueFields): Promise<ReadIssue> {
  return toReadIssue(await readReply(request, pathOf(issueId, fields), { safeParse: parseIssue }), fields);
}

const pathOf = (issueId: string, fields: IssueFields): string =>
  rest`/rest/api/3/issue/${issueId}?fields=${fieldIds(fields).join(',')}&properties=${projectionKeys.join(',')}`;

/** `raw`: the ticket's texts as Jira holds them, for a write right after this read. */
export type ReadToAct = ReadIssue & { readonly canEdit: boolean; readonly ticket: Ticket; readonly raw: RawTicket };

/**
 * {@link readIssue} with whether the caller may edit it: Jira lists editable fields (`editmeta`) only for those who
 * may, which saves a permission request of three points. A status whose workflow forbids edits (`jira.issue.editable`)
 * makes the issue read-only here too.
 */
export async function readIssueToAct(request: JiraRequest, issueId: string, fields: IssueFields): Promise<ReadToAct> {
  const raw = await readReply(request, `${pathOf(issueId, fields)}&expand=editmeta`, { safeParse: parseIssue });
  const ticket = rawTicketOf(raw, fields.acceptance);
  const canEdit = Object.keys(raw.editable).length > 0;
  return { ...toReadIssue(raw, fields), canEdit, ticket: toTicket(ticket), raw: ticket };
}

/** At most a hundred issues with what an assessment needs; `fields` from `fieldIds`, at most five properties. Deleted and hidden ones are missing. */
export async function readIssues(
  request: JiraRequest,
  ids: readonly string[],
  selection: Selection,
): Promise<readonly RawIssue[]> {
  return readBulk(request, ids, { ...selection, parse: parseIssue });
}

/** Ids of the unresolved blockers of this issue that the caller may see. */
export async function readBlockerIds(request: JiraRequest, issueId: string): Promise<readonly string[]> {
  const path = rest`/rest/api/3/issue/${issueId}?fields=${linkFields.join(',')}`;
  return readBlockers((await readReply(request, path, issueOfLinks)).fields).map(({ id }) => id);
}

/** A search result with the requested properties; others count as absent. */
export function toReadIssue(raw: RawIssue, fields: IssueFields): ReadIssue {
  return { issue: toIssue(raw, fields), projection: readProjection(raw.properties, faceIn(raw.custom, fields)) };
}

/** A field that Jira omits does not exist for this issue. */
function faceIn(custom: RawIssue['custom'], { refinement }: IssueFields): FieldFace | null {
  if (refinement === null || !Object.hasOwn(custom, refinement.id)) return null;
  const value = custom[refinement.id];
  return { says: typeof value === 'string' && value !== '' ? value : null, language: refinement.language };
}
