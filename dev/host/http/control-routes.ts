import { Hono } from 'hono';
import { z } from 'zod';
import { integer, text } from '../../jira/columns.ts';
import { IMPORTED_ACCOUNT } from '../../sample/import/site-books.ts';
import { tourOf } from '../../tour.ts';
import type { Host } from '../host.ts';
import { findModule } from '../manifest.ts';
import { invokeResolver } from '../resolver.ts';
import { extensionAt } from '../surface.ts';
import { faultRoutes } from './fault-routes.ts';
import { readJson, Refused } from './json-body.ts';

export type ControlOptions = {
  host: Host;
  /** The latest log lines of the app. */
  logs: readonly unknown[];
  /** Starts over with the clock at the machine's time and an empty site or the sample. */
  reset: (filling: 'empty' | 'sample') => Promise<void>;
};

const invokeShape = z.object({
  /** Account id or e-mail address. */
  as: z.string(),
  moduleKey: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
  issueKey: z.string().optional(),
  projectKey: z.string().optional(),
  boardId: z.string().optional(),
  /** Replaces the three above: the extension that Jira would pass. */
  extension: z.record(z.string(), z.unknown()).optional(),
});
const runShape = z.object({
  functionKey: z.string(),
  body: z.unknown().optional(),
  as: z.string().optional(),
  moduleType: z.string().default('trigger'),
  moduleKey: z.string().default('control'),
});
/** The control API for tests, benchmarks and the frame; dev/README.md describes every path. */
export function controlRoutes(options: ControlOptions): Hono {
  const routes = new Hono();
  invokeRoutes(routes, options.host);
  clockRoutes(routes, options.host);
  sightRoutes(routes, options);
  profileRoutes(routes, options.host);
  routes.route('/', faultRoutes(options.host));
  for (const filling of ['empty', 'sample'] as const) {
    routes.post(filling === 'empty' ? '/reset' : '/sample', async (context) => {
      await options.reset(filling);
      return context.body(null, 204);
    });
  }
  return routes;
}

function invokeRoutes(routes: Hono, host: Host): void {
  routes.post('/invoke', async (context) => {
    const { as, moduleKey, functionKey, payload, extension, ...place } = await readJson(context, invokeShape);
    const module = findModule(host.manifest, moduleKey);
    const accountId = accountOf(host, as);
    const surface = { module, accountId, extension: extension ?? extensionAt(host.site, module.type, place) };
    return context.json(await invokeResolver(host, surface, { functionKey, payload }));
  });
  routes.post('/run', async (context) => {
    const { functionKey, body, as, moduleType, moduleKey } = await readJson(context, runShape);
    const acting = as === undefined ? {} : { accountId: accountOf(host, as) };
    const module = { type: moduleType, key: moduleKey };
    return context.json(await host.functions.invoke({ functionKey, module, body, ...acting }));
  });
  routes.post('/schedule/:key', async (context) => {
    const schedule = host.schedule ?? host.startSchedule();
    return context.json(await schedule.run(context.req.param('key')));
  });
}

function clockRoutes(routes: Hono, { clock }: Host): void {
  const now = () => ({ now: clock.now(), iso: new Date(clock.now()).toISOString() });
  routes.get('/clock', (context) => context.json(now()));
  routes.post('/clock/advance', async (context) => {
    await clock.advance((await readJson(context, z.object({ ms: z.number().min(0) }))).ms);
    return context.json(now());
  });
  routes.post('/clock/set', async (context) => {
    await clock.set((await readJson(context, z.object({ now: z.number() }))).now);
    return context.json(now());
  });
  routes.post('/clock/settle', async (context) => {
    await clock.settle((await readJson(context, z.object({ withinMs: z.number().min(0).optional() }))).withinMs);
    return context.json(now());
  });
}

/** Routes that read counts, logs and storage. */
function sightRoutes(routes: Hono, { host, logs }: ControlOptions): void {
  const { functions, jira, kvs } = host;
  routes.get('/counts', (context) => {
    const { requests, points, byOperation } = jira.counts;
    const storage = { ...kvs.usage.total, minutes: kvs.usage.minutes };
    return context.json({ invocations: Object.fromEntries(functions.counts), requests, points, byOperation, storage });
  });
  routes.delete('/counts', (context) => {
    functions.counts.clear();
    jira.counts.reset();
    kvs.usage.reset();
    return context.body(null, 204);
  });
  routes.get('/tour', (context) => context.json(tourOf(host)));
  routes.get('/logs', (context) => context.json(logs));
  routes.get('/kvs', (context) =>
    context.json(host.kvs.dump().map(({ value, ...row }): object => ({ ...row, value: JSON.parse(value) }))),
  );
  routes.delete('/kvs', (context) => {
    host.kvs.clear();
    return context.body(null, 204);
  });
  routes.get('/queue', (context) => context.json(host.queue.pending()));
  routes.get('/people', (context) => context.json(people(host)));
}

function profileRoutes(routes: Hono, host: Host): void {
  const { site } = host;
  routes.get('/profile', (context) =>
    context.json({ profile: site.profile, behaviour: host.behaviour, limits: site.limits }),
  );
  routes.put('/profile', async (context) => {
    host.setProfile((await readJson(context, z.object({ profile: z.enum(['instant', 'cloud']) }))).profile);
    return context.json({ profile: site.profile });
  });
}

function accountOf({ site }: Host, as: string): string {
  const sql = 'SELECT account_id FROM users WHERE account_id = ? OR (email = ? AND email <> ?)';
  const user = site.db.get({ account_id: text }, sql, as, as, '');
  if (!user) throw new Refused(404, `There is nobody "${as}" on this site.`);
  return user.account_id;
}

/** The people that the frame can act as, with tokens that are valid only on this machine's site. */
function people({ site }: Host): object[] {
  const sql = `SELECT account_id AS accountId, display_name AS displayName, email, api_token AS apiToken, active, locale,
      coalesce(role, '') AS role
    FROM users LEFT JOIN user_roles USING (account_id) WHERE account_type = 'atlassian' AND account_id NOT LIKE ? ORDER BY users.rowid`;
  return site.db
    .all({ active: integer }, sql, `${IMPORTED_ACCOUNT}%`)
    .map((person) => ({ ...person, active: person.active === 1 }));
}
