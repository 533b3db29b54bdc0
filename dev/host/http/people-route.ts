import { Hono } from 'hono';
import { z } from 'zod';
import { integer } from '../../jira/columns.ts';
import { grant, ROLES } from '../../jira/permissions.ts';
import { addPerson } from '../../jira/seed/add-person.ts';
import type { Host } from '../host.ts';
import { readJson, Refused } from './json-body.ts';

const personShape = z.strictObject({
  accountId: z.string().min(1),
  displayName: z.string().min(1),
  email: z.string().min(1),
  apiToken: z.string().min(1),
  /** In Jira's format: `de_DE`. */
  locale: z.string().default('en_US'),
  timeZone: z.string().default('UTC'),
  projectKey: z.string(),
  role: z.enum(['viewer', 'member', 'admin']).default('member'),
  /** Whether they administer Jira. */
  siteAdmin: z.boolean().default(false),
});

/**
 * `POST /control/people`: adds a person to a project, or changes the one with this account id. 404 without such a
 * project.
 */
export function peopleRoute(host: Host): Hono {
  return new Hono().post('/people', async (context) => {
    const { projectKey, role, ...person } = await readJson(context, personShape);
    const { site } = host;
    const project = site.db.get({ id: integer }, 'SELECT id FROM projects WHERE key = ?', projectKey);
    if (!project) throw new Refused(404, `There is no project ${projectKey}.`);
    site.write(() => {
      addPerson(site, person);
      grant(site, project.id, { account: person.accountId, permissions: ROLES[role] });
    });
    return context.json({ accountId: person.accountId }, 201);
  });
}
