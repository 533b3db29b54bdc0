import { ana, aFixtureHost, ben } from '../testing/fixture-host.ts';
import type { RunningHost } from '../start-host.ts';
import { send as over } from '../testing/over-http.ts';

let running: RunningHost;
beforeAll(async () => {
  running = await aFixtureHost();
});
afterAll(() => running.stop());

const send = (method: string, path: string, more: Parameters<typeof over>[2] = {}) =>
  over(running, `${method} ${path}`, more);
const panel = { moduleKey: 'panel', extension: { issue: { id: '10000', key: 'FIX-1' } } };

test('describes the app’s modules with their page addresses', async () => {
  const { body } = await send('GET', '/forge/app');
  expect(body.modules['jira:issuePanel'][0]).toMatchObject({
    key: 'panel',
    title: 'Fixture panel',
    url: body.resources.panel,
  });
  expect((await fetch(body.resources.panel)).status).toBe(200);
});

test('invokes as the authenticated person, whatever the body names', async () => {
  const body = { ...panel, functionKey: 'echo', payload: { a: 1 }, accountId: ana.accountId };
  const answer = await send('POST', '/forge/invoke', { body, as: ben });
  expect(answer.body).toMatchObject({
    success: true,
    body: { payload: { a: 1 }, context: { accountId: ben.accountId } },
  });
});

test.each(['/forge/invoke', '/forge/context', '/forge/product'])('requires authentication at %s', async (path) => {
  expect(
    (await send('POST', path, { body: { ...panel, restPath: '/rest/', functionKey: 'echo' }, as: null })).status,
  ).toBe(401);
});

test('answers 404 for a module that the manifest does not declare', async () => {
  expect((await send('POST', '/forge/context', { body: { ...panel, moduleKey: 'other' } })).status).toBe(404);
});

test('answers a page’s context', async () => {
  const { body } = await send('POST', '/forge/context', { body: panel });
  expect(body).toMatchObject({
    accountId: ana.accountId,
    locale: 'en_US',
    moduleKey: 'panel',
    siteUrl: running.url,
    extension: { type: 'jira:issuePanel', issue: { key: 'FIX-1' } },
  });
});

test('a page reaches Jira as the person, within the app’s scopes and without points', async () => {
  running.host.jira.counts.reset();
  const product = (restPath: string, fetchRequestInit = {}) =>
    send('POST', '/forge/product', { body: { ...panel, restPath, fetchRequestInit } });
  const put = { method: 'PUT', body: '{"state":"x"}', headers: [['content-type', 'application/json']] };
  expect((await product('/rest/api/3/issue/FIX-1/properties/p', put)).body).toMatchObject({ status: 201 });
  const read = await product('/rest/api/3/issue/FIX-1/properties/p');
  expect(JSON.parse(read.body.body)).toEqual({ key: 'p', value: { state: 'x' } });
  expect((await product('/rest/agile/1.0/board')).body).toMatchObject({ status: 401 });
  expect(running.host.jira.counts).toMatchObject({ points: 0 });
});

test.each([
  ['GET', ana.accountId, 200],
  ['GET', 'ana', 200],
  ['GET', 'nobody', 401],
  ['GET', '', 401],
  ['DELETE', 'ana', 401],
])('an address of REST that a browser opens: %s as "%s" answers %d', async (method, as, status) => {
  const answer = await send(method, `/rest/api/3/issue/FIX-1?as=${as}`, { as: null });
  expect(answer.status).toBe(status);
});

test('calls the app for the status of an issue context', async () => {
  const { body } = await send('POST', '/forge/dynamic', { body: { ...panel, moduleKey: 'context' } });
  expect(body).toMatchObject({
    success: true,
    body: { status: { type: 'lozenge' }, payload: { extension: { issue: { key: 'FIX-1' } } } },
  });
});

test('hides a panel until it is added to the issue or pinned by an administrator', async () => {
  const seen = async () => (await send('GET', '/forge/panels?issueId=10000&projectId=10000')).body;
  expect(await seen()).toEqual({ added: [], pinned: [] });
  await send('POST', '/forge/panels', { body: { moduleKey: 'panel', issueId: '10000' }, as: ben });
  expect(await seen()).toEqual({ added: [{ moduleKey: 'panel', isNew: true }], pinned: [] });
  expect(await seen()).toEqual({ added: [{ moduleKey: 'panel', isNew: false }], pinned: [] });
  const pin = { moduleKey: 'panel', projectId: '10000' };
  expect((await send('POST', '/forge/panels', { body: pin, as: ben })).status).toBe(403);
  expect((await send('POST', '/forge/panels', { body: pin })).status).toBe(204);
  await send('DELETE', '/forge/panels', { body: { moduleKey: 'panel', issueId: '10000' } });
  expect(await seen()).toEqual({ added: [], pinned: ['panel'] });
});

