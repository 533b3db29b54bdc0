import { useEffect, useState } from 'react';
import type { Failure, ReportSetup } from '../../../../src/contract';
import { ask, backend } from '../../../ui/backend';
import type { Report } from '../report';
import { notLookedAt } from '../totals';
import { keepLooking } from './keep-looking';

type BackfillState =
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

type Progress = ReportSetup['backfill'];

/** The backfill of items older than the app: whether it is due, and its progress once started. */
export function useBackfill(report: Report, reload: () => void): Backfill {
  const [progress, setProgress] = useState<Progress>(report.setup.backfill);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    return progress.state === 'running' ? keepLooking(({ backfill }) => setProgress(backfill)) : undefined;
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
