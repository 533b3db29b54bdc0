import { LIMITS } from '../../jira/limits.ts';
import { KVS_QUOTAS } from '../kvs/kvs-limits.ts';
import type { RunningHost } from '../start-host.ts';
import { aFixtureHost } from '../testing/fixture-host.ts';
import { send } from '../testing/over-http.ts';

let running: RunningHost;
beforeAll(async () => {
  running = await aFixtureHost();
});
afterEach(() => send(running, 'DELETE /control/faults'));
afterAll(() => running.stop());

const put = (body: object) => send(running, 'PUT /control/faults', { body });
const product = () =>
  send(running, 'POST /forge/product', {
    body: {
      moduleKey: 'panel',
      extension: {},
      restPath: '/rest/api/3/issue/FIX-1/properties/page',
      fetchRequestInit: { method: 'PUT', body: '1', headers: [['content-type', 'application/json']] },
    },
  });
const bridge = (what: object) => ({ seed: 1, rules: [{ where: 'bridge-product', what }] });

test('offers prepared plans and starts one with a seed', async () => {
  const offered = (await send(running, 'GET /control/faults')).body.prepared;
  expect(offered.map(({ name }: { name: string }) => name)).toContain('answers-lost');
  const begun = await put({ plan: 'functions-die', seed: 42 });
  expect(begun.body).toMatchObject({ plan: { seed: 42 }, injected: 0 });
});

test('every prepared plan can start and is recognised by its rules', async () => {
  for (const { name, rules } of (await send(running, 'GET /control/faults')).body.prepared)
    expect(await put({ plan: name })).toMatchObject({ status: 200, body: { plan: { rules } } });
});

test('a page gets Jira’s 429', async () => {
  await put(bridge({ kind: 'status', status: 429, retryAfterSeconds: 3, reason: 'jira-burst-based' }));
  expect((await product()).body).toMatchObject({
    status: 429,
    headers: { 'retry-after': '3', 'ratelimit-reason': 'jira-burst-based' },
  });
});

test('a page’s answer is lost after the work, and the log says so', async () => {
  await put(bridge({ kind: 'lost' }));
  expect(await product()).toMatchObject({ status: 502, body: { message: 'Failed to fetch' } });
  expect((await send(running, 'GET /rest/api/3/issue/FIX-1/properties/page')).body).toMatchObject({ value: 1 });
  const call = 'PUT /rest/api/3/issue/FIX-1/properties/page';
  expect((await send(running, 'GET /control/faults/log')).body).toMatchObject([{ where: 'bridge-product', call }]);
});

test('ends the plan and resets the numbers to the profile’s', async () => {
  await put({
    ...bridge({ kind: 'lost' }),
    kvsConflictRate: 1,
    writesPerIssue: [],
    pointsPerHour: 1,
    pointsPool: 'tenant',
  });
  await send(running, 'DELETE /control/faults');
  expect((await product()).body).toMatchObject({ status: 200 });
  const { body } = await send(running, 'GET /control/faults');
  expect(body).toMatchObject({ plan: null, behaviour: { kvs: { conflictRate: 0 } } });
  const { writesPerIssue, pointsPerHour, pointsPool } = LIMITS;
  expect(body.limits).toMatchObject({ writesPerIssue, pointsPerHour, pointsPool });
});

test('gives the app its rights minutes after the installation, as a real site does', async () => {
  const appRightsFrom = running.host.clock.now() + 120_000;
  expect((await put({ appRightsFrom })).body.limits).toMatchObject({ appRightsFrom });
  await send(running, 'DELETE /control/faults');
  expect(running.host.site.limits.appRightsFrom).toBe(0);
});

test('limits writes of one issue as it is told', async () => {
  await running.host.clock.advance(60_000);
  await put({ writesPerIssue: [{ count: 1, perMs: 60_000 }] });
  expect((await product()).body).toMatchObject({ status: 200 });
  expect((await product()).body).toMatchObject({
    status: 429,
    headers: { 'ratelimit-reason': 'jira-per-issue-on-write' },
  });
  expect((await put({ writesPerIssue: null })).body.limits).toMatchObject({ writesPerIssue: LIMITS.writesPerIssue });
});

test('lowers the storage quota of a minute and resets it', async () => {
  const keep = () =>
    send(running, 'POST /forge/invoke', {
      body: { moduleKey: 'panel', extension: {}, functionKey: 'keep', payload: { key: 'a' } },
    });
  await put({ kvsQuotas: { writeUnitsPerMinute: 0 } });
  expect((await keep()).body.body).not.toBe('kept');
  await send(running, 'DELETE /control/faults');
  expect((await keep()).body.body).toBe('kept');
  expect((await send(running, 'GET /control/faults')).body.kvsQuotas).toEqual(KVS_QUOTAS);
});

test.each([
  ['an unknown fault', { kvsConflictRat: 1 }],
  ['an unknown plan', { plan: 'earthquake' }],
  ['a prepared plan with rules', { plan: 'bad-day', rules: [] }],
])('refuses %s', async (_what, body) => {
  expect((await put(body)).status).toBe(400);
});
