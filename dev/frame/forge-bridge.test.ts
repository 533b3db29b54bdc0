import type { ToIframe } from './bridge-protocol.ts';
import { bridgeCommands } from './bridge/commands.ts';
import { createEventHub } from './bridge/event-hub.ts';
import type { Flag, HostServices, PageServices, PlaceServices, Services } from './bridge/services.ts';
import { createForgeBridge } from './forge-bridge.ts';

type Told = { flags: Flag[]; closedFlags: string[]; went: unknown[]; modals: unknown[]; titles: string[] };

const nothing = () => undefined;
const host: HostServices = {
  invoke: async (_surface, functionKey, payload) => ({ success: true, body: { functionKey, payload } }),
  product: async (surface, request) => ({ status: 200, surface: surface.moduleKey, request }),
  context: async (surface) => ({ moduleKey: surface.moduleKey, extension: surface.extension }),
  publish: async () => undefined,
  subscribe: (_surface, _request, onEvent) => {
    onEvent('read again');
    return { stop: nothing, begun: Promise.resolve() };
  },
};

function aPage(told: Told): PageServices {
  return {
    events: createEventHub(),
    theme: { current: () => ({ colorMode: 'dark', dataTheme: 'dark:dark' }), watch: () => nothing },
    showFlag: (flag) => void told.flags.push(flag),
    closeFlag: (id) => void told.closedFlags.push(id),
    openModal: (request) => told.modals.push(request) > 0,
    go: (url, tab) => void told.went.push([url, tab]),
    reload: nothing,
    refresh: nothing,
    setTitle: (title) => void told.titles.push(title),
  };
}

const history: PlaceServices['history'] = {
  location: () => ({ pathname: '/runway', search: '', hash: '', state: null, key: 'first' }),
  change: nothing,
  go: nothing,
  listen: () => nothing,
};

function setup(spoilt: { host?: Partial<HostServices>; place?: Partial<PlaceServices>; page?: PageServices } = {}) {
  const told: Told = { flags: [], closedFlags: [], went: [], modals: [], titles: [] };
  const sent: ToIframe[] = [];
  const page = spoilt.page ?? aPage(told);
  const services: Services = {
    surface: { moduleKey: 'panel', moduleType: 'jira:issuePanel', extension: { issue: { key: 'TIF-1' } } },
    host: { ...host, ...spoilt.host },
    page,
    place: { close: null, submit: null, onClose: nothing, history, ...spoilt.place },
    addresses: { of: (location) => `/browse/${String(location['issueKey'])}` },
  };
  const bridge = createForgeBridge((message) => sent.push(message), bridgeCommands(services));
  const call = async (command: string, data?: unknown) => {
    await bridge.receive({ forge: 'call', id: 1, command, data });
    return sent.at(-1);
  };
  return { bridge, call, sent, told, page };
}

test('invoke answers the resolver’s value itself', async () => {
  const { call } = setup();
  expect(await call('invoke', { functionKey: 'readPanel', payload: { a: 1 } })).toEqual({
    forge: 'result',
    id: 1,
    value: { functionKey: 'readPanel', payload: { a: 1 } },
  });
});

test('a failed function reaches the app in Jira’s wording', async () => {
  const { call } = setup({ host: { invoke: async () => ({ success: false, message: 'Boom' }) } });
  expect(await call('invoke', { functionKey: 'readPanel' })).toEqual({
    forge: 'failure',
    id: 1,
    message: 'There was an error invoking the function - Boom',
  });
});

test('the app cannot choose another module than its own', async () => {
  const { call } = setup();
  const request = { product: 'jira', restPath: '/rest/api/3/myself', fetchRequestInit: {}, moduleKey: 'other' };
  expect(await call('fetchProduct', request)).toMatchObject({ value: { surface: 'panel' } });
});

test.each(['openRovo', 'toString', '__proto__'])('an unknown command is refused by name: %s', async (command) => {
  const { call } = setup();
  expect(await call(command)).toEqual({
    forge: 'failure',
    id: 1,
    message: `The local Jira does not answer the bridge command ${command}.`,
  });
});

test.each([null, 'text', {}, { forge: 'call' }, { forge: 'call', id: 'x', command: 'getContext' }])(
  'a message outside the protocol is ignored: %j',
  async (message) => {
    const { bridge, sent } = setup();
    await bridge.receive(message);
    expect(sent).toEqual([]);
  },
);

test('malformed data of a call is refused', async () => {
  const { call } = setup();
  expect(await call('invoke', { functionKey: 7 })).toMatchObject({ forge: 'failure' });
});

