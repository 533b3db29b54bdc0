import { fixtureBundle } from '../testing/fixture-app.ts';
import { createRuntime, type Runtime } from './runtime.ts';

const meta = {
  contextAri: 'ari:cloud:jira::site/x',
  appContext: {
    appId: 'a',
    appVersion: '1',
    environmentId: 'e',
    environmentType: 'DEVELOPMENT',
    invocationId: 'i',
    installationId: 'n',
    functionKey: 'resolver',
    moduleType: 'jira:issuePanel',
    moduleKey: 'panel',
    permissions: { scopes: [], external: {} },
  },
};
let last = 0;
const run = (runtime: Runtime, functionKey: string, more: { payload?: unknown; remainingMs?: number } = {}) =>
  runtime.run(
    {
      id: `run-${(last += 1)}`,
      handler: 'index.resolver',
      body: JSON.stringify({ call: { functionKey, payload: more.payload ?? {} }, context: {} }),
      remainingMs: more.remainingMs ?? 10_000,
      clockOffset: 0,
      meta,
    },
    () => Promise.reject(new Error('nothing to fetch here')),
  );

async function withRuntime(work: (runtime: Runtime, lines: string[]) => Promise<void>, haste = 1): Promise<void> {
  const lines: string[] = [];
  const runtime = createRuntime({
    bundle: await fixtureBundle(),
    haste,
    log: ({ level, text }) => lines.push(`${level}: ${text}`),
  });
  try {
    await work(runtime, lines);
  } finally {
    runtime.stop();
  }
}

test('output of the app becomes log lines of its invocation', () =>
  withRuntime(async (runtime, lines) => {
    await run(runtime, 'log', { payload: { word: 'hello' } });
    expect(lines).toEqual(['warn: said hello']);
  }));

test('is cold until its first invocation, and again after a restart', () =>
  withRuntime(async (runtime) => {
    expect(runtime.cold).toBe(true);
    await run(runtime, 'echo');
    expect(runtime.cold).toBe(false);
    runtime.restart();
    expect(runtime.cold).toBe(true);
    await run(runtime, 'echo');
    expect(runtime.cold).toBe(false);
  }));

test('times out a waiting function without disturbing another', () =>
  withRuntime(async (runtime) => {
    const slow = run(runtime, 'wait', { payload: { ms: 60_000 }, remainingMs: 200 });
    const other = run(runtime, 'wait', { payload: { ms: 400 } });
    expect(await slow).toMatchObject({ success: false, error: { errorType: 'FUNCTION_TIME_OUT' } });
    expect(await other).toMatchObject({ success: true });
  }));

test('haste shortens the app’s waits and keeps their order', () =>
  withRuntime(async (runtime) => {
    const ended: number[] = [];
    const wait = (ms: number) =>
      run(runtime, 'wait', { payload: { ms }, remainingMs: 5_000 }).then(() => ended.push(ms));
    await Promise.all([60_000, 20_000].map(wait));
    expect(ended).toEqual([20_000, 60_000]);
    expect(await run(runtime, 'wait', { payload: { ms: 60_000 }, remainingMs: 5_000 })).toMatchObject({
      success: true,
    });
  }, 100));

test('replaces the process of a hanging function and keeps its log', () =>
  withRuntime(async (runtime, lines) => {
    const hung = run(runtime, 'hang', { remainingMs: 100 });
    const behind = run(runtime, 'echo');
    expect(await hung).toMatchObject({ success: false, error: { errorType: 'FUNCTION_TIME_OUT' } });
    expect(await behind).toMatchObject({ success: false, error: { errorType: 'FUNCTION_CRASHED' } });
    expect(await run(runtime, 'echo')).toMatchObject({ success: true });
    expect(lines).toEqual(['warn: hanging']);
  }));

test.each([
  ['ends its process', 'exit', []],
  ['throws uncaught', 'throwLater', [expect.stringContaining('error: Error: nobody catches this')]],
])('only running invocations fail with a function that %s, and the next one runs', (_how, functionKey, said) =>
  withRuntime(async (runtime, lines) => {
    const beside = run(runtime, 'wait', { payload: { ms: 5_000 } });
    const crashed = { success: false, error: { errorType: 'FUNCTION_CRASHED' } };
    expect(await run(runtime, functionKey)).toMatchObject(crashed);
    expect(await beside).toMatchObject(crashed);
    expect(await run(runtime, 'environment')).toMatchObject({ success: true, body: '[]' });
    expect(lines).toEqual(said);
  }),
);

test('a refused fetch reaches the app as a failure of that call', () =>
  withRuntime(async (runtime) => {
    const result = await run(runtime, 'whoami', { payload: { as: 'app' } });
    expect(result).toMatchObject({ success: false, error: { errorMessage: 'nothing to fetch here' } });
  }));