test('runs a rule as its actor with smart values, and stops at an action’s errors', async () => {
  const rule = {
    name: 'Note',
    enabled: true,
    trigger: { every: null, jql: 'project = FIX' },
    action: { actionKey: 'note-issue', inputs: { issueKey: '{{issue.key}}' } },
    actor: ana.accountId,
  };
  expect((await send('PUT', '/forge/rules/mine', { body: rule })).status).toBe(200);
  const ran = await send('POST', '/forge/rules/mine/run');
  expect(ran.body.audit).toMatchObject([{ outcome: 'success', issueKey: 'FIX-1', message: 'noted: FIX-1' }]);
  expect((await send('GET', '/rest/api/3/issue/FIX-1/properties/fixture')).body.value).toEqual({ state: 'noted' });

  const broken = { ...rule, action: { ...rule.action, inputs: { issueKey: '{{issue.nothing}}' } } };
  await send('PUT', '/forge/rules/mine', { body: broken });
  const stopped = await send('POST', '/forge/rules/mine/run');
  expect(stopped.body.audit).toMatchObject([{ outcome: 'error', message: 'An issue key is needed.' }]);
});

test.each([
  ['an action that the app does not offer', { actionKey: 'other', inputs: {} }],
  ['an input that the action does not declare', { actionKey: 'note-issue', inputs: { colour: 'red' } }],
])('refuses a rule with %s', async (_what, action) => {
  const body = {
    name: 'x',
    enabled: true,
    trigger: { every: null, jql: 'project = FIX' },
    action,
    actor: ana.accountId,
  };
  expect((await send('PUT', '/forge/rules/other', { body })).status).toBe(404);
});

test('controls functions, clock, faults and counts', async () => {
  const invoked = await send('POST', '/control/invoke', {
    body: { as: ana.email, moduleKey: 'panel', functionKey: 'echo', issueKey: 'FIX-1' },
  });
  expect(invoked.body.body.context).toMatchObject({
    accountId: ana.accountId,
    extension: { issue: { key: 'FIX-1', type: 'Story' } },
  });
  const { body: before } = await send('GET', '/control/clock');
  const { body: after } = await send('POST', '/control/clock/advance', { body: { ms: 3_600_000 } });
  expect(after.now - before.now).toBeGreaterThanOrEqual(3_600_000);
  await send('PUT', '/control/faults', { body: { kvsConflictRate: 1, indexDelayMs: [5, 5] } });
  expect(running.host.kvs.faults.conflictRate).toBe(1);
  expect(running.host.site.limits.indexDelayMs).toEqual([5, 5]);
  await send('PUT', '/control/profile', { body: { profile: 'instant' } });
  expect(running.host.kvs.faults.conflictRate).toBe(0);
  expect((await send('DELETE', '/control/counts')).status).toBe(204);
  const none = { reads: 0, readUnits: 0, writes: 0, writeUnits: 0, minutes: [] };
  const counted = async () => (await send('GET', '/control/counts')).body;
  expect(await counted()).toMatchObject({ invocations: {}, requests: 0, storage: none });
  await send('POST', '/forge/invoke', { body: { ...panel, functionKey: 'kept', payload: { key: 'a' } } });
  expect((await counted()).storage).toMatchObject({ reads: 1, keysRead: 1, readUnits: 1, minutes: [{ readUnits: 1 }] });
});

test('refuses pages from other origins', async () => {
  const response = await fetch(`${running.url}/control/clock`, { headers: { origin: 'https://evil.example' } });
  expect(response.status).toBe(403);
});

test('works on after a reset', async () => {
  expect((await send('POST', '/control/reset')).status).toBe(204);
  expect((await send('GET', '/control/people')).body).toEqual([]);
  expect((await send('POST', '/control/run', { body: { functionKey: 'run-nightly' } })).body).toMatchObject({
    success: true,
  });
});

test('the app’s storage can be emptied, as where it has just been installed', async () => {
  running.host.kvs.handle('/api/v1/set', { key: 'a', value: 1 });
  expect((await send('GET', '/control/kvs')).body).toContainEqual(expect.objectContaining({ key: 'a', value: 1 }));
  await send('DELETE', '/control/kvs');
  expect((await send('GET', '/control/kvs')).body).toEqual([]);
});
