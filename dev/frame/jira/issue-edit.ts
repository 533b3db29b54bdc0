import { z } from 'zod/mini';
import type { Client } from '../rest/client.ts';
import { withQuery } from '../rest/client.ts';
import type { Issue, User } from './issue.ts';
import { readIssue, userSchema } from './issue.ts';

const path = (key: string) => `/rest/api/3/issue/${encodeURIComponent(key)}`;

export const getIssue = async (client: Client, key: string): Promise<Issue> =>
  readIssue(await client.get(withQuery(path(key), { fields: '*all' })));

export const editFields = (client: Client, key: string, fields: Readonly<Record<string, unknown>>) =>
  client.send('PUT', path(key), { fields });

export const assign = (client: Client, key: string, accountId: string | null) =>
  client.send('PUT', `${path(key)}/assignee`, { accountId });

export const attachFiles = (client: Client, key: string, files: readonly File[]) =>
  client.upload(`${path(key)}/attachments`, files);

const transitionsSchema = z.object({
  transitions: z.array(
    z.object({ id: z.string(), name: z.string(), to: z.object({ id: z.string(), name: z.string() }) }),
  ),
});
export type Transition = z.infer<typeof transitionsSchema>['transitions'][number];

export const listTransitions = async (client: Client, key: string): Promise<Transition[]> =>
  transitionsSchema.parse(await client.get(`${path(key)}/transitions`)).transitions;

export const transition = (client: Client, key: string, id: string) =>
  client.send('POST', `${path(key)}/transitions`, { transition: { id } });

export const listAssignable = async (client: Client, key: string): Promise<User[]> =>
  z.array(userSchema).parse(await client.get(withQuery('/rest/api/3/user/assignable/search', { issueKey: key })));

const prioritiesSchema = z.array(z.object({ id: z.string(), name: z.string() }));
export const listPriorities = async (client: Client) =>
  prioritiesSchema.parse(await client.get('/rest/api/3/priority'));

const typesSchema = z.object({
  issueTypes: z.array(z.object({ id: z.string(), name: z.string(), subtask: z._default(z.boolean(), false) })),
});
/** The types of issues that can be created in the project. */
export const listIssueTypes = async (client: Client, projectKey: string) =>
  typesSchema.parse(await client.get(`/rest/api/3/issue/createmeta/${encodeURIComponent(projectKey)}/issuetypes`))
    .issueTypes;

/** Creates an issue and resolves with its key. */
export async function createIssue(client: Client, asked: { projectKey: string; typeId: string; summary: string }) {
  const fields = { project: { key: asked.projectKey }, issuetype: { id: asked.typeId }, summary: asked.summary };
  return z.object({ key: z.string() }).parse(await client.send('POST', '/rest/api/3/issue', { fields })).key;
}
