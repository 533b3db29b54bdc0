import type { ReportSetup } from '../../../../src/contract';
import { ask, backend } from '../../../ui/backend';

/**
 * Pauses between two reads of the progress (ms): each is half as long again as the one before. The first ones are short,
 * so that the count moves soon; each read costs as much as opening the report.
 */
const LOOK_MS = { first: 3_000, growth: 1.5, most: 120_000 } as const;

/**
 * Reads how far the background has come while the tab is visible, and at once when it becomes visible. Returns a
 * function that ends it.
 */
export function keepLooking(tell: (setup: ReportSetup) => void): () => void {
  const gone = new AbortController();
  let pause: number = LOOK_MS.first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    if (!gone.signal.aborted) timer = setTimeout(looks, pause);
    pause = Math.min(pause * LOOK_MS.growth, LOOK_MS.most);
  };
  const look = async (): Promise<void> => {
    const opened = document.hidden ? null : await ask(() => backend('openReport'));
    if (opened?.ok === true && !gone.signal.aborted) tell(opened.value);
    wait();
  };
  const looks = (): void => void look();
  document.addEventListener('visibilitychange', looks, { signal: gone.signal });
  wait();
  return () => {
    gone.abort();
    clearTimeout(timer);
  };
}
