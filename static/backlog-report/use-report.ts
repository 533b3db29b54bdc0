import { useEffect, useState } from 'react';
import type { Failure } from '../../src/contract';
import { readHorizon, readTotals } from '../../src/jira/report-reading';
import { ask, backend } from '../ui/backend';
import { toFailure } from './failure';
import type { Report } from './report';
import { toReport } from './report';
import { asViewer } from './request';

export type ReportState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'open'; readonly report: Report };

type Draw = (change: (state: ReportState) => ReportState) => void;

/**
 * What this project needs from the back end, then everything else as the viewer, all at once: sprints, the two parts of
 * the horizon, and the counts, which are the slowest and may come later or not at all.
 */
async function read(draw: Draw): Promise<void> {
  const opened = await ask(() => backend('openReport'));
  if (!opened.ok) return draw(() => ({ status: 'failed', failure: opened.failure }));
  const counting = readTotals(asViewer, opened.value);
  try {
    const report = toReport(opened.value, await readHorizon(asViewer, opened.value));
    draw(() => ({ status: 'open', report }));
  } catch (error) {
    return draw(() => ({ status: 'failed', failure: toFailure(error) }));
  }
  const totals = await counting;
  draw((state) => (state.status === 'open' ? { ...state, report: { ...state.report, totals } } : state));
}

/** Reads when the page opens and again when asked to; an answer that comes too late is dropped. */
export function useReport(): { readonly state: ReportState; readonly reload: () => void } {
  const [state, setState] = useState<ReportState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    void read((change) => {
      if (wanted) setState(change);
    });
    return () => {
      wanted = false;
    };
  }, [attempt]);
  return { state, reload: () => setAttempt(attempt + 1) };
}
