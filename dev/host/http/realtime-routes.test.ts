import type { RunningHost } from '../start-host.ts';
import { ana, aFixtureHost, ask, ben } from '../testing/fixture-host.ts';
import { basic, send, type Person } from '../testing/over-http.ts';

let running: RunningHost;
let issue: { id: string };
const hidden = { id: '4711' };
beforeAll(async () => {
  running = await aFixtureHost();
  const { body } = await send(running, 'GET /rest/api/3/issue/FIX-1');
  issue = { id: body.id };
});
afterAll(() => running.stop());

type Where = { issue?: object; moduleKey?: string; isGlobal?: boolean; options?: object };
const channel = ({ issue: at = issue, moduleKey = 'panel', isGlobal = false, options }: Where) => {
  const { project } = { project: { id: '10000' } };
  return { moduleKey, channelName: 'talk', isGlobal, options, extension: { issue: at, project } };
};
type Heard = { readonly event?: unknown; readonly listening?: true };
/** What the socket of a person is told, until it is closed; `first` resolves with the first event. */
async function hearing(first: string) {
  const socket = new WebSocket(`${running.url.replace('http', 'ws')}/forge/realtime`);
  const events: unknown[] = [];
  const told = new EventTarget();
  const closed = new Promise<readonly [number, string]>((resolve) => {
    socket.onclose = ({ code, reason }) => resolve([code, reason]);
  });
  const listening = new Promise<void>((resolve) => {
    socket.onmessage = ({ data }) => {
      const message: Heard = JSON.parse(String(data));
      if (message.listening) resolve();
      else events.push(message.event);
      told.dispatchEvent(new Event('event'));
    };
  });
  socket.onopen = () => socket.send(first);
  await Promise.race([listening, closed]);
  return {
    closed,
    async first() {
      while (events.length === 0)
        await new Promise((resolve) => told.addEventListener('event', resolve, { once: true }));
      socket.close();
      return events[0];
    },
  };
}
const listen = (where: Where, as: Person = ana) =>
  hearing(JSON.stringify({ authorization: basic(as), asked: channel(where) }));
const publish = (word: string, where: Where = {}) =>
  send(running, 'POST /forge/realtime', { body: { ...channel(where), eventPayload: { word } } });

const sharing = { options: { contextOverrides: ['issue'] } };

test('an event of one page reaches pages of the same module and issue', async () => {
  const [panel, beside] = await Promise.all([listen({}, ben), listen({ moduleKey: 'context' })]);
  expect((await publish('one')).body).toMatchObject({ eventId: expect.any(String) });
  await publish('two', { moduleKey: 'context' });
  expect(await panel.first()).toEqual({ word: 'one' });
  expect(await beside.first()).toEqual({ word: 'two' });
});

test('an event for the issue alone reaches all its modules', async () => {
  const beside = await listen({ moduleKey: 'context', ...sharing });
  await publish('shared', sharing);
  expect(await beside.first()).toEqual({ word: 'shared' });
});

test.each([
  ['its own page’s module', {}, {}],
  ['the issue', sharing, { contextOverrides: ['issue'] }],
  ['everybody', { isGlobal: true }, { isGlobal: true }],
] as const)('a function publishes to %s', async (_whom, where, payload) => {
  const listening = await listen(Object(where));
  const answer = await ask(running, 'tell', { payload: { word: 'from behind', ...payload } });
  expect(answer).toEqual({ eventId: expect.any(String), eventTimestamp: expect.any(String) });
  expect(await listening.first()).toEqual({ word: 'from behind' });
});

test('a function that no page invoked has no channel of its own', async () => {
  await running.host.schedule?.run('nightly');
  const heard = JSON.stringify(await ask(running, 'heard'));
  expect(heard).toContain(
    '"told":{"eventId":null,"eventTimestamp":null,"errors":[{"message":"Unauthorized request"}]}',
  );
});

test('a viewer can neither listen nor publish where they may not look', async () => {
  const refused = await listen({ issue: hidden });
  expect(await refused.closed).toEqual([4403, 'Unauthorized request']);
  expect((await publish('x', { issue: hidden })).body).toMatchObject({
    eventId: null,
    errors: [{ message: 'Unauthorized request' }],
  });
});

test('refuses a replay as unsupported', async () => {
  expect((await (await listen({ options: { replaySeconds: 5 } })).closed)[0]).toBe(4501);
});

test.each(['{', '[]', '{"asked":{"moduleKey":"panel"}}'])('refuses %s, which names no channel', async (first) => {
  expect(await (await hearing(first)).closed).toEqual([4400, expect.stringContaining('The channel')]);
});

test('refuses a person without credentials', async () => {
  expect((await (await hearing(JSON.stringify({ asked: channel({}) }))).closed)[0]).toBe(4401);
});

test('an address on which nothing listens opens no socket', async () => {
  const socket = new WebSocket(`${running.url.replace('http', 'ws')}/forge/context`);
  await new Promise((resolve) => (socket.onerror = resolve));
  expect(socket.readyState).not.toBe(WebSocket.OPEN);
});

const signed = async (permissions: readonly string[], more: object = {}): Promise<string> => {
  const payload = { channel: 'talk', claims: { issue: '1' }, permissions, ...more };
  return Object(await ask(running, 'sign', { payload })).token;
};

test('with a token one hears what a function publishes with the same claims, and nothing else', async () => {
  const listening = await listen({ isGlobal: true, options: { token: await signed(['subscribe']) } });
  await publish('without a token', { isGlobal: true });
  const others = await signed(['publish'], { claims: { issue: '2' } });
  for (const [word, token] of [
    ['other claims', others],
    ['ours', await signed(['publish'])],
  ])
    await ask(running, 'tell', { payload: { word, isGlobal: true, token } });
  expect(await listening.first()).toEqual({ word: 'ours' });
});

test.each([
  ['no token', async () => 'x'],
  ['a token to publish', () => signed(['publish'])],
  ['a token of another channel', () => signed(['subscribe'], { channel: 'other' })],
  ['a token that was changed', async () => `${await signed(['subscribe'])}x`],
])('nobody listens with %s', async (_what, tokenOf) => {
  const refused = await listen({ isGlobal: true, options: { token: await tokenOf() } });
  expect(await refused.closed).toEqual([4403, 'Unauthorized request']);
});

test('nobody publishes with a token to listen, or with one that is over', async () => {
  const unauthorized = { errors: [{ message: 'Unauthorized request' }] };
  const options = { token: await signed(['subscribe']) };
  expect((await publish('x', { isGlobal: true, options })).body).toMatchObject(unauthorized);
  const late = { token: await signed(['publish']) };
  await running.host.clock.advance(3_600_000);
  expect((await publish('x', { isGlobal: true, options: late })).body).toMatchObject(unauthorized);
});

test.each([
  ['says that there were too many', { kind: 'status', status: 429 }, { errors: [{ message: 'RATE_LIMIT_EXCEEDED' }] }],
  ['throws', { kind: 'lost', as: 'proxy' }, { type: 'ProxyRequestError', status: 502 }],
] as const)('publishing %s, as planned', async (_what, what, expected) => {
  running.host.faults.use({ seed: 1, rules: [{ where: 'realtime', what }] });
  expect(await ask(running, 'tell', { payload: { word: 'x' } })).toMatchObject(expected);
  running.host.faults.stop();
});
