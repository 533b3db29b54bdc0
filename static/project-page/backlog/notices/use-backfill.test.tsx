import { act, renderHook } from '@testing-library/react';
import { ui } from '../../../../test/ui-host';
import type { Report } from '../report';
import { aSetup } from '../test/a-setup';
import { useBackfill } from './use-backfill';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A report whose project has a running backfill. */
function watching() {
  const assessed = { now: 0, fails: false };
  const progress = () => aSetup({ backfill: { state: 'running', assessed: assessed.now, total: null, waitsUntil: null } });
  const looks: number[] = [];
  ui.answer('invoke', () => {
    looks.push(performance.now());
    if (assessed.fails) return { ok: false, failure: { code: 'rate-limited', reference: 'r', facts: {} } };
    return { ok: true, value: progress() };
  });
  const missing = { exception: 0, draft: 0, ready: 0, recheck: 0, refine: 0 };
  const report: Report = {
    setup: progress(),
    totals: { all: 5000, onPaper: 0, states: missing },
    ...{ sprints: [], items: [], read: [], complete: false, moreInSprints: false },
  };
  const { result, unmount } = renderHook(() => useBackfill(report, () => undefined));
  const within = async (ms: number): Promise<number> => {
    const before = looks.length;
    await act(() => jest.advanceTimersByTimeAsync(ms));
    return looks.length - before;
  };
  return { assessed, within, done: () => result.current.state, unmount };
}

test('progress is read after three seconds, and less often the longer it takes', async () => {
  const { within, unmount } = watching();
  expect(await within(3 * SECOND)).toBe(1);
  expect(await within(57 * SECOND)).toBe(4);
  await within(14 * MINUTE);
  expect(await within(15 * MINUTE)).toBeLessThanOrEqual(12);
  expect(await within(30 * MINUTE)).toBeGreaterThanOrEqual(14);
  unmount();
});

test('progress continues after a failed read', async () => {
  const { assessed, within, done, unmount } = watching();
  assessed.now = 300;
  await within(15 * SECOND);
  expect(done()).toEqual({ status: 'running', done: 300, total: 5000 });
  assessed.fails = true;
  await within(15 * SECOND);
  Object.assign(assessed, { fails: false, now: 600 });
  await within(15 * SECOND);
  expect(done()).toEqual({ status: 'running', done: 600, total: 5000 });
  unmount();
});

test('a hidden tab reads nothing, and reads at once when it is visible again', async () => {
  const { assessed, within, done, unmount } = watching();
  await within(20 * MINUTE);
  const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  expect(await within(10 * MINUTE)).toBe(0);
  hidden.mockRestore();
  assessed.now = 4000;
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
  expect(done()).toMatchObject({ done: 4000 });
  unmount();
  expect(await within(10 * MINUTE)).toBe(0);
});
