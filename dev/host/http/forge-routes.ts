import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { ruleShape } from '../automation/rule.ts';
import type { Cdn } from '../cdn/cdn.ts';
import { text } from '../../jira/columns.ts';
import { hiddenIn } from '../display-conditions.ts';
import type { Host } from '../host.ts';
import { allModules, findModule, titlesIn, type ForgeModule } from '../manifest.ts';
import { notificationsOf } from '../notifications.ts';
import { invokeDynamic, invokeResolver } from '../resolver.ts';
import { contextOf, type Surface } from '../surface.ts';
import { gadgetRoutes } from './gadget-routes.ts';
import { readJson, Refused } from './json-body.ts';
import { productShape, requestProduct } from './product-request.ts';
import { realtimeRoutes } from './realtime-routes.ts';

type ForgeOptions = { host: Host; cdn: Cdn; personOf: (request: Request) => string };

const extensionShape = z.record(z.string(), z.unknown()).default({});
const surfaceShape = z.object({ moduleKey: z.string(), extension: extensionShape });
const invokeShape = surfaceShape.extend({ functionKey: z.string(), payload: z.unknown().optional() });
const requestShape = surfaceShape.extend(productShape.shape);
const panelShape = z.object({
  moduleKey: z.string(),
  issueId: z.string().optional(),
  projectId: z.string().optional(),
});

/** Forge's services for the frame, as the person of the request's basic authentication. */
export function forgeRoutes(options: ForgeOptions): Hono {
  const routes = new Hono();
  const { host, personOf } = options;
  const surface = (context: Context, { moduleKey, extension }: z.infer<typeof surfaceShape>): Surface => ({
    module: findModule(host.manifest, moduleKey),
    extension,
    accountId: personOf(context.req.raw),
  });

  routes.get('/app', (context) => context.json(describeApp(options, personOf(context.req.raw))));
  routes.post('/invoke', async (context) => {
    const body = await readJson(context, invokeShape);
    return context.json(await invokeResolver(host, surface(context, body), body));
  });
  routes.post('/product', async (context) => {
    const body = await readJson(context, requestShape);
    return context.json(await requestProduct(host, surface(context, body).accountId, body));
  });
  routes.post('/context', async (context) => {
    const body = await readJson(context, surfaceShape);
    return context.json(contextOf(host.manifest, host.site, surface(context, body)));
  });
  routes.post('/dynamic', async (context) => {
    const body = await readJson(context, surfaceShape);
    const answered = invokeDynamic(host, surface(context, body));
    if (!answered) throw new Refused(404, `The module "${body.moduleKey}" has no dynamic properties.`);
    return context.json(await answered);
  });
  routes.get('/notifications', (context) => context.json(notificationsOf(host.site, personOf(context.req.raw))));
  panelRoutes(routes, options);
  ruleRoutes(routes, options);
  routes.route('/', gadgetRoutes(options));
  routes.route('/', realtimeRoutes(options));
  return routes;
}

/** The modules by type with their page addresses, and every resource's page, which modals name. */
function describeApp({ host, cdn }: ForgeOptions, accountId: string): object {
  const { manifest } = host;
  const person = host.site.db.get({ locale: text }, 'SELECT locale FROM users WHERE account_id = ?', accountId);
  const titleOf = titlesIn(manifest, person?.locale ?? 'en_US');
  const shown = ({ type: _type, ...module }: ForgeModule) => ({
    ...module,
    title: titleOf(module.title),
    hiddenIn: host.guesses.hidesModules ? hiddenIn(module.displayConditions) : [],
    name: titleOf(module.name),
    ...(module.pages ? { pages: module.pages.map((page) => ({ ...page, title: titleOf(page.title) })) } : {}),
    ...(typeof module['icon'] === 'string' ? { icon: cdn.iconOf(module['icon']) } : {}),
    ...(module.resource === undefined ? {} : { url: cdn.pageOf(module.resource) }),
  });
  const modules: Record<string, object[]> = {};
  for (const module of allModules(manifest)) (modules[module.type] ??= []).push(shown(module));
  const resources = Object.fromEntries(manifest.resources.map(({ key }) => [key, cdn.pageOf(key)]));
  return { modules, resources, scopes: manifest.permissions.scopes };
}

function panelRoutes(routes: Hono, { host, personOf }: ForgeOptions): void {
  const { panels, site } = host;
  const mayPin = (accountId: string, projectId: string) =>
    site.db.has(
      "SELECT 1 FROM grants WHERE project_id = ? AND account_id = ? AND permission = 'ADMINISTER_PROJECTS'",
      Number(projectId),
      accountId,
    );

  routes.get('/panels', (context) => {
    personOf(context.req.raw);
    const { issueId, projectId } = context.req.query();
    return context.json({
      added: issueId === undefined ? [] : panels.added(issueId),
      pinned: projectId === undefined ? [] : panels.pinned(projectId),
    });
  });
  routes.on(['POST', 'DELETE'], '/panels', async (context) => {
    const accountId = personOf(context.req.raw);
    const { moduleKey, issueId, projectId } = await readJson(context, panelShape);
    findModule(host.manifest, moduleKey);
    const adding = context.req.method === 'POST';
    if (issueId !== undefined) {
      (adding ? panels.add : panels.remove)(moduleKey, issueId);
    } else if (projectId !== undefined) {
      if (!mayPin(accountId, projectId))
        throw new Refused(403, 'Only a project administrator can show a panel on all issues.');
      (adding ? panels.pin : panels.unpin)(moduleKey, projectId);
    } else throw new Refused(400, 'Name an issueId or a projectId.');
    return context.body(null, 204);
  });
}

function ruleRoutes(routes: Hono, { host, personOf }: ForgeOptions): void {
  const { automation } = host;
  routes.get('/rules', (context) => {
    personOf(context.req.raw);
    return context.json({ rules: automation.rules(), audit: automation.audit() });
  });
  routes.put('/rules/:id', async (context) => {
    personOf(context.req.raw);
    return context.json(automation.save(context.req.param('id'), await readJson(context, ruleShape)));
  });
  routes.post('/rules/:id/run', async (context) => {
    personOf(context.req.raw);
    return context.json({ audit: await automation.run(context.req.param('id')) });
  });
}
