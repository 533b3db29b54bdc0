import * as z from 'zod/mini';
import { type Closing, type LinkedIssue, type PartType, partTypes, type Splitting } from '../../domain/issue/part';
import { type JiraRequest, rest, readReply } from '../request';
import { fieldsIn } from './fields-in';

const issueType = z.object({
  id: z.string(),
  name: z.string(),
  subtask: z._default(z.boolean(), false),
  hierarchyLevel: z.optional(z.number()),
});
const other = z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.string() }) });
const fields = z.object({
  issuetype: issueType,
  subtasks: z._default(z.array(other), []),
  issuelinks: z._default(z.array(z.object({ inwardIssue: z.optional(other), outwardIssue: z.optional(other) })), []),
});
const issue = z.object({ fields });
const creatable = z.object({ issueTypes: z.array(issueType) });
const transitions = z.object({
  transitions: z.array(
    z.object({
      id: z.string(),
      to: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
      fields: z.optional(
        z.catchall(z.object({}), z.object({ required: z.boolean(), hasDefaultValue: z.optional(z.boolean()) })),
      ),
    }),
  ),
});
const linkTypes = z.object({
  issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string(), outward: z.string() })),
});

/** Ids or keys. */
type Split = { readonly issueId: string; readonly projectId: string };

/**
 * What the caller can split the issue into, and what it is linked to. Read from the issue, since the search index lags.
 */
export async function readSplitting(request: JiraRequest, { issueId, projectId }: Split): Promise<Splitting> {
  const [{ fields }, types, linkType] = await Promise.all([
    readFields(request, issueId),
    readCreatable(request, projectId),
    readLinkType(request),
  ]);
  return { types: partTypes(toPartType(fields.issuetype), types), linkedIssues: linkedIssuesIn(fields), linkType };
}

/** The transitions by which the caller can close the issue, one for each status. */
export async function readClosings(request: JiraRequest, issueId: string): Promise<readonly Closing[]> {
  const moves = await readMoves(request, issueId);
  return moves.flatMap(({ id, status, isDone }) => (isDone ? [{ id, status }] : []));
}

export type Move = { readonly id: string; readonly status: string; readonly isDone: boolean };

/**
 * The transitions that the caller can make, one for each status. Those with fields to fill in are left to Jira's own
 * page.
 */
export async function readMoves(request: JiraRequest, issueId: string): Promise<readonly Move[]> {
  const path = rest`/rest/api/3/issue/${issueId}/transitions?expand=transitions.fields`;
  const { transitions: all } = await readReply(request, path, transitions);
  const found = all.filter(({ fields = {} }) => !Object.values(fields).some(isToFill));
  const moves = found.map(({ id, to }) => ({ id, status: to.name, isDone: to.statusCategory.key === 'done' }));
  return [...new Map(moves.map((move) => [move.status, move])).values()];
}

const isToFill = ({
  required,
  hasDefaultValue,
}: {
  required: boolean;
  hasDefaultValue?: boolean | undefined;
}): boolean => required && hasDefaultValue !== true;

/** Sub-tasks and linked issues. An issue's fields do not contain the children of an epic. */
export async function readLinkedIssuesOf(request: JiraRequest, issueId: string): Promise<readonly LinkedIssue[]> {
  return linkedIssuesIn((await readFields(request, issueId)).fields);
}

async function readFields(request: JiraRequest, issueId: string): Promise<z.infer<typeof issue>> {
  return readReply(request, rest`/rest/api/3/issue/${issueId}?fields=${fieldsIn(fields).join(',')}`, issue);
}

async function readCreatable(request: JiraRequest, projectId: string): Promise<readonly PartType[]> {
  const path = rest`/rest/api/3/issue/createmeta/${projectId}/issuetypes?maxResults=200`;
  return (await readReply(request, path, creatable)).issueTypes.map(toPartType);
}

/** Fails where the link types cannot be read: a part created without its link would not be found again. */
async function readLinkType(request: JiraRequest): Promise<string | null> {
  const types = (await readReply(request, rest`/rest/api/3/issueLinkType`, linkTypes)).issueLinkTypes;
  const ours =
    types.find(({ name, outward }) => /split/iu.test(`${name} ${outward}`)) ??
    types.find(({ name }) => /^relat/iu.test(name));
  return ours?.id ?? null;
}

const toPartType = ({ id, name, subtask, hierarchyLevel }: z.infer<typeof issueType>): PartType => ({
  id,
  name,
  level: hierarchyLevel ?? (subtask ? -1 : 0),
});

function linkedIssuesIn({ subtasks, issuelinks }: z.infer<typeof fields>): readonly LinkedIssue[] {
  const linked = issuelinks.flatMap(({ inwardIssue, outwardIssue }) => inwardIssue ?? outwardIssue ?? []);
  return [...subtasks, ...linked].map(({ id, key, fields: { summary } }) => ({ id, key, summary }));
}
