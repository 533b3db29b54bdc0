import { Hono } from 'hono';
import { authenticate, signedIn } from '../../jira/authenticate.ts';
import { createCdn } from '../cdn/cdn.ts';
import type { Host } from '../host.ts';
import { Undeclared } from '../manifest.ts';
import { BrokenConnection } from '../runtime/broken-connection.ts';
import { controlRoutes, type ControlOptions } from './control-routes.ts';
import { forgeRoutes } from './forge-routes.ts';
import { frameFile } from './frame-files.ts';
import { refusal, type Origins } from './guard.ts';
import { importRoute } from './import-route.ts';
import { Refused } from './json-body.ts';
import type { Answer } from './listen.ts';
import { peopleRoute } from './people-route.ts';
import { healthRoutes } from './health-routes.ts';
import { builtRoute, RELOADS } from './reload.ts';
import { restrictRoute } from './restrict-route.ts';
import { workflowRoutes } from './workflow-routes.ts';

type WebOptions = Omit<ControlOptions, 'host'> & {
  host: Host;
  origins: Origins;
  /** Folder of the built frame. */
  frame: string;
  /** Fires `built` when a part of the app was built anew, on which open pages load anew. */
  builds?: EventTarget | undefined;
};

/** All requests of the listener: REST, Forge for the frame, control, the CDN, and the frame itself. */
export function createWeb({ host, origins, frame, builds, ...control }: WebOptions): Answer {
  const cdn = createCdn({
    manifest: host.manifest,
    cdnOrigin: origins.cdn,
    frameOrigin: origins.site,
    guesses: host.guesses,
  });
  const personOf = (request: Request) => {
    const caller = authenticate(host.site, request);
    if (caller?.kind !== 'user') throw new Refused(401, 'Basic authentication with e-mail and API token is needed.');
    return caller.accountId;
  };
  const web = new Hono();
  web.route('/forge', forgeRoutes({ host, cdn, personOf }));
  web.route('/control', controlRoutes({ host, ...control }));
  web.route('/control', importRoute(host));
  web.route('/control', peopleRoute(host));
  web.route('/control', restrictRoute(host));
  web.route('/control', workflowRoutes(host));
  web.route('/control', healthRoutes(host));
  web.all('/rest/*', ({ req }) => {
    const person = signedIn(host.site, req.raw);
    return person ? host.jira.handle(req.raw, person) : host.jira.fetch(req.raw);
  });
  if (builds) web.get('/built', builtRoute(builds));
  const script = builds ? RELOADS : '';
  web.get('*', async ({ req }) => (await cdn.answer(req.path)) ?? frameFile(frame, req.path, script));
  web.notFound((context) =>
    context.json({ message: `There is no ${context.req.method} ${context.req.path} here.` }, 404),
  );
  web.onError((error, context) => {
    if (error instanceof Refused) return context.json({ message: error.message }, error.status);
    if (error instanceof Undeclared) return context.json({ message: error.message }, 404);
    // A broken connection has the message of a failed `fetch` in a browser.
    if (error instanceof BrokenConnection) return context.json({ message: 'Failed to fetch' }, 502);
    console.error(error);
    return context.json({ message: error.message }, 500);
  });
  return async (request, env) => {
    const reason = refusal(request, origins);
    return reason === undefined ? web.fetch(request, env) : Response.json({ message: reason }, { status: 403 });
  };
}
