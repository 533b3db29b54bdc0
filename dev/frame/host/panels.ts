import { z } from 'zod/mini';
import type { Client } from '../rest/client.ts';
import { withQuery } from '../rest/client.ts';

const panelsSchema = z.object({
  panels: z.array(z.object({ moduleKey: z.string(), pinned: z._default(z.boolean(), false) })),
});
export type AddedPanel = z.infer<typeof panelsSchema>['panels'][number];

/** The app's panels on an issue: those that somebody added there, and those pinned for all issues of the project. */
export const listPanels = async (client: Client, issueKey: string): Promise<AddedPanel[]> =>
  panelsSchema.parse(await client.get(withQuery('/forge/panels', { issueKey }))).panels;

export const addPanel = (client: Client, issueKey: string, moduleKey: string) =>
  client.send('POST', '/forge/panels', { issueKey, moduleKey });

export const removePanel = (client: Client, issueKey: string, moduleKey: string) =>
  client.send('DELETE', withQuery('/forge/panels', { issueKey, moduleKey }));

/** Shows a panel on every issue of a project, as an administrator can. */
export const pinPanel = (client: Client, projectKey: string, moduleKey: string) =>
  client.send('POST', '/forge/panels', { projectKey, moduleKey });

export const unpinPanel = (client: Client, projectKey: string, moduleKey: string) =>
  client.send('DELETE', withQuery('/forge/panels', { projectKey, moduleKey }));
