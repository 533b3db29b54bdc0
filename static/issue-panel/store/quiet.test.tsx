import fc from 'fast-check';
import type { LookView, PanelView, Result } from '../../../src/contract';
import type { InMeeting } from '../../../src/domain/talk/talk';
import { anOpenBallot, aPanel, aTalk } from '../../../test/a-panel';
import { follow, REFRESH_MS, type Hint } from './follow';
import { type Arrival, CALM_MS, keepPace, LOOK_MS } from './pace';
import { createPanelStore } from './panel-store';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const voting = aPanel({ ballot: anOpenBallot({ voted: ['ben'], waiting: ['ana'] }) });
const voted = aPanel({ ballot: anOpenBallot({ voted: ['ben', 'ana'], waiting: [] }) });
const talking = aPanel({ talk: aTalk() });
const ok = <T,>(value: T): Result<T> => ({ ok: true, value });
const failed: Result<never> = { ok: false, failure: { code: 'rate-limited', details: {}, reference: 'r' } };

/**
 * A followed panel on the test's clock, with a record of its looks and reads; hints arrive from `subscribed` on, which is at
 * once by default.
 */
async function following(
  first: PanelView,
  { meeting = null, subscribed = Promise.resolve(), arrival = { isHinted: false } }: Place = {},
) {
  const host = {
    panel: first,
    looks: true,
    reads: true,
    slow: Promise.resolve(),
    hear: (_what: Hint): void => undefined,
  };
  const looks: number[] = [];
  const reads: number[] = [];
  const open = (): Promise<Result<PanelView>> => {
    reads.push(performance.now());
    const answer = host.reads ? ok(host.panel) : failed;
    return host.slow.then(() => answer);
  };
  const refresh = (): Promise<Result<null>> => Promise.resolve(ok(null));
  const store = createPanelStore({ meeting, open, refresh, clock: () => performance.now() });
  await store.load();
  reads.length = 0;
  const look = (): Promise<Result<LookView>> => {
    looks.push(performance.now());
    return Promise.resolve(host.looks ? ok({ shown: host.panel.shown }) : failed);
  };
  const listen = async (hear: (what: Hint) => void): Promise<void> => {
    await subscribed;
    host.hear = hear;
  };
  const gone = new AbortController();
  follow(store, { look, listen, arrival }, gone.signal);
  /** Others change the shown panel. */
  const others = (panel: PanelView): void => void (host.panel = { ...panel, shown: host.panel.shown + 1 });
  const pass = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= SECOND) {
      jest.advanceTimersByTime(Math.min(left, SECOND));
      await arrived();
    }
  };
  /** The number of looks within so many milliseconds. */
  const within = async (ms: number): Promise<number> => {
    const before = looks.length;
    await pass(ms);
    return looks.length - before;
  };
  return {
    store,
    host,
    looks,
    reads,
    others,
    pass,
    within,
    comeBack,
    touch,
    stop: () => gone.abort(),
    hint: (what: Hint = 'refinement') => host.hear(what),
  };
}

type Place = {
  readonly meeting?: InMeeting | null;
  readonly subscribed?: Promise<void>;
  /** Shared by the panels of one page. */
  readonly arrival?: Arrival;
};

/** Waits for pending promises; every answer is there at once. */
async function arrived(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await null;
}

function comeBack(): void {
  document.dispatchEvent(new Event('visibilitychange'));
}

function touch(): void {
  document.documentElement.dispatchEvent(new Event('pointerenter'));
}

/** The shortest time between two of these moments; Infinity for fewer than two. */
const closest = (moments: readonly number[]): number =>
  Math.min(...moments.map((at, index) => at - (moments[index - 1] ?? -Infinity)));

test.each([
  ['a talk goes on', talking],
  ['a vote is open', voting],
])('while %s it looks every three seconds for five minutes, then less often', async (_when, panel) => {
  const { within, stop } = await following(panel);
  expect(await within(5 * MINUTE)).toBeGreaterThanOrEqual(99);
  expect(await within(MINUTE)).toBeLessThanOrEqual(5);
  await within(24 * MINUTE);
  expect(await within(HOUR)).toBeLessThanOrEqual(60);
  stop();
});

const inMeeting: InMeeting = { id: '1-3', startedAt: '2026-09-01T09:00:00.000Z' };

test('on a meeting’s page a talk that starts before hints are heard is found as soon as they are', async () => {
  const subscribed = new Promise<void>((resolve) => setTimeout(resolve, SECOND));
  const { store, others, pass, stop } = await following(aPanel(), { meeting: inMeeting, subscribed });
  others(talking);
  await pass(SECOND);
  await arrived();
  expect(store.state()).toMatchObject({ status: 'open', view: { talk: talking.talk } });
  stop();
});

