import { useCallback, useEffect, useState } from 'react';
import type { Failure, ReportSetup } from '../../../src/contract';
import { readHorizon, readTotals } from '../../../src/jira/search/report-reading';
import { ask, backend } from '../../ui/backend';
import { remember } from '../../ui/people';
import { keepSetup, type KeptFor, keptSetup } from './kept-setup';
import { toFailure } from '../shared/failure';
import type { Report } from './report';
import { toReport } from './report';
import { asViewer } from '../shared/request';
import { withLook } from './with-look';

type ReportState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'open'; readonly report: Report };

type Draw = (state: ReportState) => void;

/**
 * Reads the setup from the back end, then sprints and items as the viewer, in parallel. Where a setup is kept from
 * before, the items are read by it at the same time, and anew only where the answer asks for others. Only a backlog that
 * was not read whole is counted by Jira, after the first rows are drawn and the setup is known.
 */
async function read(of: KeptFor | null, draw: Draw): Promise<void> {
  const opening = ask(() => backend('openReport'));
  const kept = of === null ? null : keptSetup(of);
  const early = kept === null ? null : readEarly(kept);
  let isOpened = false;
  void early?.then((report) => {
    if (report !== null && !isOpened) draw({ status: 'open', report });
  });
  const opened = await opening;
  isOpened = true;
  if (of !== null) keepSetup(of, opened.ok ? opened.value : null);
  if (!opened.ok) return draw({ status: 'failed', failure: opened.failure });
  try {
    const setup = opened.value;
    const found = kept !== null && readsAlike(kept, setup) ? await early : null;
    const report = toReport(setup, found?.reading ?? (await readItems(setup)));
    draw({ status: 'open', report });
    // What is judged here is in no index: the page reads it all, and counts by itself.
    if (report.totals !== null || setup.judging !== null) return;
    const totals = await readTotals(asViewer, setup, report.read);
    draw({ status: 'open', report: { ...report, totals } });
  } catch (error) {
    draw({ status: 'failed', failure: toFailure(error) });
  }
}

async function readItems(setup: ReportSetup): Promise<Report['reading']> {
  const horizon = await readHorizon(asViewer, withLook(setup));
  remember(horizon.people);
  return horizon;
}

/** The report by the kept setup; null where it cannot be read that way, since things may have changed. */
function readEarly(kept: ReportSetup): Promise<Report | null> {
  return readItems(kept)
    .then((horizon) => toReport(kept, horizon))
    .catch(() => null);
}

/** Whether both ask Jira for the same items and fields. */
function readsAlike(one: ReportSetup, other: ReportSetup): boolean {
  const asked = ({ projectKey, board, fields, issueTypes }: ReportSetup): string =>
    JSON.stringify([projectKey, board?.id, board?.type, fields.estimate, fields.sprint, fields.flagged, issueTypes]);
  return asked(one) === asked(other);
}

/**
 * Reads when the page opens and again on demand; an outdated answer is dropped. `of`: whose settings are kept; null where
 * the host does not tell.
 */
export function useReport(of: KeptFor | null): { readonly state: ReportState; readonly reload: () => void } {
  const [state, setState] = useState<ReportState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const { site = '', project = null, account = '' } = of ?? {};
  useEffect(() => {
    let wanted = true;
    void read(project === null ? null : { site, project, account }, (next) => {
      if (wanted) setState(next);
    });
    return () => {
      wanted = false;
    };
  }, [attempt, site, project, account]);
  const reload = useCallback(() => setAttempt((before) => before + 1), []);
  return { state, reload };
}
