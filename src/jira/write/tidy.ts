import * as z from 'zod/mini';
import { ask, type JiraRequest, rest, readReply } from '../request';

/** Why Jira did not make a change, in its own words, empty where it gives none; null where the change is made. */
export type Refusal = string | null;

type Change = { readonly method: 'POST' | 'PUT'; readonly path: string; readonly json: unknown };

async function change(request: JiraRequest, { method, path, json }: Change): Promise<Refusal> {
  const { status, body } = await ask(request, path, { method, json, expected: [400, 403, 404, 409, 422] });
  return status < 400 ? null : refusalIn(body);
}

const refusal = z.object({
  errorMessages: z.catch(z.array(z.string()), []),
  errors: z.catch(z.record(z.string(), z.string()), {}),
});

function refusalIn(body: unknown): string {
  const { data } = refusal.safeParse(body);
  return data === undefined ? '' : [...data.errorMessages, ...Object.values(data.errors)].join(' ');
}

/** Adds a label to an issue. One that is there already stays. */
export function addLabel(request: JiraRequest, issueId: string, label: string): Promise<Refusal> {
  const json = { update: { labels: [{ add: label }] } };
  return change(request, { method: 'PUT', path: rest`/rest/api/3/issue/${issueId}`, json });
}

/** Makes a transition without fields to fill in. */
export function moveIssue(request: JiraRequest, issueId: string, transition: string): Promise<Refusal> {
  const json = { transition: { id: transition } };
  return change(request, { method: 'POST', path: rest`/rest/api/3/issue/${issueId}/transitions`, json });
}

const linkTypes = z.object({ issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string() })) });

/** The site's link type for duplicates; null where there is none. */
export async function readDuplicateType(request: JiraRequest): Promise<string | null> {
  const types = (await readReply(request, '/rest/api/3/issueLinkType', linkTypes)).issueLinkTypes;
  return types.find(({ name }) => name.toLowerCase() === 'duplicate')?.id ?? null;
}

type Duplicate = { readonly type: string; readonly duplicate: string; readonly original: string };

/** Says in Jira that one issue duplicates another. */
export function linkDuplicate(request: JiraRequest, { type, duplicate, original }: Duplicate): Promise<Refusal> {
  const json = { type: { id: type }, inwardIssue: { id: duplicate }, outwardIssue: { id: original } };
  return change(request, { method: 'POST', path: '/rest/api/3/issueLink', json });
}
