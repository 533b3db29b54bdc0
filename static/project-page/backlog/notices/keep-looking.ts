import type { ReportSetup } from '../../../../src/contract';
import { ask, backend } from '../../../ui/backend';

/**
 * Pauses between two reads of the progress (ms). After news the next one is short, so that rows follow within ten
 * seconds; without news each is half as long again, since each costs as much as opening the report. A pause of the
 * background is waited for, at most `mostWait`.
 */
const LOOK_MS = { first: 3_000, usual: 8_000, growth: 1.5, most: 60_000, mostWait: 5 * 60_000, after: 5_000 } as const;

/**
 * Reads how far the background has come while the tab is visible, and at once when it becomes visible; `tell` is waited
 * for before the next read. Returns a function that ends it.
 */
export function keepLooking(tell: (setup: ReportSetup) => Promise<void>): () => void {
  const gone = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause: number = LOOK_MS.first;
  let last = '';
  let isLooking = false;
  const wait = (ms: number): void => {
    clearTimeout(timer);
    if (!gone.signal.aborted) timer = setTimeout(looks, ms);
  };
  const look = async (): Promise<void> => {
    if (isLooking || document.hidden) return;
    isLooking = true;
    const opened = await ask(() => backend('openReport'));
    if (opened.ok && !gone.signal.aborted) await tell(opened.value);
    isLooking = false;
    const now = opened.ok ? JSON.stringify([opened.value.backfill, opened.value.isRejudging]) : last;
    pause = now === last ? Math.min(pause * LOOK_MS.growth, LOOK_MS.most) : LOOK_MS.usual;
    last = now;
    wait(Math.max(pause, opened.ok ? waitOf(opened.value) : 0));
  };
  const looks = (): void => void look();
  document.addEventListener('visibilitychange', looks, { signal: gone.signal });
  wait(pause);
  return () => {
    gone.abort();
    clearTimeout(timer);
  };
}

/** How long the background pauses, as this browser's clock has it (ms). */
function waitOf({ backfill: { waitsUntil } }: ReportSetup): number {
  if (waitsUntil === null) return 0;
  return Math.min(Date.parse(waitsUntil) - Date.now() + LOOK_MS.after, LOOK_MS.mostWait);
}
