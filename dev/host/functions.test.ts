import type { Caller } from '../jira/caller.ts';
import { ana, ask, ben, aFixtureHost } from './testing/fixture-host.ts';
import type { RunningHost } from './start-host.ts';

let running: RunningHost;
beforeAll(async () => {
  running = await aFixtureHost();
});
afterAll(() => running.stop());

test('runs the real bundle with payload, context and the invocation’s account', async () => {
  const echoed = await ask(running, 'echo', { payload: { n: 1, accountId: 'forged' } });
  expect(echoed).toMatchObject({
    payload: { n: 1 },
    context: {
      accountId: ana.accountId,
      extension: { type: 'jira:issuePanel', issue: { key: 'FIX-1' }, project: { key: 'FIX' } },
    },
  });
});

test('carries only JSON, as the wire does', async () => {
  expect(await ask(running, 'shapes')).toEqual({ when: '1970-01-01T00:00:00.000Z', map: {} });
});

test('keeps parallel calls of several people apart', async () => {
  const people = Array.from({ length: 40 }, (_one, at) => (at % 2 === 0 ? ana : ben).accountId);
  const answers = await Promise.all(people.map((as) => ask(running, 'whoami', { as })));
  expect(answers.map((answer) => JSON.parse(Object(answer).body).accountId)).toEqual(people);
});

test('acts as the app when the code says asApp', async () => {
  const answer = await ask(running, 'whoami', { payload: { as: 'app' } });
  expect(JSON.parse(Object(answer).body).accountType).toBe('app');
});

test('refuses asUser in an invocation without a person', async () => {
  const module = { type: 'scheduledTrigger', key: 'nightly' };
  const body = { call: { functionKey: 'whoami', payload: {} }, context: {} };
  const outcome = await running.host.functions.invoke({ functionKey: 'resolver', module, body });
  expect(outcome).toMatchObject({ success: false, error: { errorType: 'NEEDS_AUTHENTICATION_ERR' } });
});

test('reaches Jira only within the manifest’s scopes', async () => {
  expect(await ask(running, 'jira', { payload: { issueKey: 'FIX-1' } })).toBe(201);
  expect(await ask(running, 'boards')).toBe(401);
});

test('names the service of Forge that is missing here', async () => {
  await expect(ask(running, 'users', { payload: { accountId: ben.accountId } })).rejects.toThrow('NOT_IMPLEMENTED');
});

test('empties the environment and refuses network access', async () => {
  expect(await ask(running, 'environment')).toEqual([]);
  await expect(ask(running, 'egress')).rejects.toThrow('may not reach https://example.com/');
});

test('passes on the message of an exception', async () => {
  await expect(ask(running, 'boom')).rejects.toThrow('kaboom');
});

test('shows the app the site’s clock, also after a jump', async () => {
  await running.host.clock.advance(60 * 60 * 1000);
  const { now, fixed } = Object(await ask(running, 'clock'));
  expect(Math.abs(now - running.host.clock.now())).toBeLessThan(5_000);
  expect(fixed).toBe(0);
});

test.each([
  [
    'a request of more than 500 KB',
    'exceeds 500 KB',
    { functionKey: 'echo', payload: { text: 'x'.repeat(500 * 1024) } },
  ],
  ['a response of more than 5 MB', 'exceeds 5 MB', { functionKey: 'large', payload: { bytes: 5 * 1024 * 1024 } }],
])('refuses %s', async (_what, words, { functionKey, payload }) => {
  await expect(ask(running, functionKey, { payload })).rejects.toThrow(words);
});

test('refuses a function that the manifest does not declare', async () => {
  const invoked = running.host.functions.invoke({
    functionKey: 'other',
    module: { type: 'trigger', key: 'x' },
    body: {},
  });
  await expect(invoked).rejects.toThrow('no function "other"');
});

test('concurrent invocations lose no update with version checks, and some without', async () => {
  await ask(running, 'startCounter');
  const twenty = Array.from({ length: 20 });
  await Promise.all(twenty.map(() => ask(running, 'addCarefully')));
  await Promise.all(twenty.map(() => ask(running, 'addPlainly')));
  const { careful, plain } = Object(await ask(running, 'count'));
  expect(careful).toBe(20);
  expect(plain).toBeLessThan(20);
});

test('delivers a queued event to its consumer after its delay', async () => {
  await ask(running, 'push', { payload: { body: { word: 'later' }, delay: 600 } });
  await running.host.clock.settle();
  expect(JSON.stringify(await ask(running, 'heard'))).not.toContain('later');
  await running.host.clock.advance(600_000);
  expect(JSON.stringify(await ask(running, 'heard'))).toContain('"consumed":{"word":"later"}');
});

test('retries as often as the consumer asks for', async () => {
  await ask(running, 'push', { payload: { body: { word: 'again', failUntil: 2 } } });
  await running.host.clock.settle(60_000);
  const heard = Object(await ask(running, 'heard')).filter((one: object) => JSON.stringify(one).includes('again'));
  expect(heard.map(({ retry }: { retry: number }) => retry)).toEqual([0, 1, 2]);
});

test('tells the app of the limits of queues by the errors of its SDK, also down a chain of events', async () => {
  const { behaviour, clock } = running.host;
  const limits = { eventsPerMinute: behaviour.eventsPerMinute, pushesPerCycle: behaviour.pushesPerCycle };
  expect(limits).toEqual({ eventsPerMinute: 500, pushesPerCycle: 1_000 });
  await clock.advance(60_000);
  behaviour.eventsPerMinute = 1;
  expect(await ask(running, 'pushing')).toBe('pushed');
  expect(await ask(running, 'pushing')).toMatchObject({ type: 'RateLimitError' });
  Object.assign(behaviour, limits, { pushesPerCycle: 3 });
  const heard = async () =>
    Object(await ask(running, 'heard')).filter((one: object) => JSON.stringify(one).includes('chain'));
  for (const chains of [1, 2]) {
    await ask(running, 'push', { payload: { body: { chain: true } } });
    await clock.settle(60_000);
    expect(await heard()).toHaveLength(4 * chains);
    expect((await heard()).at(-1)).toEqual({ chain: 'InvocationLimitReachedError' });
  }
  Object.assign(behaviour, limits);
});

test('runs triggers for a change, but not for the app’s own', async () => {
  const put = (caller: Caller, summary: string) =>
    running.host.jira.handle(
      new Request(`${running.url}/rest/api/3/issue/FIX-1`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ fields: { summary } }),
      }),
      caller,
    );
  const updates = async () =>
    Object(await ask(running, 'heard')).filter(({ event }: { event?: string }) => event === 'avi:jira:updated:issue')
      .length;
  const before = await updates();
  await put({ kind: 'app' }, 'By the app');
  await running.host.clock.settle();
  expect(await updates()).toBe(before);
  await put({ kind: 'user', accountId: ana.accountId }, 'By Ana');
  await running.host.clock.settle();
  expect(await updates()).toBe(before + 1);
});

test('runs a scheduled trigger without a person', async () => {
  await running.host.schedule?.run('nightly');
  const heard = JSON.stringify(await ask(running, 'heard'));
  expect(heard).toContain('"moduleKey":"nightly"');
  expect(heard).not.toContain('principal');
});
