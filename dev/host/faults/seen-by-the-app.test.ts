import { text } from '../../jira/columns.ts';
import { createClock } from '../../clock.ts';
import type { RunningHost } from '../start-host.ts';
import { ana, aFixtureHost, ask, ben } from '../testing/fixture-host.ts';
import type { PlanInput } from './plan.ts';

let running: RunningHost;
beforeAll(async () => {
  running = await aFixtureHost({ createClock: () => createClock() });
  Object.assign(running.host.site.limits, { writesPerIssue: [] });
});
afterEach(() => running.host.faults.stop());
afterAll(() => running.stop());

const plan = (...rules: PlanInput['rules']) => running.host.faults.use({ seed: 1, rules });
const write = (steps: number, more: object = {}) =>
  ask(running, 'write', { payload: { issueKey: 'FIX-1', steps, ...more } });
/** The steps whose property is on the issue; removes them for the next test. */
async function written(): Promise<string[]> {
  const { db } = running.host.site;
  const rows = db.all({ key: text }, "SELECT key FROM issue_properties WHERE key LIKE 'step%' ORDER BY key");
  db.run("DELETE FROM issue_properties WHERE key LIKE 'step%'");
  return rows.map(({ key }) => key);
}

test('Jira’s 429 is an answer with headers, and no work is done', async () => {
  const what = { kind: 'status', status: 429, retryAfterSeconds: 7, reason: 'jira-burst-based' } as const;
  plan({ where: 'jira', what });
  expect(await write(1)).toEqual([{ status: 429, retryAfter: '7', reason: 'jira-burst-based' }]);
  expect(await written()).toEqual([]);
});

test('after a 504 the work is done', async () => {
  plan({ where: 'jira', what: { kind: 'status', status: 504, afterTheWork: true } });
  expect(await write(1)).toMatchObject([{ status: 504 }]);
  expect(await written()).toEqual(['step1']);
});

test('a lost answer is a failed fetch, and the work is done', async () => {
  plan({ where: 'jira', what: { kind: 'lost' } });
  expect(await write(1)).toMatchObject([{ name: 'TypeError', message: 'fetch failed', cause: 'UND_ERR_SOCKET' }]);
  expect(await written()).toEqual(['step1']);
});

test('the proxy’s own error is a ProxyRequestError', async () => {
  plan({ where: 'jira', what: { kind: 'lost', as: 'proxy' } });
  expect(await write(1)).toMatchObject([{ type: 'ProxyRequestError', status: 502 }]);
  expect(await written()).toEqual(['step1']);
});

test('a late answer is the true one', async () => {
  plan({ where: 'jira', what: { kind: 'latency', ms: [20, 30] } });
  expect(await write(1)).toMatchObject([{ status: 201 }]);
  expect(await written()).toEqual(['step1']);
});

test('storage refuses with its SDK’s error', async () => {
  plan({ where: 'kvs', match: { path: '/api/v1/set' }, what: { kind: 'status', status: 429 } });
  expect(await ask(running, 'keep', { payload: { key: 'refused' } })).toMatchObject({
    type: 'ForgeKvsAPIError',
    code: 'RATE_LIMIT_EXCEEDED',
  });
  expect(await ask(running, 'kept', { payload: { key: 'refused' } })).toBeNull();
});

test('storage has kept the write whose answer was lost', async () => {
  plan({ where: 'kvs', match: { path: '/api/v1/set' }, what: { kind: 'lost' } });
  expect(await ask(running, 'keep', { payload: { key: 'lost' } })).toMatchObject({ message: 'fetch failed' });
  expect(await ask(running, 'kept', { payload: { key: 'lost' } })).toBe(true);
});

test('an odd answer is none of Jira’s, and nothing was done', async () => {
  plan({ where: 'jira', match: { method: 'PUT' }, what: { kind: 'odd' } });
  await write(1);
  expect(await written()).toEqual([]);
});

test.each([
  ['too many events', { kind: 'status', status: 429 }, 'RateLimitError', 0],
  ['a server’s error', { kind: 'status', status: 500 }, 'InternalServerError', 0],
  ['an answer that is lost', { kind: 'lost' }, 'TypeError', 1],
] as const)('the queue fails by %s', async (_what, what, type, queued) => {
  const heard = async () => Object(await ask(running, 'heard')).length;
  const before = await heard();
  plan({ where: 'queue', what });
  expect(await ask(running, 'pushing')).toMatchObject({ type });
  await running.host.clock.settle();
  expect((await heard()) - before).toBe(queued);
});

test.each([
  ['before', 'FUNCTION_TIME_OUT', ['step1']],
  ['after', 'FUNCTION_CRASHED', ['step1', 'step2']],
] as const)('a function that dies %s its second call stops, and others continue', async (when, as, done) => {
  const what = { kind: 'kill', step: 2, when, as } as const;
  plan({ where: 'invoke', match: { functionKey: 'write' }, what });
  const dying = running.host.functions.invoke({
    functionKey: 'resolver',
    module: { type: 'jira:issuePanel', key: 'panel' },
    accountId: ana.accountId,
    body: { call: { functionKey: 'write', payload: { issueKey: 'FIX-1', steps: 5 } }, context: {} },
  });
  const other = ask(running, 'whoami', { as: ben.accountId });
  expect(await dying).toMatchObject({ success: false, error: { errorType: as } });
  expect(await other).toMatchObject({ status: 200 });
  await ask(running, 'wait', { payload: { ms: 50 } });
  expect(await written()).toEqual(done);
});

test('the event of a dead consumer is delivered again', async () => {
  plan({ where: 'invoke', match: { functionKey: 'run-consumer' }, times: 1, what: { kind: 'kill', step: 1 } });
  await ask(running, 'push', { payload: { body: { word: 'again' } } });
  // The consumer has died before time moves on to the second delivery.
  await running.host.clock.settle();
  await running.host.clock.advance(10_000);
  await running.host.clock.settle();
  expect(JSON.stringify(await ask(running, 'heard'))).toContain('{"consumed":{"word":"again"},"retry":1}');
});

test('an invocation whose answer is lost has run, and its caller gets a crash', async () => {
  plan({ where: 'invoke', what: { kind: 'lost' } });
  await expect(write(1)).rejects.toThrow('The connection to the function was lost.');
  expect(await written()).toEqual(['step1']);
});

test('the same seed kills the same functions, with the same logs', async () => {
  const lines: unknown[] = [];
  for (const _time of [1, 2]) {
    plan({ where: 'invoke', chance: 0.4, what: { kind: 'kill', step: [1, 3], when: 'before' } });
    for (let at = 0; at < 12; at += 1) await write(3).catch(() => undefined);
    lines.push([await written(), running.host.faults.log.map(({ at: _at, ...line }) => line)]);
  }
  expect(lines[0]).toEqual(lines[1]);
});
