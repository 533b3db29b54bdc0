import { Hono, type Context } from 'hono';
import { authenticate, hasScopes, notAuthenticated, scopeDoesNotMatch } from './authenticate.ts';
import { accountOf, isThroughApp, paysPoints, type Caller } from './caller.ts';
import { createCounts, type Counts } from './counts.ts';
import { JiraError, PlainError } from './error.ts';
import { hiddenOperations } from './hidden-operations.ts';
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
  /** The operations for a known caller: Forge's proxy, the frame, seeding. */
  handle(request: Request, caller: Caller): Promise<Response>;
};

type Bindings = { caller?: Caller };
type JiraContext = Context<{ Bindings: Bindings }>;

/** Serves every operation; an unknown one answers 501 with its name. */
export function openJira(site: Site): Jira {
  const counts = createCounts();
  const points = createPointsMeter(site);
  const app = new Hono<{ Bindings: Bindings }>();

  const notServed = ({ req, env }: JiraContext) =>
    toResponse(env.caller ? notImplemented(req.method, new URL(req.url).pathname) : notAuthenticated);
  for (const [method, path] of hiddenOperations) app.on(method, path, notServed);
  const answer = answering(site, { counts, points });
  for (const operation of [...operations].sort(bySpecificity)) {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(operation.method, path, async (context) => toResponse(await answer(operation, context)));
  }
  app.notFound(notServed);
  app.onError((error) => toResponse(failed(error)));

  return {
    site,
    counts,
    points,
    async handle(request, caller) {
      return hasLeft(site, caller) ? toResponse(notAuthenticated) : app.fetch(request, { caller });
    },
    async fetch(request) {
      const caller = authenticate(site, request);
      // Wrong credentials are refused also where none are needed.
      if (!caller && request.headers.has('authorization')) return toResponse(notAuthenticated);
      return app.fetch(request, caller ? { caller } : {});
    },
  };
}

/** A deactivated account is refused. @NOTE unverified on a live site: with this answer. */
function hasLeft(site: Site, caller: Caller): boolean {
  if (caller.kind === 'app') return false;
  return site.db.has('select 1 from users where account_id = ? and active = 0', caller.accountId);
}

/** Whose permissions hold. Before its rights come, the app's own user has those of an anonymous caller. */
function viewerOf({ clock, limits }: Site, caller: Caller): string {
  return caller.kind === 'app' && clock.now() < limits.appRightsFrom ? '' : accountOf(caller);
}

type Meters = { counts: Counts; points: PointsMeter };

/** Wraps every operation: checks the caller, scopes and limits, and charges points. */
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
    const viewer = viewerOf(site, asking);
    const answered = operation.answer({ site, caller: asking, viewer, params, query, ...body });
    const cost = paysPoints(asking) ? operation.points(answered) : 0;
    points.spend(cost);
    counts.record(`${operation.method} ${operation.path}`, cost);
    return answered;
  };
}

/** Fixed segments come before parameters in the same position. */
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

const PLAIN = { 'Content-Type': 'text/html;charset=UTF-8' };

function failed(error: Error): Answer {
  if (error instanceof JiraError) return { status: error.status, body: error.body, headers: { ...error.headers } };
  if (error instanceof PlainError)
    return { status: error.status, body: new TextEncoder().encode(error.message), headers: PLAIN };
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
