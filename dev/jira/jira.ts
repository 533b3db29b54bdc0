import { Hono, type Context } from 'hono';
import { authenticate, hasScopes, notAuthenticated, scopeDoesNotMatch } from './authenticate.ts';
import { accountOf, isThroughApp, paysPoints, type Caller } from './caller.ts';
import { createCounts, type Counts } from './counts.ts';
import { JiraError } from './error.ts';
import type { Answer, Operation } from './operation.ts';
import { operations } from './operations.ts';
import { createPointsMeter, type PointsMeter } from './points-meter.ts';
import { readBody } from './request-body.ts';
import type { Site } from './site.ts';
import { createWriteLimiter } from './write-limiter.ts';

export type Jira = {
  readonly site: Site;
  readonly counts: Counts;
  /** The app's points of the current hour. */
  readonly points: Pick<PointsMeter, 'spent'>;
  /** The public REST API: basic authentication with e-mail and API token. */
  fetch(request: Request): Promise<Response>;
  /** The same operations for a caller who is known already: Forge's proxy, the frame, seeding. */
  handle(request: Request, caller: Caller): Promise<Response>;
};

type Bindings = { caller?: Caller };
type JiraContext = Context<{ Bindings: Bindings }>;

/** Serves every operation; what is not among them answers 501 with its own name. */
export function openJira(site: Site): Jira {
  const counts = createCounts();
  const points = createPointsMeter(site);
  const app = new Hono<{ Bindings: Bindings }>();

  const answer = answering(site, { counts, points });
  for (const operation of [...operations].sort(bySpecificity)) {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(operation.method, path, async (context) => toResponse(await answer(operation, context)));
  }
  app.notFound(({ req, env }) =>
    toResponse(env.caller ? notImplemented(req.method, new URL(req.url).pathname) : notAuthenticated),
  );
  app.onError((error) => toResponse(failed(error)));

  return {
    ...{ site, counts, points },
    async handle(request, caller) {
      return hasLeft(site, caller) ? toResponse(notAuthenticated) : app.fetch(request, { caller });
    },
    async fetch(request) {
      const caller = authenticate(site, request);
      // Wrong credentials are refused even where none are needed.
      if (!caller && request.headers.has('authorization')) return toResponse(notAuthenticated);
      return app.fetch(request, caller ? { caller } : {});
    },
  };
}

/** Nothing may be done for somebody who was deactivated. @NOTE unverified on a live site: with this answer. */
function hasLeft(site: Site, caller: Caller): boolean {
  if (caller.kind === 'app') return false;
  return site.db.has('select 1 from users where account_id = ? and active = 0', caller.accountId);
}

type Meters = { counts: Counts; points: PointsMeter };

/** What comes before and after every operation: who asks, with which scopes, within which limits, at what cost. */
function answering(
  site: Site,
  { counts, points }: Meters,
): (operation: Operation, context: JiraContext) => Promise<Answer> {
  const limitWrites = createWriteLimiter(site);
  return async (operation, context) => {
    const { caller } = context.env;
    if (!caller && !operation.open) return notAuthenticated;
    const asking: Caller = caller ?? { kind: 'user', accountId: '' };
    if (isThroughApp(asking) && !hasScopes(site.appScopes, operation.scopes)) return scopeDoesNotMatch;
    if (paysPoints(asking)) points.check();
    const body = await readBody(context.req.raw);
    const params = context.req.param();
    if (operation.method !== 'GET' && params['issueIdOrKey']) limitWrites(params['issueIdOrKey']);
    const query = new URL(context.req.url).searchParams;
    const answered = operation.answer({ site, caller: asking, viewer: accountOf(asking), params, query, ...body });
    const cost = paysPoints(asking) ? operation.points(answered) : 0;
    points.spend(cost);
    counts.record(`${operation.method} ${operation.path}`, cost);
    return answered;
  };
}

/** Fixed segments win over parameters at the same place. */
function bySpecificity(a: Operation, b: Operation): number {
  const shape = ({ path }: Operation) => path.replaceAll(/\{\w+\}/g, '~');
  return shape(a) < shape(b) ? -1 : 1;
}

function notImplemented(method: string, pathname: string): Answer {
  return {
    status: 501,
    body: { errorMessages: [`The local Jira does not implement ${method} ${pathname}.`], errors: {} },
  };
}

function failed(error: Error): Answer {
  if (error instanceof JiraError) return { status: error.status, body: error.body, headers: { ...error.headers } };
  console.error(error);
  return { status: 500, body: { errorMessages: [`Internal server error: ${error.message}`], errors: {} } };
}

function toResponse({ status, body, headers = {} }: Answer): Response {
  if (body === undefined) return new Response(null, { status, headers });
  if (body instanceof Uint8Array) return new Response(new Uint8Array(body), { status, headers });
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json;charset=UTF-8', 'Cache-Control': 'no-cache, no-store', ...headers },
  });
}
