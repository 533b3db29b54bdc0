import { useEffect, useState } from 'react';
import type { Failure, ReportSetup } from '../../../../src/contract';
import { ask, backend } from '../../../ui/backend';
import type { Report } from '../report';
import { notLookedAt } from '../totals';

export type BackfillState =
  | { readonly status: 'none' }
  | { readonly status: 'waiting'; readonly left: number }
  | { readonly status: 'running'; readonly done: number; readonly total: number }
  | { readonly status: 'done' }
  | { readonly status: 'failed'; readonly failure: Failure };

export type Backfill = {
  readonly state: BackfillState;
  readonly start: () => void;
  /** Reads the report again, with the new assessments. */
  readonly read: () => void;
};

/**
 * Pauses between two reads of the progress (ms): each is half as long again as the one before. The first ones are short,
 * so that the count moves soon; each read costs as much as opening the report.
 */
const LOOK_MS = { first: 3_000, growth: 1.5, most: 120_000 } as const;

type Progress = ReportSetup['backfill'];

/** The backfill of items older than the app: whether it is due, and its progress once started. */
export function useBackfill(report: Report, reload: () => void): Backfill {
  const [progress, setProgress] = useState<Progress>(report.setup.backfill);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    return progress.state === 'running' ? keepLooking(setProgress) : undefined;
  }, [progress.state]);
  const start = async (): Promise<void> => {
    setFailure(null);
    const started = await ask(() => backend('assessBacklog'));
    if (started.ok) setProgress(started.value.backfill);
    else setFailure(started.failure);
  };
  const state: BackfillState = failure === null ? toState(report, progress) : { status: 'failed', failure };
  return { state, start: () => void start(), read: reload };
}

/**
 * Reads the progress while the tab is visible, and at once when it becomes visible. Returns a function that ends it.
 */
function keepLooking(tell: (progress: Progress) => void): () => void {
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
    if (opened?.ok === true && !gone.signal.aborted) tell(opened.value.backfill);
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

/** A backfill that was done when the page opened needs no notice; later items are assessed as they are created. */
function toState({ setup, totals }: Report, { state, assessed }: Progress): BackfillState {
  const total = totals?.all ?? null;
  switch (state) {
    case 'never': {
      const left = totals === null ? null : notLookedAt(totals);
      return left === null || left === 0 ? { status: 'none' } : { status: 'waiting', left };
    }
    case 'running':
      // The backfill also assesses epics and sub-tasks, which `total` does not count.
      return total === null ? { status: 'none' } : { status: 'running', done: Math.min(assessed, total), total };
    case 'done':
      return setup.backfill.state === 'done' ? { status: 'none' } : { status: 'done' };
  }
}
