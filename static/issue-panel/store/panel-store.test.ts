import type { PanelView, Result } from '../../../src/contract';
import { anOpenBallot, aPanel, aQuestion, aTalk } from '../../../test/a-panel';
import * as optimistic from './optimistic';
import { type PanelStore, createPanelStore } from './panel-store';

const failure = { code: 'jira-unavailable', details: {}, reference: 'r-1' } as const;
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

const withoutPass = (): Promise<Result<null>> => Promise.resolve({ ok: true, value: null });

async function opened(...answers: readonly Result<PanelView>[]): Promise<PanelStore> {
  const left = [...answers];
  const open = () => Promise.resolve(left.shift() ?? failed);
  const store = createPanelStore({ open, refresh: withoutPass, clock: () => 7 });
  await store.load();
  return store;
}

const viewOf = (store: PanelStore): PanelView => {
  const state = store.state();
  if (state.status !== 'open') throw new Error(`The panel is ${state.status}`);
  return state.view;
};
test('a panel that cannot be read says why', async () => {
  const store = await opened(failed);
  expect(store.state()).toEqual({ status: 'failed', failure });
});

test('a vote is on screen before the back end answers', async () => {
  const store = await opened(ok(aPanel()));
  const { call } = later();
  void store.castVote({ round: 1 }, { confidence: 4, size: '5' }, call);
  expect(viewOf(store).ballot).toMatchObject({ mine: 4, voted: ['ana'], waiting: ['ben', 'chiara', 'emma', 'farah'] });
});

test('a vote does not appear in the next round, which may open before the answer', async () => {
  const store = await opened(ok(aPanel()), ok(aPanel({ ballot: anOpenBallot({ round: 2 }) })));
  void store.castVote({ round: 1 }, { confidence: 4, size: null }, later().call);
  await store.refresh();
  expect(viewOf(store).ballot).toMatchObject({ round: 2, mine: null, voted: [] });
});

test('a failed change is taken back, and only that', async () => {
  const store = await opened(ok(aPanel()));
  const [first, second] = [later(), later()];
  const voting = store.castVote({ round: 1 }, { confidence: 4, size: '5' }, first.call);
  void store.run(second.call, optimistic.marked('q2', true));
  first.answer(failed);
  expect(await voting).toEqual(failure);
  expect(viewOf(store).ballot).toMatchObject({ mine: null, voted: [] });
  expect(viewOf(store).questions.find(({ id }) => id === 'q2')?.blocking).toBe(true);
});

