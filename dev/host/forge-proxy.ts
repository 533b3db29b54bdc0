import type { Caller } from '../jira/caller.ts';
import type { Jira } from '../jira/jira.ts';
import { absent, json, refused } from './carried-answer.ts';
import type { Invocation, Started } from './functions.ts';
import type { AskKvs } from './kvs/ask-kvs.ts';
import type { Queue } from './queue.ts';
import { realtimeFromBackEnd } from './realtime/from-back-end.ts';
import type { Realtime } from './realtime/realtime.ts';
import { REPORT_ACCOUNTS, reportAccounts } from './report-accounts.ts';
import type { CarriedAnswer, CarriedRequest } from './runtime/messages.ts';
import type { Fetch } from './runtime/pending-runs.ts';

type ProxyOptions = { jira: Jira; askKvs: AskKvs; queue: Queue; realtime: Realtime; scopes: readonly string[] };

const parsed = ({ body }: CarriedRequest): unknown =>
  typeof body === 'string' && body !== '' ? JSON.parse(body) : undefined;

/**
 * The answers to `__forge_fetch__` of the app's back end: Jira as the person or the app, storage, queues and Realtime.
 * Other services of Forge answer 501 with their name.
 */
export function createForgeProxy(options: ProxyOptions): (invocation: Started) => Fetch {
  return (invocation) => async (request) => {
    const { target, path } = request;
    if (target.type === 'kvs') return storage(options, request);
    if (target.type === 'realtime') return realtimeFromBackEnd(options.realtime, invocation.at, request);
    if (target.type !== 'fpp') return absent(`calls of type ${target.type}`);
    if (target.remote === 'stargate') return gateway(options, request, invocation);
    if (target.remote !== 'jira') return absent(`the product ${target.remote}`);
    const caller = callerOf(invocation, request);
    if (!caller) return refused(401, 'NEEDS_AUTHENTICATION_ERR', 'There is no user in this invocation.');
    if (typeof caller === 'string') return absent(caller);
    const { method, headers, body } = request;
    const url = new URL(path, options.jira.site.baseUrl);
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) };
    return carried(await options.jira.handle(new Request(url, { method, headers, ...sent }), caller));
  };
}

/** The caller; a text names what is missing, undefined means that no person is logged in. */
function callerOf({ accountId }: Invocation, { target }: CarriedRequest): Caller | string | undefined {
  if (target.accountId !== undefined) return 'asUser(accountId), which needs allowImpersonation';
  if (target.provider === 'app') return { kind: 'app' };
  if (target.provider !== 'user') return 'requestJira without asUser() or asApp()';
  return accountId === undefined ? undefined : { kind: 'user', accountId, via: 'app' };
}

async function carried(response: Response): Promise<CarriedAnswer> {
  const { status, statusText } = response;
  return { status, statusText, headers: [...response.headers], body: new Uint8Array(await response.arrayBuffer()) };
}

async function storage({ askKvs, scopes }: ProxyOptions, request: CarriedRequest): Promise<CarriedAnswer> {
  if (!scopes.includes('storage:app')) {
    return json(403, { code: 'PERMISSION_DENIED', message: 'The manifest does not declare the scope storage:app.' });
  }
  const { status, body } = await askKvs(request.path, parsed(request));
  return json(status, body);
}

/** The paths contain literal placeholders, since @forge/events does not fill them in. */
function gateway({ queue, jira, scopes }: ProxyOptions, request: CarriedRequest, { cycle }: Started): CarriedAnswer {
  if (request.path === REPORT_ACCOUNTS) return reportAccounts(jira.site, parsed(request), scopes);
  const [, , action] = request.path.split('/').slice(1);
  if (!request.path.startsWith('/webhook/queue/')) return absent(`the gateway's ${request.path}`);
  const { status, body } = queue.handle(action ?? '', parsed(request), cycle);
  return json(status, body);
}
