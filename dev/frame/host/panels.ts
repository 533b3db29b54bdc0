import { z } from 'zod/mini';
import type { Issue } from '../jira/issue.ts';
import type { Client } from '../rest/client.ts';
import { withQuery } from '../rest/client.ts';

const panelsSchema = z.object({
  added: z.array(z.object({ moduleKey: z.string(), isNew: z.boolean() })),
  pinned: z.array(z.string()),
});
export type ShownPanel = { readonly moduleKey: string; readonly pinned: boolean; readonly isNew: boolean };

const projectOf = ({ fields }: Issue) => fields.project?.id ?? '';

/** The app's panels on an issue: those pinned for the project, and those added to the issue. */
export async function listPanels(client: Client, issue: Issue): Promise<ShownPanel[]> {
  const query = { issueId: issue.id, projectId: projectOf(issue) };
  const { added, pinned } = panelsSchema.parse(await client.get(withQuery('/forge/panels', query)));
  return [
    ...pinned.map((moduleKey) => ({ moduleKey, pinned: true, isNew: false })),
    ...added
      .filter(({ moduleKey }) => !pinned.includes(moduleKey))
      .map(({ moduleKey, isNew }) => ({ moduleKey, pinned: false, isNew })),
  ];
}

/** Adds a panel to one issue or removes it. */
export const changePanel = (client: Client, how: 'POST' | 'DELETE', panel: { moduleKey: string; issue: Issue }) =>
  client.send(how, '/forge/panels', { moduleKey: panel.moduleKey, issueId: panel.issue.id });

/** Pins a panel to every issue of the project, or unpins it; only for administrators. */
export const pinPanel = (client: Client, how: 'POST' | 'DELETE', panel: { moduleKey: string; issue: Issue }) =>
  client.send(how, '/forge/panels', { moduleKey: panel.moduleKey, projectId: projectOf(panel.issue) });
