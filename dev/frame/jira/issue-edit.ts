import { z } from 'zod/mini';
import type { Client } from '../rest/client.ts';
import { withQuery } from '../rest/client.ts';
import type { Issue, User } from './issue.ts';
import { readIssue, userSchema } from './issue.ts';
import type { Option } from './kind-field.ts';

const path = (key: string) => `/rest/api/3/issue/${encodeURIComponent(key)}`;

export const getIssue = async (client: Client, key: string): Promise<Issue> =>
  readIssue(await client.get(withQuery(path(key), { fields: '*all', expand: 'names,schema,editmeta' })));

export const editFields = (client: Client, key: string, fields: Readonly<Record<string, unknown>>) =>
  client.send('PUT', path(key), { fields });

export const assign = (client: Client, key: string, accountId: string | null) =>
  client.send('PUT', `${path(key)}/assignee`, { accountId });

export const attachFiles = (client: Client, key: string, files: readonly File[]) =>
  client.upload(`${path(key)}/attachments`, files);

const namedSchema = z.object({ id: z.string(), name: z.string() });
const askedSchema = z.object({ name: z.string(), allowedValues: z._default(z.array(namedSchema), []) });
const transitionsSchema = z.object({
  transitions: z.array(
    z.object({
      id: z.string(),
      to: namedSchema,
      hasScreen: z.boolean(),
      fields: z._default(z.record(z.string(), askedSchema), {}),
    }),
  ),
});
type AskedField = { readonly id: string; readonly name: string; readonly options: readonly Option[] };
export type Transition = {
  readonly id: string;
  readonly to: z.infer<typeof namedSchema>;
  readonly hasScreen: boolean;
  /** What its screen asks for. */
  readonly fields: readonly AskedField[];
};

export async function listTransitions(client: Client, key: string): Promise<Transition[]> {
  const answer = await client.get(`${path(key)}/transitions?expand=transitions.fields`);
  return transitionsSchema.parse(answer).transitions.map(({ fields, ...transition }) => ({
    ...transition,
    fields: Object.entries(fields).map(([id, { name, allowedValues }]) => ({
      id,
      name,
      options: allowedValues.map((one) => ({ id: one.id, text: one.name })),
    })),
  }));
}

export const transition = (client: Client, key: string, id: string, fields: Readonly<Record<string, unknown>> = {}) =>
  client.send('POST', `${path(key)}/transitions`, { transition: { id }, fields });

/** Votes as the person, or takes the vote back where it is there. */
export const toggleVote = (client: Client, key: string, isThere: boolean) =>
  client.send(isThere ? 'DELETE' : 'POST', `${path(key)}/votes`);

/** Watches as the person, or stops where it is on. */
export const toggleWatching = (
  client: Client,
  key: string,
  { accountId, isOn }: { accountId: string; isOn: boolean },
) =>
  isOn
    ? client.send('DELETE', withQuery(`${path(key)}/watchers`, { accountId }))
    : client.send('POST', `${path(key)}/watchers`);

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
