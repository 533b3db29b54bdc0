import { Hono } from 'hono';
import { z } from 'zod';
import { APP_ACCOUNT_ID } from '../../jira/caller.ts';
import { integer } from '../../jira/columns.ts';
import { renameFlagOption } from '../../jira/flag-option.ts';
import { grant, ROLES } from '../../jira/permissions.ts';
import type { Host } from '../host.ts';
import { readJson, Refused } from './json-body.ts';

const accessShape = z.strictObject({ projectKey: z.string(), role: z.enum(['viewer', 'app']).nullable() });
const optionShape = z.strictObject({ name: z.string().min(1) });

/**
 * What administrators of a real site may do to the app unknowingly. `POST /control/app-access` changes the rights of the
 * app's own user in a project; `role` null takes all. `POST /control/flag-option` renames the option of "Flagged".
 */
export function healthRoutes({ site }: Host): Hono {
  const routes = new Hono();
  routes.post('/app-access', async (context) => {
    const { projectKey, role } = await readJson(context, accessShape);
    const project = site.db.get({ id: integer }, 'SELECT id FROM projects WHERE key = ?', projectKey);
    if (!project) throw new Refused(404, `There is no project ${projectKey}.`);
    grant(site, project.id, { account: APP_ACCOUNT_ID, permissions: role === null ? [] : ROLES[role] });
    return context.body(null, 204);
  });
  routes.post('/flag-option', async (context) => {
    renameFlagOption(site.db, (await readJson(context, optionShape)).name);
    return context.body(null, 204);
  });
  return routes;
}
