import fc from 'fast-check';
import type { LiveView, PanelView, Result } from '../../../src/contract';
import { anOpenBallot, aPanel, aTalk } from '../../../test/a-panel';
import { follow } from './follow';
import { LOOK_MS, paceOf } from './pace';
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

/** A panel that is followed by the clock of the test, and each look at it written down. `others` change what there is to see. */
async function following(first: PanelView) {
  const host = { panel: first, stamp: 0, hear: (): void => undefined };
  const looks: number[] = [];
  const store = createPanelStore({ open: () => Promise.resolve(ok(host.panel)), clock: () => performance.now() });
  await store.load();
  const watch = (): Promise<Result<LiveView>> => {
    looks.push(performance.now());
    const { talk, gathering, unsigned, ballot } = host.panel;
    return Promise.resolve(ok({ talk, gathering, unsigned, ballot, stamp: `${host.stamp}` }));
  };
  const listen = (hear: () => void): Promise<() => void> => {
    host.hear = hear;
    return Promise.resolve(() => undefined);
  };
  const gone = new AbortController();
  const stop = () => gone.abort();
  follow(store, { watch, listen }, gone.signal);
  const others = (panel: PanelView): void => void Object.assign(host, { panel, stamp: host.stamp + 1 });
  /** How many looks there are in so many milliseconds. */
  const within = async (ms: number): Promise<number> => {
    const before = looks.length;
    for (let left = ms; left > 0; left -= SECOND) {
      jest.advanceTimersByTime(Math.min(left, SECOND));
      await arrived();
    }
    return looks.length - before;
  };
  return { store, stop, looks, others, within, hint: () => host.hear(), comeBack };
}

/** What was asked for is there at once: nothing but promises is between. */
async function arrived(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await null;
}

function comeBack(): void {
  document.dispatchEvent(new Event('visibilitychange'));
}

test.each([
  ['a talk goes on', talking],
  ['a vote is open', voting],
])('while %s it looks every three seconds as long as a talk takes, then less and less often', async (_when, panel) => {
  const { within, stop } = await following(panel);
  expect(await within(5 * MINUTE)).toBeGreaterThanOrEqual(99);
  expect(await within(MINUTE)).toBeLessThanOrEqual(5);
  await within(24 * MINUTE);
  expect(await within(HOUR)).toBeLessThanOrEqual(60);
  stop();
});

type Followed = Awaited<ReturnType<typeof following>>;
const happenings: Readonly<Record<string, (followed: Followed) => unknown>> = {
  'a vote that is seen': ({ others }) => others(voted),
  'something else that is seen to be new': ({ others }) => others(voting),
  'a hint': ({ hint }) => hint(),
  'what the viewer does': ({ store }) => store.run(() => Promise.resolve(ok(voted))),
  'the tab that is seen again': ({ comeBack: back }) => back(),
};

test.each(Object.keys(happenings))('%s makes it look every three seconds again', async (what) => {
  const followed = await following(voting);
  await followed.within(2 * HOUR);
  happenings[what]?.(followed);
  await followed.within(MINUTE);
  expect(await followed.within(MINUTE)).toBeGreaterThanOrEqual(19);
  followed.stop();
});

test('a talk that starts after hours of silence is looked at every three seconds', async () => {
  const { within, others, store, stop } = await following(aPanel());
  expect(await within(2 * HOUR)).toBe(0);
  others(talking);
  await store.refresh();
  expect(await within(MINUTE)).toBeGreaterThanOrEqual(19);
  stop();
});

test('a tab that was not seen looks at once when it is, however long ago anything happened', async () => {
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

test('where hints are lost, the pointer that comes back after a while makes it look once', async () => {
  const { within, looks, stop } = await following(voting);
  await within(2 * HOUR + 40_000);
  const before = looks.length;
  document.documentElement.dispatchEvent(new Event('pointerenter'));
  expect(looks.length).toBe(before + 1);
  expect(await within(MINUTE)).toBeLessThanOrEqual(1);
  stop();
});

test('the longer nothing happens and the more often it fails, the less often it looks', () => {
  const quiet = fc.integer({ min: 0, max: 24 * HOUR });
  const failures = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(quiet, quiet, failures, failures, (one, other, few, more) => {
      const less = paceOf(Math.max(one, other), Math.max(few, more));
      expect(paceOf(Math.min(one, other), Math.min(few, more))).toBeLessThanOrEqual(less);
      expect(less).toBeGreaterThanOrEqual(LOOK_MS);
      expect(less).toBeLessThanOrEqual(MINUTE);
    }),
  );
});

const someDay = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(happenings)), fc.integer({ min: 1000, max: 2 * HOUR })),
  { maxLength: 6 },
);

test('whatever happens when: at most a minute between two looks, three seconds soon after something was seen, few where nothing is', async () => {
  await fc.assert(
    fc.asyncProperty(someDay, async (day) => {
      const followed = await following(voting);
      const { looks, within } = followed;
      for (const [what, ms] of day) {
        happenings[what]?.(followed);
        await within(MINUTE);
        const soon = looks.slice();
        expect(await within(4 * MINUTE - LOOK_MS)).toBeGreaterThanOrEqual(77);
        expect(soon.every((at, index) => at - (soon[index - 1] ?? at) <= MINUTE + LOOK_MS)).toBe(true);
        expect(await within(ms)).toBeLessThanOrEqual(5 + 125 + ms / MINUTE);
      }
      followed.stop();
    }),
    { numRuns: 20 },
  );
});
