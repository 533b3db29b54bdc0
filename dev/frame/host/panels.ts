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

/** The app's panels on an issue: those pinned for all issues of the project, and those that somebody added there. */
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

/** Adds a panel to one issue or takes it away again. */
export const changePanel = (client: Client, how: 'POST' | 'DELETE', panel: { moduleKey: string; issue: Issue }) =>
  client.send(how, '/forge/panels', { moduleKey: panel.moduleKey, issueId: panel.issue.id });

/** Shows a panel on every issue of the issue's project, or no longer; only administrators may. */
export const pinPanel = (client: Client, how: 'POST' | 'DELETE', panel: { moduleKey: string; issue: Issue }) =>
  client.send(how, '/forge/panels', { moduleKey: panel.moduleKey, projectId: projectOf(panel.issue) });
