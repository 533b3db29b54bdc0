import { useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract';
import { readTotals } from '../../../src/jira/report-reading';
import { ask, backend } from '../../ui/backend';
import type { Report } from '../report';
import { asViewer } from '../request';
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

/** Between two looks at how far it is: the index follows by seconds anyway. */
const LOOK_MS = 4000;

/** The look at items that were there before the app was: whether there are any, and how far it is once started. */
export function useBackfill(report: Report, reload: () => void): Backfill {
  const { setup, totals } = report;
  const total = totals?.all ?? 0;
  const [running, setRunning] = useState(setup.backfill.state === 'running');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [counted, setCounted] = useState<number | null>(null);
  const left = counted ?? (totals === null ? null : notLookedAt(totals));
  useEffect(() => {
    if (!running || left === 0) return undefined;
    const timer = setInterval(() => void look(), LOOK_MS);
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const fresh = notLookedAt(await readTotals(asViewer, setup));
      if (fresh !== null) setCounted(fresh);
    };
    return () => clearInterval(timer);
  }, [running, left, setup]);
  const start = async (): Promise<void> => {
    setFailure(null);
    const started = await ask(() => backend('assessBacklog'));
    if (started.ok) setRunning(true);
    else setFailure(started.failure);
  };
  return { state: toState({ left, total, running, failure }), start: () => void start(), read: reload };
}

type Known = { left: number | null; total: number; running: boolean; failure: Failure | null };

function toState({ left, total, running, failure }: Known): BackfillState {
  if (failure !== null) return { status: 'failed', failure };
  if (left === null) return { status: 'none' };
  if (running) return left === 0 ? { status: 'done' } : { status: 'running', done: total - left, total };
  return left === 0 ? { status: 'none' } : { status: 'waiting', left };
}
