import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract';
import { readHorizon, readTotals } from '../../../src/jira/report-reading';
import { ask, backend } from '../../ui/backend';
import { remember } from '../../ui/people';
import { toFailure } from '../shared/failure';
import type { Report } from './report';
import { toReport } from './report';
import { asViewer } from '../shared/request';

type ReportState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'open'; readonly report: Report };

type Draw = (state: ReportState) => void;

/**
 * Reads the setup from the back end, then sprints and items as the viewer, in parallel. Only a backlog that was not
 * read whole is counted by Jira, after the first rows are drawn.
 */
async function read(draw: Draw): Promise<void> {
  const opened = await ask(() => backend('openReport'));
  if (!opened.ok) return draw({ status: 'failed', failure: opened.failure });
  try {
    const horizon = await readHorizon(asViewer, opened.value);
    remember(horizon.people);
    const report = toReport(opened.value, horizon);
    draw({ status: 'open', report });
    if (report.totals !== null) return;
    const totals = await readTotals(asViewer, opened.value, report.read);
    draw({ status: 'open', report: { ...report, totals } });
  } catch (error) {
    draw({ status: 'failed', failure: toFailure(error) });
  }
}

/** Reads when the page opens and again on demand; an outdated answer is dropped. */
export function useReport(): { readonly state: ReportState; readonly reload: () => void } {
  const [state, setState] = useState<ReportState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    void read((next) => {
      if (wanted) setState(next);
    });
    return () => {
      wanted = false;
    };
  }, [attempt]);
  const reload = useCallback(() => setAttempt((before) => before + 1), []);
  return { state, reload };
}