test('a page hears that it listens once the host does', async () => {
  const order: string[] = [];
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = () => resolve()));
  const { call } = setup({ host: { subscribe: () => ({ stop: nothing, begun }) } });
  const listening = call('subscribeRealtimeChannel', { channelName: 'news', onEvent: { __fn: 'f1' } });
  const heard = listening.then(() => order.push('the page'));
  await new Promise((resolve) => setImmediate(resolve));
  order.push('the host');
  begin();
  await heard;
  expect(order).toEqual(['the host', 'the page']);
});

test('a document that loads anew in the iframe ends the streams of the one before', async () => {
  let streams = 0;
  const subscribe = () => {
    streams += 1;
    return { stop: () => void (streams -= 1), begun: Promise.resolve() };
  };
  const { bridge, call } = setup({ host: { subscribe } });
  const listen = () => call('subscribeRealtimeChannel', { channelName: 'news', onEvent: { __fn: 'f1' } });
  await listen();
  await bridge.receive({ forge: 'begin' });
  expect(streams).toBe(0);
  await listen();
  expect(streams).toBe(1);
});

test('an event reaches the listeners of all iframes until they unsubscribe', async () => {
  const first = setup();
  const second = setup({ page: first.page });
  const subscribed = await second.call('on', { event: 'voted', callback: { __fn: 'f1' } });
  await first.call('emit', { event: 'voted', payload: { key: 'TIF-1' } });
  expect(second.sent.at(-1)).toEqual({ forge: 'callback', fn: 'f1', args: [{ key: 'TIF-1' }] });

  const value = subscribed?.forge === 'result' ? subscribed.value : null;
  expect(value).toEqual({ __subscription: expect.any(String) });
  const id = Object.values(value ?? {})[0];
  await second.call('unsubscribe', { id });
  const before = second.sent.length;
  await first.call('emit', { event: 'voted', payload: null });
  expect(second.sent).toHaveLength(before);
});

test('a removed iframe gets no more events', async () => {
  const { bridge, call, page, sent } = setup();
  await call('on', { event: 'voted', callback: { __fn: 'f1' } });
  bridge.close();
  const before = sent.length;
  page.events.emit('voted', null);
  expect(sent).toHaveLength(before);
});

test('a flag’s actions call back into the iframe', async () => {
  const { call, told, sent } = setup();
  await call('showFlag', {
    id: 7,
    title: 'Saved',
    type: 'success',
    actions: [{ text: 'Undo', onClick: { __fn: 'f2' } }],
  });
  expect(told.flags).toMatchObject([{ id: '7', title: 'Saved', type: 'success', isAutoDismiss: false }]);
  told.flags[0]?.actions[0]?.onClick();
  expect(sent.at(-1)).toEqual({ forge: 'callback', fn: 'f2', args: [] });
});

test.each([
  ['close', undefined],
  ['submit', { a: 1 }],
  ['onClose', { __fn: 'f3' }],
])('a place that cannot %s answers false, which makes the bridge throw', async (command, data) => {
  const { call } = setup();
  expect(await call(command, data)).toEqual({ forge: 'result', id: 1, value: false });
});

test('a modal closes with its payload', async () => {
  const closed: unknown[] = [];
  const { call } = setup({ place: { close: (payload) => void closed.push(payload) } });
  expect(await call('close', { saved: true })).toMatchObject({ value: true });
  expect(closed).toEqual([{ saved: true }]);
});

test.each([
  [{ url: '/browse/TIF-2', type: 'same-tab' }, ['/browse/TIF-2', 'same']],
  [{ target: 'issue', issueKey: 'TIF-3', type: 'new-tab' }, ['/browse/TIF-3', 'new']],
])('the router goes to %j', async (data, went) => {
  const { call, told } = setup();
  await call('navigate', data);
  expect(told.went).toEqual([went]);
});

test('theme, title, history and realtime have answers', async () => {
  const { call, told, sent } = setup();
  expect(await call('enableTheming')).toMatchObject({ value: { colorMode: 'dark' } });
  expect(await call('history.start', { listener: { __fn: 'f4' } })).toMatchObject({ value: { pathname: '/runway' } });
  await call('changeWindowTitle', 'Report');
  expect(told.titles).toEqual(['Report']);
  await call('subscribeRealtimeChannel', { channelName: 'ballot', onEvent: { __fn: 'f5' } });
  expect(sent).toContainEqual({ forge: 'callback', fn: 'f5', args: ['read again'] });
});
