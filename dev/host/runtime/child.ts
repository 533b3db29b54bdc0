/**
 * The thread of the app's bundle, in place of Forge's Node runtime. It sets the globals that `@forge/*` read before the
 * bundle is loaded, refuses network access, and keeps concurrent invocations apart.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { format } from 'node:util';
import { parentPort } from 'node:worker_threads';
import { hastyTimeout } from './app-timers.ts';
import type { Carried, CarriedAnswer, CarriedRequest, FetchTarget, FromChild, RunResult, ToChild } from './messages.ts';
import { postTogether } from './post-together.ts';
import { siteDate } from './site-date.ts';

type Run = Extract<ToChild, { type: 'run' }>;
type Runtime = Record<string, unknown> & { run: Run };
type AppFunction = (body: unknown, context: unknown) => unknown;

const [, , bundle = '', haste = '1'] = process.argv;
const load = createRequire(path.join(bundle, 'index.cjs'));
const current = new AsyncLocalStorage<Runtime>();
const waiting = new Map<number, { resolve: (answer: CarriedAnswer) => void; reject: (error: Error) => void }>();
let fetches = 0;

const post = (messages: readonly FromChild[]) => parentPort?.postMessage(messages);
const tell = postTogether(post);

const nothing = () => undefined;
const metrics = {
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
  gauge: () => ({ set: nothing }),
};

/** `ForgeRuntime` of @forge/api. `kvs` stays unset, since @forge/kvs would then call another service. */
function runtimeOf(run: Run): Runtime {
  const { meta } = run;
  const deadline = performance.now() + run.remainingMs;
  const lambdaContext = {
    awsRequestId: run.id,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
  return {
    run,
    proxy: { token: run.id, url: 'http://forge-proxy.invalid' },
    contextAri: meta.contextAri,
    container: { appCodeDir: bundle, runtime: 'nodejs24.x', region: 'local', handler: run.handler },
    appContext: meta.appContext,
    ...(meta.aaid === undefined ? {} : { aaid: meta.aaid }),
    lambdaContext,
    tracing: { traceId: run.id.replaceAll('-', ''), spanId: run.id.slice(0, 8) },
    // A token that the host maps to this run, as it answers all its calls.
    realtime: { contextToken: run.id },
    metrics,
    featureFlags: () => false,
  };
}

async function carried(message: Request | Response): Promise<Carried> {
  const bytes = new Uint8Array(await message.arrayBuffer());
  const text = /json|text|^$/.test(message.headers.get('content-type') ?? '');
  return text ? new TextDecoder().decode(bytes) : bytes;
}

type Outgoing = Pick<CarriedRequest, 'method' | 'headers' | 'body'>;

/** The method, headers and body that `fetch` would send. */
async function outgoing(init: RequestInit): Promise<Outgoing> {
  const { method = 'GET', body = null } = init;
  // The common case needs no `Request`, which takes longer to build than the call to answer.
  if (typeof body === 'string' && !/^(get|head)$/i.test(method)) {
    const headers = new Headers(init.headers);
    if (!headers.has('content-type')) headers.set('content-type', 'text/plain;charset=UTF-8');
    return { method: method.toUpperCase(), headers: [...headers], body };
  }
  // A `Request` turns forms and blobs into headers and bytes; its URL is not used.
  const request = new Request('http://forge-proxy.invalid/', { ...init, method });
  const own = { method: request.method, headers: [...request.headers] };
  return body === null ? own : { ...own, body: await carried(request) };
}

async function forgeFetch(target: FetchTarget, pathname: string, init: RequestInit = {}): Promise<Response> {
  const runtime = current.getStore();
  if (!runtime) throw new Error('Forge runtime not found.');
  const sent = await outgoing(init);
  const id = (fetches += 1);
  const answer = await new Promise<CarriedAnswer>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    const carriedRequest = { target: { ...target }, path: pathname, ...sent };
    tell({ type: 'fetch', id, invocationId: runtime.run.id, request: carriedRequest });
  });
  const bodyless = answer.status === 204 || answer.status === 205 || answer.status === 304;
  const { status, statusText, headers } = answer;
  return new Response(bodyless ? null : Buffer.from(answer.body), { status, statusText, headers });
}

function installGlobals(): void {
  const refuse = (to: string): never => {
    throw new Error(`The app may not reach ${to}: the manifest declares no external permissions.`);
  };
  Object.defineProperty(globalThis, '__forge_runtime__', { configurable: true, get: () => current.getStore() });
  Object.defineProperty(globalThis, '__forge_fetch__', { configurable: true, value: forgeFetch });
  globalThis.fetch = (input) => Promise.resolve(input instanceof Request ? input.url : String(input)).then(refuse);
  net.Socket.prototype.connect = () => refuse('the network');
  globalThis.Date = siteDate(() => current.getStore()?.run.clockOffset ?? 0);
  globalThis.setTimeout = hastyTimeout(Number(haste));
  for (const level of ['log', 'info', 'debug', 'warn', 'error'] as const) {
    console[level] = (...words: unknown[]) => {
      const line = { invocationId: current.getStore()?.run.id ?? null, level, text: format(...words) };
      // Posted at once, since the function may be about to hang.
      post([{ type: 'log', line }]);
    };
  }
}

function isAppFunction(value: unknown): value is AppFunction {
  return typeof value === 'function';
}

async function call(run: Run): Promise<RunResult> {
  const { meta } = run;
  const [file = '', name = ''] = run.handler.split('.');
  const exported: Record<string, unknown> = load(path.join(bundle, `${file}.cjs`));
  const found = exported[name];
  if (!isAppFunction(found)) throw new Error(`${file} does not export the function ${name}.`);
  const context = {
    installContext: meta.contextAri,
    ...(meta.aaid === undefined ? {} : { principal: { accountId: meta.aaid } }),
  };
  const body: string | undefined = JSON.stringify(await found(JSON.parse(run.body), context));
  return { success: true, ...(body === undefined ? {} : { body }) };
}

async function answer(run: Run): Promise<void> {
  const result = await current.run(runtimeOf(run), () =>
    call(run).catch((error: unknown): RunResult => {
      console.error(error);
      const { message, name, stack } = error instanceof Error ? error : new Error(String(error));
      return { success: false, error: { errorMessage: message, errorType: name, stack: (stack ?? '').split('\n') } };
    }),
  );
  tell({ type: 'result', id: run.id, result });
}

function take(message: ToChild): void {
  if (message.type === 'run') return void answer(message);
  if (message.type === 'ping') return void tell({ type: 'pong' });
  const one = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.type === 'answer') one?.resolve(message.answer);
  else if (message.type === 'broken') one?.reject(hungUp());
  else if (message.type === 'refusal') one?.reject(new Error(message.message));
}

/** The error of Node's `fetch` when the other side closes the connection. */
function hungUp(): TypeError {
  const cause = Object.assign(new Error('other side closed'), { name: 'SocketError', code: 'UND_ERR_SOCKET' });
  return new TypeError('fetch failed', { cause });
}

installGlobals();
parentPort?.on('message', (messages: readonly ToChild[]) => messages.forEach(take));
// An unhandled rejection of the app must not end other invocations; Forge logs it and goes on.
process.on('unhandledRejection', (reason) => console.error('Unhandled rejection:', reason));
tell({ type: 'ready' });