test('calls wait for each other, so that an answer contains the earlier ones', async () => {
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

test('a vote that still waits is replaced by a later one, and both end with it', async () => {
  const store = await opened(ok(aPanel()));
  const [first, last] = [later(), later()];
  const sent: (string | null)[] = [];
  const cast = (size: string) =>
    store.castVote({ round: 1 }, { confidence: null, size }, ({ input }) => {
      sent.push(input.size);
      return (sent.length === 1 ? first : last).call();
    });
  const done = cast('3');
  await Promise.resolve();
  const others = [cast('5'), cast('8')];
  first.answer(ok(aPanel({ ballot: anOpenBallot({ mySize: '3' }) })));
  expect(await done).toBeNull();
  expect(viewOf(store).ballot).toMatchObject({ mySize: '8' });
  last.answer(failed);
  expect(await Promise.all(others)).toEqual([failure, failure]);
  expect(sent).toEqual(['3', '8']);
  expect(viewOf(store).ballot).toMatchObject({ mySize: '3' });
});

test('a call that throws stops no other, and its update is removed', async () => {
  const store = await opened(ok(aPanel()));
  const broken = store.run(() => Promise.reject(new Error('torn')), optimistic.marked('q2', true));
  const next = store.run(() => Promise.resolve(ok(aPanel())));
  await expect(broken).rejects.toThrow('torn');
  expect(await next).toBeNull();
  expect(viewOf(store).questions).toEqual(aPanel().questions);
});

test('a read older than the viewer’s action is not drawn, and is owed', async () => {
  const slow = later();
  const first = ok(aPanel());
  const store = createPanelStore({
    open: () => (store.shown() === null ? Promise.resolve(first) : slow.call()),
    refresh: withoutPass,
    clock: () => 0,
  });
  await store.load();
  const reading = store.refresh();
  await store.run(() => Promise.resolve(ok(aPanel({ questions: [], shown: 2 }))));
  slow.answer(ok(aPanel()));
  expect(await reading).toBe(true);
  expect(viewOf(store).questions).toEqual([]);
  expect(store.isStale()).toBe(true);
});

test('the counter is that of the last read, also of a waiting one', async () => {
  const store = await opened(ok(aPanel({ shown: 4 })), ok(aPanel({ shown: 5, questions: [] })));
  expect(store.shown()).toBe(4);
  await store.readAside();
  expect(store.shown()).toBe(5);
  expect(viewOf(store).questions).not.toEqual([]);
  expect(store.isStale()).toBe(false);
});

test('a waiting view is drawn as the viewer’s action or as news', async () => {
  const others = ok(aPanel({ questions: [] }));
  const store = await opened(ok(aPanel()), others, others);
  await store.readAside();
  const acts = store.acts();
  store.drawNewer();
  expect(viewOf(store).questions).toEqual([]);
  expect(store.acts()).toBe(acts);
  await store.readAside();
  store.catchUp();
  expect(store.acts()).toBeGreaterThan(acts);
});

test('a read without visible news does not wait', async () => {
  const store = await opened(ok(aPanel()), ok(aPanel({ shown: 9, now: '2026-11-24T09:05:00.000Z' })));
  await store.readAside();
  expect(store.state()).toMatchObject({ newer: null, view: { now: aPanel().now } });
  expect(store.shown()).toBe(9);
});

test('a failed look marks the screen as old; the next read clears the mark', async () => {
  const store = await opened(ok(aPanel()), failed, ok(aPanel()));
  store.missed();
  expect(store.state()).toMatchObject({ stale: true });
  expect(await store.refresh()).toBe(false);
  expect(store.isStale()).toBe(true);
  expect(await store.refresh()).toBe(true);
  expect(store.state()).toMatchObject({ stale: false });
  expect(store.isStale()).toBe(false);
});

test('a read owed while another is under way is owed after it', async () => {
  const store = await opened(ok(aPanel()), ok(aPanel()));
  const reading = store.refresh();
  store.want();
  await reading;
  expect(store.isStale()).toBe(true);
});

test('a conflict brings the other text onto the screen', async () => {
  const theirs = aPanel({ questions: [aQuestion({ text: 'Theirs', version: 2 })] });
  const store = await opened(ok(aPanel()), ok(theirs));
  await store.run(() => Promise.resolve({ ok: false, failure: { ...failure, code: 'conflict' } }));
  await Promise.resolve();
  expect(viewOf(store).questions[0]?.text).toBe('Theirs');
});

test.each([
  ['jira-unavailable', true],
  ['unexpected', true],
  ['limit-reached', false],
] as const)('where it is unknown whether a call was stored, a read is owed: %s', async (code, isOwed) => {
  const store = await opened(ok(aPanel()));
  await store.run(() => Promise.resolve({ ok: false, failure: { ...failure, code } }));
  expect(store.isStale()).toBe(isOwed);
});

test('the viewer’s actions are counted; those of others are not', async () => {
  const store = await opened(ok(aPanel()), ok(aPanel()));
  const before = store.acts();
  await store.refresh();
  expect(store.acts()).toBe(before);
  await store.run(() => Promise.resolve(ok(aPanel())));
  expect(store.acts()).toBeGreaterThan(before);
});

test('"nothing from me" is shown at once, also before a talk', async () => {
  const store = await opened(ok(aPanel()));
  const { call } = later();
  void store.run(call, optimistic.saidNothing);
  expect(viewOf(store)).toMatchObject({ talk: null, earlyWriting: { iSaid: 'nothing' } });
});

describe('with a pass', () => {
  /** Counts reads in full; `refreshed` is what the back end answers to a pass. */
  async function withPass(refreshed: (pass: string) => Result<PanelView | null>) {
    const asked: string[] = [];
    let full = 0;
    const store = createPanelStore({
      open: () => {
        full += 1;
        return Promise.resolve(ok(aPanel({ shown: full, pass: `pass ${full}` })));
      },
      refresh: (pass) => {
        asked.push(pass);
        return Promise.resolve(refreshed(pass));
      },
      clock: () => 0,
    });
    await store.load();
    return { store, asked, full: () => full };
  }

  test('the panel is read by it, and not in full', async () => {
    const { store, asked, full } = await withPass((pass) => ok(aPanel({ questions: [], shown: 9, pass })));
    await store.refresh();
    await store.readAside();
    expect([asked, full(), viewOf(store).questions]).toEqual([['pass 1', 'pass 1'], 1, []]);
  });

  test('that counts no longer it is read in full at once, and has another one', async () => {
    const { store, asked, full } = await withPass(() => ({ ok: true, value: null }));
    expect(await store.refresh()).toBe(true);
    expect([asked, full(), viewOf(store).pass]).toEqual([['pass 1'], 2, 'pass 2']);
  });

  test('it is read in full once the issue was changed in Jira, and by the pass again after that', async () => {
    const { store, asked, full } = await withPass((pass) => ok(aPanel({ pass })));
    store.issueChanged();
    expect(store.isStale()).toBe(true);
    await store.refresh();
    expect([asked, full(), store.isStale()]).toEqual([[], 2, false]);
    await store.refresh();
    expect([asked, full()]).toEqual([['pass 2'], 2]);
  });

  test('of before that change the answer to what the viewer did does not spare the read in full', async () => {
    const { store, asked, full } = await withPass((pass) => ok(aPanel({ pass })));
    const slow = later();
    const doing = store.run(slow.call);
    store.issueChanged();
    slow.answer(ok(aPanel({ pass: 'an older one' })));
    await doing;
    await store.refresh();
    expect([asked, full()]).toEqual([[], 2]);
  });

  test('that could not be tried is tried again, and nothing is read in full meanwhile', async () => {
    const answers = [failed, ok(aPanel({ shown: 3, pass: 'pass 1' }))];
    const { store, full } = await withPass(() => answers.shift() ?? failed);
    expect(await store.refresh()).toBe(false);
    expect(await store.refresh()).toBe(true);
    expect([full(), store.shown()]).toEqual([1, 3]);
  });

  test('another pass alone is no news', async () => {
    const { store } = await withPass(() => ok(aPanel({ pass: 'another' })));
    await store.readAside();
    expect(store.state()).toMatchObject({ newer: null });
  });
});

test('an act gets the pass of what the screen shows, also once the issue was changed in Jira', async () => {
  const given = async (panel: PanelView, before: (store: PanelStore) => void = () => undefined) => {
    const store = await opened(ok(panel));
    before(store);
    let got: unknown = 'nothing';
    await store.run((pass) => {
      got = pass;
      return Promise.resolve(ok(panel));
    });
    return got;
  };
  const inTalk = aPanel({ talk: aTalk(), pass: 'a pass' });
  expect(await given(inTalk)).toBe('a pass');
  expect(await given({ ...inTalk, talk: null })).toBe('a pass');
  expect(await given({ ...inTalk, pass: null })).toBeUndefined();
  expect(await given(inTalk, (store) => store.issueChanged())).toBe('a pass');
});
