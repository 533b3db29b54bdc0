import { Hono } from 'hono';
import { z } from 'zod';
import { APP_ACCOUNT_ID } from '../../jira/caller.ts';
import { integer } from '../../jira/columns.ts';
import { renameFlagOption } from '../../jira/flag-option.ts';
import { renameLinkType } from '../../jira/links.ts';
import { JIRA_GUESSES } from '../../jira/guesses.ts';
import { grant, ROLES } from '../../jira/permissions.ts';
import { changeProjectType, PROJECT_TYPES } from '../../jira/project-type.ts';
import { HOST_GUESSES } from '../guesses.ts';
import type { Host } from '../host.ts';
import { KVS_GUESSES } from '../kvs/kvs-guesses.ts';
import { readJson, Refused } from './json-body.ts';

const accessShape = z.strictObject({ projectKey: z.string(), role: z.enum(['viewer', 'app']).nullable() });
const optionShape = z.strictObject({ name: z.string().min(1) });
const linkShape = z.strictObject({ name: z.string(), to: z.string().min(1), inward: z.string().min(1) });
const refusal = z.strictObject({ status: z.number().int().min(400).max(499), code: z.string().min(1) }).nullable();
const storage = z.strictObject({
  missingRow: z.string().min(1),
  refusedCondition: refusal,
  existingKey: refusal,
  ttlInTransactions: z.enum(['kept', 'refused', 'ignored']),
  doesRefusedTransactions: z.boolean(),
});
const jira = z.strictObject({
  unknownAliases: z.array(z.string()),
  refusesUnseenProjects: z.boolean(),
  sortsByRank: z.boolean(),
  address: z.string().nullable(),
  unknownInExpressions: z.array(z.string()),
  screensOfField: z.number().int().min(0),
  silentValueMovesUpdated: z.boolean(),
});
const projectTypeShape = z.strictObject({ projectKey: z.string(), type: z.enum(PROJECT_TYPES) });
const pages = z.strictObject({
  namesViewer: z.boolean(),
  hidesModules: z.boolean(),
  sendsTheme: z.boolean(),
  keepsInBrowser: z.boolean(),
});
/** Strict, so that a misspelt guess is refused. */
const guessesShape = z
  .strictObject({ storage: storage.partial(), jira: jira.partial(), pages: pages.partial() })
  .partial();

/**
 * What may be otherwise on a real site, for the Health page to find. What its administrators do: `POST /control/app-access`
 * changes the rights of the app's own user in a project (`role` null takes all), `POST /control/flag-option` renames the
 * option of "Flagged", `POST /control/link-type` a link type, `POST /control/project-type` changes the type of a project. What
 * this host guesses: `GET`, `PUT` and `DELETE /control/guesses`.
 */
export function healthRoutes(host: Host): Hono {
  const routes = new Hono();
  siteRoutes(routes, host);
  guessRoutes(routes, host);
  return routes;
}

function guessRoutes(routes: Hono, { site, kvs, guesses }: Host): void {
  const seen = () => ({ storage: kvs.guesses, jira: site.guesses, pages: guesses });
  routes.get('/guesses', (context) => context.json(seen()));
  routes.put('/guesses', async (context) => {
    const asked = await readJson(context, guessesShape);
    Object.assign(kvs.guesses, asked.storage);
    Object.assign(site.guesses, asked.jira);
    Object.assign(guesses, asked.pages);
    return context.json(seen());
  });
  routes.delete('/guesses', (context) => {
    Object.assign(kvs.guesses, KVS_GUESSES);
    Object.assign(site.guesses, JIRA_GUESSES);
    Object.assign(guesses, HOST_GUESSES);
    return context.body(null, 204);
  });
}

function siteRoutes(routes: Hono, { site }: Host): void {
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
  routes.post('/project-type', async (context) => {
    const { projectKey, type } = await readJson(context, projectTypeShape);
    if (!changeProjectType(site, projectKey, type)) throw new Refused(404, `There is no project ${projectKey}.`);
    return context.body(null, 204);
  });
  routes.post('/link-type', async (context) => {
    const { name, to, inward } = await readJson(context, linkShape);
    if (!renameLinkType(site, name, { to, inward })) throw new Refused(404, `There is no link type ${name}.`);
    return context.body(null, 204);
  });
}
