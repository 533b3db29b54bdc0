import type { LiveView, PanelView, Result } from '../../../src/contract';
import type { FailureCode } from '../../../src/failure';
import { aPanel, aQuestion, anOpenBallot } from '../../../test/a-panel';
import * as foresee from './foresee';
import type { PanelStore } from './panel-store';
import { createPanelStore, SURE_MS } from './panel-store';

const failure = { code: 'jira-unavailable', facts: {}, reference: 'r-1' } as const;
const ok = (value: PanelView): Result<PanelView> => ({ ok: true, value });
const failed: Result<PanelView> = { ok: false, failure };

/** An answer that comes when the test says so. */
function later(): { answer: (result: Result<PanelView>) => void; call: () => Promise<Result<PanelView>> } {
  let answer: (result: Result<PanelView>) => void = () => undefined;
  const promise = new Promise<Result<PanelView>>((resolve) => {
    answer = resolve;
  });
  return { answer, call: () => promise };
}

async function opened(...answers: readonly Result<PanelView>[]): Promise<PanelStore> {
  const left = [...answers];
  const store = createPanelStore({ open: () => Promise.resolve(left.shift() ?? failed), clock: () => 7 });
  await store.load();
  return store;
}

const viewOf = (store: PanelStore): PanelView => {
  const state = store.state();
  if (state.status !== 'open') throw new Error(`The panel is ${state.status}`);
  return state.view;
};
const live = (view: PanelView): LiveView => ({
  talk: view.talk,
  gathering: view.gathering,
  unsigned: view.unsigned,
  ballot: view.ballot,
  stamp: '1',
});

test('a panel that cannot be read says why', async () => {
  const store = await opened(failed);
  expect(store.state()).toEqual({ status: 'failed', failure });
});

test('a vote is on screen before anybody has answered', async () => {
  const store = await opened(ok(aPanel()));
  const { call } = later();
  void store.run(call, foresee.voted({ confidence: 4, size: '5' }));
  expect(viewOf(store).ballot).toMatchObject({ mine: 4, voted: ['ana'], waiting: ['ben', 'chiara', 'emma', 'farah'] });
});

test('what failed is taken back, and only that', async () => {
  const store = await opened(ok(aPanel()));
  const [first, second] = [later(), later()];
  const voting = store.run(first.call, foresee.voted({ confidence: 4, size: '5' }));
  void store.run(second.call, foresee.marked('q2', true));
  first.answer(failed);
  expect(await voting).toEqual(failure);
  expect(viewOf(store).ballot).toMatchObject({ mine: null, voted: [] });
  expect(viewOf(store).questions.find(({ id }) => id === 'q2')?.blocking).toBe(true);
});

test('the next call waits for the one before it, so that its answer holds both', async () => {
  const store = await opened(ok(aPanel()));
  const first = later();
  const order: string[] = [];
  void store.run(first.call).then(() => order.push('first'));
  const second = store.run(() => {
    order.push('second starts');
    return Promise.resolve(ok(aPanel()));
  });
  first.answer(ok(aPanel()));
  await second;
  expect(order[0]).toBe('first');
});

test('what one call throws stops no other, and nothing foreseen stays of it', async () => {
  const store = await opened(ok(aPanel()));
  const broken = store.run(() => Promise.reject(new Error('torn')), foresee.marked('q2', true));
  const next = store.run(() => Promise.resolve(ok(aPanel())));
  await expect(broken).rejects.toThrow('torn');
  expect(await next).toBeNull();
  expect(viewOf(store).questions).toEqual(aPanel().questions);
});

test('news read before the viewer did something is not drawn over it', async () => {
  const slow = later();
  const store = createPanelStore({ open: slow.call, clock: () => 0 });
  const loading = store.load();
  slow.answer(ok(aPanel()));
  await loading;
  const began = store.acts();
  await store.run(() => Promise.resolve(ok(aPanel({ ballot: anOpenBallot({ mine: 5, voted: ['ana'] }) }))));
  expect(store.seen(live(aPanel()), began)).toBe(false);
  expect(viewOf(store).ballot).toMatchObject({ mine: 5 });
});

test('votes of others are drawn without reading the panel again', async () => {
  const store = await opened(ok(aPanel()));
  const ballot = anOpenBallot({ voted: ['ben'] });
  expect(store.seen(live(aPanel({ ballot })), store.acts())).toBe(true);
  expect(viewOf(store).ballot).toEqual(ballot);
});

test('the same news twice are no news', async () => {
  const store = await opened(ok(aPanel()));
  expect(store.seen(live(aPanel()), store.acts())).toBe(false);
});

test('a look that fails says that the screen may be old, and the next one takes it back', async () => {
  const store = await opened(ok(aPanel()));
  store.missed();
  expect(store.state()).toMatchObject({ stale: true });
  store.seen(live(aPanel()), store.acts());
  expect(store.state()).toMatchObject({ stale: false });
});

test('a conflict brings the other text onto the screen', async () => {
  const theirs = aPanel({ questions: [aQuestion({ text: 'Theirs', version: 2 })] });
  const store = await opened(ok(aPanel()), ok(theirs));
  await store.run(() => Promise.resolve({ ok: false, failure: { ...failure, code: 'conflict' } }));
  await Promise.resolve();
  expect(viewOf(store).questions[0]?.text).toBe('Theirs');
});

describe('what became of it is read once, where', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  const stored = aPanel({ questions: [aQuestion({ text: 'Stored', version: 2 })] });
  const fails = (code: FailureCode) => (): Promise<Result<PanelView>> =>
    Promise.resolve({ ok: false, failure: { ...failure, code } });

  test.each(['jira-unavailable', 'unexpected'] as const)('nobody knows whether it is stored: %s', async (code) => {
    const store = await opened(ok(aPanel()), ok(stored), ok(aPanel()));
    await store.run(fails(code));
    const before = store.acts();
    expect(viewOf(store).questions).toEqual(aPanel().questions);
    await jest.advanceTimersByTimeAsync(SURE_MS);
    expect(viewOf(store).questions[0]?.text).toBe('Stored');
    expect(store.acts()).toBeGreaterThan(before);
    await jest.advanceTimersByTimeAsync(SURE_MS * 10);
    expect(viewOf(store).questions[0]?.text).toBe('Stored');
  });

  test('not where it is known that nothing is', async () => {
    const store = await opened(ok(aPanel()), ok(stored));
    await store.run(fails('limit-reached'));
    await jest.advanceTimersByTimeAsync(SURE_MS);
    expect(viewOf(store).questions).toEqual(aPanel().questions);
  });

  test('and where that read fails too, it is not said a second time', async () => {
    const store = await opened(ok(aPanel()), failed);
    await store.run(fails('jira-unavailable'));
    await jest.advanceTimersByTimeAsync(SURE_MS);
    expect(store.state()).toMatchObject({ status: 'open', stale: false });
  });
});

test('what the viewer does counts as theirs; what others do does not', async () => {
  const store = await opened(ok(aPanel()), ok(aPanel()));
  const before = store.acts();
  await store.refresh();
  expect(store.acts()).toBe(before);
  await store.run(() => Promise.resolve(ok(aPanel())));
  expect(store.acts()).toBeGreaterThan(before);
});

test('"nothing from me" is heard at once, also before anybody has started a talk', async () => {
  const store = await opened(ok(aPanel()));
  const { call } = later();
  void store.run(call, foresee.saidNothing);
  expect(viewOf(store)).toMatchObject({ talk: null, gathering: { iSaid: 'nothing' } });
});
