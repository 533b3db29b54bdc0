import { useEffect, useState } from 'react';
import type { Failure, ReportSetup } from '../../../src/contract';
import { ask, backend } from '../../ui/backend';
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
  /** Reads the report again, with what was found out. */
  readonly read: () => void;
};

/** Between two looks at how far it is. */
const LOOK_MS = 4000;

type Progress = ReportSetup['backfill'];

/** The first look at items that were there before the app was: whether it is due, and how far it is once started. */
export function useBackfill(report: Report, reload: () => void): Backfill {
  const [progress, setProgress] = useState<Progress>(report.setup.backfill);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    if (progress.state !== 'running') return undefined;
    const timer = setInterval(() => void look(), LOOK_MS);
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const opened = await ask(() => backend('openReport'));
      if (opened.ok) setProgress(opened.value.backfill);
    };
    return () => clearInterval(timer);
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

/** A look that was over when the page opened is no news; items made since are looked at as they are made. */
function toState({ setup, totals }: Report, { state, assessed }: Progress): BackfillState {
  const total = totals?.all ?? null;
  switch (state) {
    case 'never': {
      const left = totals === null ? null : notLookedAt(totals);
      return left === null || left === 0 ? { status: 'none' } : { status: 'waiting', left };
    }
    case 'running':
      // Epics and sub-tasks are looked at too, but not counted here.
      return total === null ? { status: 'none' } : { status: 'running', done: Math.min(assessed, total), total };
    case 'done':
      return setup.backfill.state === 'done' ? { status: 'none' } : { status: 'done' };
  }
}