test('on a meeting’s page a panel looks every three seconds before its talk starts', async () => {
  const { within, stop } = await following(aPanel(), { meeting: inMeeting });
  expect(await within(MINUTE)).toBeGreaterThanOrEqual(20);
  stop();
});

test('where hints arrived at one item of a meeting, the next one is looked at every 15 seconds from the start', async () => {
  const arrival = { isHinted: false };
  const one = await following(talking, { meeting: inMeeting, arrival });
  one.hint();
  await one.pass(SECOND);
  one.stop();
  const subscribed = new Promise<void>((resolve) => setTimeout(resolve, SECOND));
  const next = await following(talking, { meeting: inMeeting, subscribed, arrival });
  // Somebody joins its talk before this page hears of it.
  next.others(talking);
  expect(await next.within(MINUTE)).toBeLessThanOrEqual(5);
  next.stop();
});

test('a quiet panel looks every 15 seconds for half an hour after a touch', async () => {
  const { within, touch: touched, stop } = await following(aPanel());
  expect(await within(5 * MINUTE)).toBe(20);
  await within(25 * MINUTE);
  expect(await within(HOUR)).toBe(0);
  touched();
  expect(await within(MINUTE)).toBe(4);
  stop();
});

describe('where hints arrive', () => {
  test('it looks every 15 seconds while something goes on', async () => {
    const { within, hint, stop } = await following(talking);
    hint();
    expect(await within(MINUTE)).toBe(4);
    stop();
  });

  test('news found without a hint brings back three seconds', async () => {
    const { within, hint, others, stop } = await following(talking);
    hint();
    await within(MINUTE);
    others(talking);
    await within(CALM_MS);
    expect(await within(MINUTE)).toBeGreaterThanOrEqual(19);
    stop();
  });

  test('news that a hint announced keeps the 15 seconds', async () => {
    const { pass, hint, others, looks, stop } = await following(talking);
    for (let turn = 0; turn < 40; turn += 1) {
      others(talking);
      hint();
      await pass(SECOND);
    }
    looks.length = 0;
    await pass(MINUTE);
    expect(looks.length).toBeLessThanOrEqual(4);
    stop();
  });

  test('a hint during the viewer’s action keeps the 15 seconds', async () => {
    const { pass, hint, others, store, within, stop } = await following(talking);
    await store.run(() => {
      others(talking);
      hint();
      others(talking);
      hint();
      return Promise.resolve(ok({ ...talking, shown: talking.shown + 1 }));
    });
    await pass(REFRESH_MS + LOOK_MS);
    expect(store.shown()).toBe(talking.shown + 2);
    expect(await within(MINUTE)).toBeLessThanOrEqual(4);
    stop();
  });

  test('an edit in Jira does not count as such a hint, since only its author gets it', async () => {
    const { within, hint, stop } = await following(talking);
    hint('issue');
    await within(SECOND);
    expect(await within(MINUTE)).toBeGreaterThanOrEqual(19);
    stop();
  });
});

describe('hints', () => {
  const bursts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 });

  test('of any rhythm are on screen four seconds later', async () => {
    await fc.assert(
      fc.asyncProperty(bursts, async (pauses) => {
        const { pass, hint, others, reads, store, stop } = await following(talking);
        for (const seconds of pauses) {
          others(talking);
          hint();
          await pass(seconds * SECOND);
        }
        await pass(REFRESH_MS);
        expect(store.shown()).toBe(talking.shown + pauses.length);
        expect(closest(reads)).toBeGreaterThanOrEqual(REFRESH_MS);
        stop();
      }),
      { numRuns: 30 },
    );
  });

  test('during a read cause one more read', async () => {
    const { pass, hint, others, host, store, stop } = await following(talking);
    let arrive = (): void => undefined;
    host.slow = new Promise((resolve) => (arrive = resolve));
    hint();
    await pass(MINUTE);
    others(talking);
    hint();
    arrive();
    await pass(SECOND);
    expect(store.shown()).toBe(talking.shown + 1);
    stop();
  });

  test('whose read failed are read until it succeeds, though the viewer has left', async () => {
    const { pass, hint, others, host, store, stop } = await following(aPanel());
    await pass(31 * MINUTE);
    host.reads = false;
    others(talking);
    hint();
    await pass(2 * MINUTE);
    expect(store.state()).toMatchObject({ stale: true });
    host.reads = true;
    await pass(MINUTE);
    expect(store.state()).toMatchObject({ stale: false, view: { talk: { facilitator: 'ana' } } });
    stop();
  });

  test('of an edit in Jira during the viewer’s action are read after it', async () => {
    const { pass, hint, reads, store, stop } = await following(talking);
    let refuse = (_result: Result<PanelView>): void => undefined;
    void store.run(() => new Promise((resolve) => (refuse = resolve)));
    hint('issue');
    await pass(MINUTE);
    expect(reads).toEqual([]);
    refuse({ ok: false, failure: { code: 'limit-reached', details: {}, reference: 'r' } });
    await pass(CALM_MS);
    expect(reads.length).toBe(1);
    stop();
  });
});

