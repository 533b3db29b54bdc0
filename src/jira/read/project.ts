import * as z from 'zod/mini';
import { type JiraRequest, rest, readReply } from '../request';

export type ReadProject = { readonly key: string; readonly issueTypes: readonly string[] };

const answer = z.object({
  key: z.string(),
  issueTypes: z._default(
    z.array(
      z.object({ id: z.string(), subtask: z._default(z.boolean(), false), hierarchyLevel: z.optional(z.number()) }),
    ),
    [],
  ),
});

const types = z.object({ issueTypes: z.array(z.object({ id: z.string(), name: z.string() })) });

const identified = z.object({ id: z.string() });

/** The id of a project with this key. Fails with `not-found` where the caller may not see it. */
export async function projectId(request: JiraRequest, projectKey: string): Promise<string> {
  return (await readReply(request, rest`/rest/api/3/project/${projectKey}`, identified)).id;
}

/** Issue types that can be created in the project, in Jira's order. */
export async function projectTypes(
  request: JiraRequest,
  projectId: string,
): Promise<z.infer<typeof types>['issueTypes']> {
  return (await readReply(request, rest`/rest/api/3/project/${projectId}`, types)).issueTypes;
}

const named = z.object({ values: z.array(z.object({ id: z.string(), name: z.string() })) });

/** The names of those of these projects, at most a hundred, that the caller may see, by id. */
export async function projectNames(request: JiraRequest, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const query = ids.map((id) => `id=${encodeURIComponent(id)}`).join('&');
  const { values } = await readReply(request, `/rest/api/3/project/search?maxResults=100&${query}`, named);
  return new Map(values.map(({ id, name }) => [id, name]));
}

const siteTypesAnswer = z.array(
  z.object({ id: z.string(), name: z.string(), scope: z.optional(z.object({ project: z.optional(z.unknown()) })) }),
);

/** The issue types that projects share. */
export async function sharedTypes(request: JiraRequest): Promise<z.infer<typeof types>['issueTypes']> {
  const all = await readReply(request, '/rest/api/3/issuetype', siteTypesAnswer);
  return all.filter(({ scope }) => scope?.project === undefined).map(({ id, name }) => ({ id, name }));
}

/** The project's key and its types between epic and sub-task. */
export async function askProject(request: JiraRequest, projectId: string): Promise<ReadProject> {
  const { key, issueTypes } = await readReply(request, rest`/rest/api/3/project/${projectId}`, answer);
  const isStory = ({ subtask, hierarchyLevel = 0 }: (typeof issueTypes)[number]) => !subtask && hierarchyLevel === 0;
  return { key, issueTypes: issueTypes.filter(isStory).map(({ id }) => id) };
}
