import { asApp, asUser, route } from '@forge/api';
import { InvocationError, InvocationErrorCode, Queue, type AsyncEvent } from '@forge/events';
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { publish, publishGlobal, signRealtimeToken } from '@forge/realtime';
import Resolver from '@forge/resolver';

/** A back end for tests of the local host: each function uses one feature of the platform. */
const resolver = new Resolver();
const queue = new Queue({ key: 'work' });

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

resolver.define('echo', ({ payload, context }) => ({ payload, context }));
resolver.define('shapes', () => ({ when: new Date(0), nothing: undefined, map: new Map([[1, 2]]) }));
resolver.define('boom', () => {
  throw new Error('kaboom');
});
resolver.define('environment', () => Object.keys(process.env));
resolver.define('egress', async () => (await fetch('https://example.com/')).status);
resolver.define('clock', () => ({ now: Date.now(), iso: new Date().toISOString(), fixed: new Date(0).getTime() }));
resolver.define('large', ({ payload }) => 'x'.repeat(Number(payload.bytes)));
resolver.define('wait', ({ payload }) => new Promise((resolve) => setTimeout(resolve, Number(payload.ms))));
resolver.define('log', ({ payload }) => console.warn('said', payload.word));
resolver.define('hang', () => {
  console.warn('hanging');
  for (;;);
});
resolver.define('exit', () => process.exit(1));
resolver.define('throwLater', () => {
  setTimeout(() => {
    throw new Error('nobody catches this');
  });
  return new Promise(() => undefined);
});

resolver.define('whoami', async ({ payload }) => {
  const as = payload.as === 'app' ? asApp() : asUser();
  const response = await as.requestJira(route`/rest/api/3/myself`);
  return { status: response.status, body: await response.text() };
});

resolver.define('boards', async () => (await asUser().requestJira(route`/rest/agile/1.0/board`)).status);
resolver.define('users', async ({ payload }) => {
  const response = await asUser(text(payload.accountId)).requestJira(route`/rest/api/3/myself`);
  return response.status;
});

/** Without it Jira answers 415. */
const JSON_BODY = { 'content-type': 'application/json' };

resolver.define('jira', async ({ payload }) => {
  const response = await asUser().requestJira(route`/rest/api/3/issue/${payload.issueKey}/properties/fixture`, {
    method: 'PUT',
    headers: JSON_BODY,
    body: JSON.stringify({ state: 'ready' }),
  });
  return response.status;
});

/** Writes several properties in a row or at once; returns the outcome of each call. */
resolver.define('write', async ({ payload }) => {
  const write = async (at: number): Promise<unknown> => {
    const path = route`/rest/api/3/issue/${text(payload.issueKey)}/properties/${`step${at}`}`;
    return asUser()
      .requestJira(path, { method: 'PUT', headers: JSON_BODY, body: JSON.stringify(at) })
      .then(statusOf, errorOf);
  };
  const steps = Array.from({ length: Number(payload.steps) }, (_one, at) => at + 1);
  if (payload.atOnce === true) return Promise.all(steps.map(write));
  const ended: unknown[] = [];
  for (const at of steps) ended.push(await write(at));
  return ended;
});
resolver.define('keep', ({ payload }) => kvs.set(text(payload.key), true).then(() => 'kept', errorOf));
resolver.define('kept', ({ payload }) => kvs.get(text(payload.key)).then((value) => value ?? null, errorOf));
resolver.define('pushing', () => queue.push({ body: { word: 'pushed' } }).then(() => 'pushed', errorOf));

type Answered = { status: number; headers: { get(name: string): string | null } };
const statusOf = ({ status, headers }: Answered) => ({
  status,
  retryAfter: headers.get('Retry-After'),
  reason: headers.get('RateLimit-Reason'),
});
function errorOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { thrown: error };
  const { name, message, constructor, cause } = error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
  return { ...error, name, message, type: constructor.name, cause: code };
}

resolver.define('addPlainly', async () => {
  const count = (await kvs.get<number>('count')) ?? 0;
  await kvs.set('count', count + 1);
});

async function add(): Promise<void> {
  const counters = kvs.entity<{ count: number; team: string }>('counter');
  for (;;) {
    const count = (await counters.get('a'))?.count ?? 0;
    try {
      await kvs
        .transact()
        .set(
          'a',
          { count: count + 1, team: 'x' },
          {
            entityName: 'counter',
            conditions: new Filter<{ count: number }>().and('count', FilterConditions.equalTo(count)),
          },
        )
        .execute();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}
resolver.define('startCounter', () => kvs.entity('counter').set('a', { count: 0, team: 'x' }));
resolver.define('addCarefully', add);
resolver.define('count', async () => ({
  plain: await kvs.get('count'),
  careful: (await kvs.entity<{ count: number }>('counter').get('a'))?.count,
}));
resolver.define('push', async ({ payload }) => {
  const { jobId } = await queue.push({ body: record(payload.body), delayInSeconds: Number(payload.delay ?? 0) });
  return { jobId };
});
resolver.define('tell', ({ payload }) => {
  const { word, contextOverrides, isGlobal, token } = payload;
  const said = { word: text(word) };
  if (isGlobal === true) return publishGlobal('talk', said, token === undefined ? {} : { token: text(token) });
  return publish('talk', said, contextOverrides === undefined ? {} : { contextOverrides }).catch(errorOf);
});
resolver.define('sign', ({ payload }) => signRealtimeToken(text(payload.channel), payload.claims, payload.permissions));
resolver.define('heard', async () => (await kvs.get('heard')) ?? []);

export const handler = resolver.getDefinitions();
export { handler as resolver };

async function hear(what: unknown): Promise<void> {
  const heard = (await kvs.get<unknown[]>('heard')) ?? [];
  await kvs.set('heard', [...heard, what]);
}

export async function consumer(event: AsyncEvent): Promise<InvocationError | undefined> {
  await hear({ consumed: event.body, retry: event.retryContext?.retryCount ?? 0 });
  // A chain without an end: each event pushes the next.
  if (event.body['chain'] === true)
    await queue.push({ body: event.body }).catch((error: unknown) => hear({ chain: errorOf(error)['type'] }));
  if (event.body['failUntil'] === undefined || (event.retryContext?.retryCount ?? 0) >= Number(event.body['failUntil']))
    return undefined;
  return new InvocationError({ retryAfter: 1, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST, retryData: {} });
}

export async function onIssue(event: Record<string, unknown>): Promise<void> {
  await hear({ event: event['eventType'] });
}

export async function nightly(event: unknown, context: unknown): Promise<{ statusCode: number }> {
  await hear({ nightly: event, context, told: await publish('talk', { word: 'night' }) });
  return { statusCode: 200 };
}

export async function noteIssue(payload: unknown): Promise<unknown> {
  const key = text(record(payload)['issueKey']);
  if (key === '') return { errors: [{ message: 'An issue key is needed.' }] };
  const path = route`/rest/api/3/issue/${key}/properties/fixture`;
  const init = { method: 'PUT', headers: JSON_BODY, body: JSON.stringify({ state: 'noted' }) };
  const response = await asUser().requestJira(path, init);
  return response.ok ? { noted: key } : { errors: [{ message: `Jira answered ${response.status}.` }] };
}

export function dynamic(payload: unknown, context: unknown): unknown {
  return {
    label: 'Fixture',
    status: { type: 'lozenge', value: { label: 'Dynamic', type: 'success' } },
    payload,
    context,
  };
}
