import { useEffect, useState } from 'react';
import type { Failure, ReportSetup } from '../../../../src/contract';
import { ask, backend } from '../../../ui/backend';
import { repeated } from '../../../ui/repeated';
import { newRequestId } from '../../../ui/request-id';
import { useSubmit } from '../../../ui/use-submit';

type Progress = ReportSetup['backfill'];

export type Backfill = {
  readonly progress: Progress;
  /** Why it did not start. */
  readonly failure: Failure | null;
  readonly start: () => void;
};

/** The first look at all items, which the first act in the project begins: how far it is, followed while it runs. */
export function useBackfill(setup: Pick<ReportSetup, 'backfill'>): Backfill {
  const [answer, setAnswer] = useState<{ readonly of: object; readonly progress: Progress } | null>(null);
  const { failure, submit } = useSubmit();
  const progress = answer?.of === setup ? answer.progress : setup.backfill;
  const isRunning = progress.state === 'running';
  useEffect(() => {
    if (!isRunning) return undefined;
    return keepLooking((next) => setAnswer({ of: setup, progress: next }));
  }, [isRunning, setup]);
  const start = async (): Promise<Failure | null> => {
    const call = { requestId: newRequestId(), base: {}, input: {} };
    const started = await repeated(() => ask(() => backend('assessBacklog', call)));
    if (!started.ok) return started.failure;
    setAnswer({ of: setup, progress: started.value.backfill });
    return null;
  };
  return { progress, failure, start: () => void submit(start) };
}

/**
 * Pauses between two reads of the progress (ms). Without news each is half as long again, since each costs as much as
 * opening the report. A pause of the background is waited for, at most `mostWait`.
 */
const LOOK_MS = { first: 3_000, usual: 8_000, growth: 1.5, most: 60_000, mostWait: 5 * 60_000, after: 5_000 } as const;

/** Reads the progress while the tab is visible, and at once when it becomes visible. Returns a function that ends it. */
function keepLooking(tell: (progress: Progress) => void): () => void {
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
    if (opened.ok && !gone.signal.aborted) tell(opened.value.backfill);
    isLooking = false;
    const now = opened.ok ? JSON.stringify(opened.value.backfill) : last;
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
