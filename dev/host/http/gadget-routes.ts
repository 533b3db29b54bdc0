import { Hono } from 'hono';
import { z } from 'zod';
import type { Host } from '../host.ts';
import { modulesOf, Undeclared } from '../manifest.ts';
import { readJson } from './json-body.ts';

type Options = { host: Host; personOf: (request: Request) => string };

const added = z.strictObject({ moduleKey: z.string() });

/** The gadgets of the site's one dashboard, which everybody may change: `/gadgets`, `/gadgets/<id>`. */
export function gadgetRoutes({ host: { gadgets, manifest }, personOf }: Options): Hono {
  const routes = new Hono();
  routes.use('/gadgets/*', async (context, next) => {
    personOf(context.req.raw);
    await next();
  });
  routes.get('/gadgets', (context) => context.json({ gadgets: gadgets.all() }));
  routes.post('/gadgets', async (context) => {
    const { moduleKey } = await readJson(context, added);
    if (!modulesOf(manifest, 'jira:dashboardGadget').some(({ key }) => key === moduleKey))
      throw new Undeclared(`The manifest has no gadget "${moduleKey}".`);
    return context.json(gadgets.add(moduleKey));
  });
  routes.put('/gadgets/:id', async (context) => {
    gadgets.configure(context.req.param('id'), await readJson(context, z.record(z.string(), z.unknown())));
    return context.body(null, 204);
  });
  routes.delete('/gadgets/:id', (context) => {
    gadgets.remove(context.req.param('id'));
    return context.body(null, 204);
  });
  return routes;
}