test('failures slow down looks and reads alike', async () => {
  const { pass, hint, host, looks, reads, stop } = await following(talking);
  host.reads = false;
  for (let turn = 0; turn < 60; turn += 1) {
    hint();
    await pass(SECOND);
  }
  expect(reads.length).toBeLessThanOrEqual(5);
  host.looks = false;
  looks.length = 0;
  await pass(2 * MINUTE);
  expect(looks.length).toBeLessThanOrEqual(5);
  stop();
});

type Followed = Awaited<ReturnType<typeof following>>;
const happenings: Readonly<Record<string, (followed: Followed) => unknown>> = {
  'a vote that is seen': ({ others }) => others(voted),
  'something else that is seen to be new': ({ others }) => others(voting),
  'what the viewer does': ({ store, host }) =>
    store.run(() => Promise.resolve(ok({ ...voted, shown: host.panel.shown }))),
  'the tab that is seen again': ({ comeBack: back }) => back(),
  'an edit in Jira': ({ hint }) => hint('issue'),
};

test('a talk that starts after quiet hours is looked at every three seconds', async () => {
  const { within, others, store, stop } = await following(aPanel());
  await within(2 * HOUR);
  others(talking);
  await store.refresh();
  expect(await within(MINUTE)).toBeGreaterThanOrEqual(19);
  stop();
});

test('a tab that becomes visible looks at once, however long it was quiet', async () => {
  const { within, looks, stop } = await following(voting);
  await within(2 * HOUR);
  const seen = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  expect(await within(2 * HOUR)).toBe(0);
  seen.mockRestore();
  const before = looks.length;
  comeBack();
  expect(looks.length).toBe(before + 1);
  stop();
});

test('where hints get lost, a pointer that comes back causes one look', async () => {
  const { within, looks, stop } = await following(voting);
  await within(2 * HOUR + 40_000);
  const before = looks.length;
  touch();
  expect(looks.length).toBe(before + 1);
  expect(await within(MINUTE)).toBeLessThanOrEqual(1);
  stop();
});

test('longer quiet and more failures never make it look more often', () => {
  const clock = jest.spyOn(performance, 'now');
  /** How long after a look the next one is due, within half a second. */
  const pauseAfter = (quiet: number, failures: number): number => {
    let now = 0;
    clock.mockImplementation(() => now);
    const pace = keepPace({ isHinted: false });
    for (let at = 0; at < failures; at += 1) pace.ended(false);
    now = quiet;
    pace.asks();
    while (!pace.isDue(true)) now += 500;
    return now - quiet;
  };
  const quiets = fc.integer({ min: 0, max: 24 * HOUR });
  const failures = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(quiets, quiets, failures, failures, (one, other, few, more) => {
      const less = pauseAfter(Math.max(one, other), Math.max(few, more));
      const pause = pauseAfter(Math.min(one, other), Math.min(few, more));
      expect(pause).toBeLessThanOrEqual(less);
      expect(pause).toBeGreaterThanOrEqual(LOOK_MS / 2);
      expect(less).toBeLessThanOrEqual(MINUTE);
    }),
  );
  clock.mockRestore();
});

const someDay = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(happenings)), fc.integer({ min: 1000, max: 2 * HOUR })),
  { maxLength: 6 },
);

test('looks are at most a minute apart, three seconds after news, and few when quiet', async () => {
  await fc.assert(
    fc.asyncProperty(someDay, async (day) => {
      const followed = await following(voting);
      const { looks, within } = followed;
      for (const [what, ms] of day) {
        happenings[what]?.(followed);
        await within(MINUTE);
        const soon = looks.slice();
        expect(await within(4 * MINUTE - LOOK_MS)).toBeGreaterThanOrEqual(76);
        expect(soon.every((at, index) => at - (soon[index - 1] ?? at) <= MINUTE + LOOK_MS)).toBe(true);
        expect(await within(ms)).toBeLessThanOrEqual(5 + 125 + ms / MINUTE);
      }
      followed.stop();
    }),
    { numRuns: 20 },
  );
});
