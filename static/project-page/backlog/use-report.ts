import { useCallback, useEffect, useState } from 'react';
import type { Failure, ReportSetup, Result } from '../../../src/contract';
import { readTotals } from '../../../src/jira/search/report-reading';
import { ask, backend } from '../../ui/backend';
import { keepSetup, type KeptFor, keptSetup } from './kept-setup';
import { type Early, readingOf, readItems, readsAlike } from './reading';
import { toFailure } from '../shared/failure';
import type { Report } from './report';
import { toReport } from './report';
import { asViewer } from '../shared/request';
import { withLook } from './with-look';

type ReportState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'open'; readonly report: Report };

/** `board`: on whose page the report was opened; null elsewhere. */
export type OpenedFor = KeptFor & { readonly board: number | null };

type Draw = (state: ReportState) => void;

/**
 * Reads the setup from the back end, then sprints and items as the viewer, in parallel. The items are read at the same time by
 * what is kept from before, or else by what Jira tells the viewer, and anew only where the answer asks for others. Only a
 * backlog that was not read whole is counted by Jira, after the first rows are drawn and the setup is known.
 */
async function read(of: OpenedFor | null, draw: Draw): Promise<void> {
  const opening = ask(() => backend('openReport'));
  const earlierSetup = of === null ? null : keptSetup(of);
  const early = readEarly(of, earlierSetup, opening);
  let isOpened = false;
  void early.then(async (found) => {
    const horizon = await found?.horizon;
    if (found && horizon && !isOpened) draw({ status: 'open', report: toReport(found.setup, horizon) });
  });
  const opened = await opening;
  isOpened = true;
  if (of !== null) keepSetup(of, opened.ok ? opened.value : null);
  if (!opened.ok) return draw({ status: 'failed', failure: opened.failure });
  try {
    const setup = opened.value;
    const found = await early;
    const horizon = found !== null && readsAlike(found.by, readingOf(setup)) ? await found.horizon : null;
    const report = toReport(setup, horizon ?? (await readItems(withLook(setup))));
    draw({ status: 'open', report });
    // What is judged here is in no index: the page reads it all, and counts by itself.
    if (report.totals !== null || setup.judging !== null) return;
    const totals = await readTotals(asViewer, setup, report.read);
    draw({ status: 'open', report: { ...report, totals } });
  } catch (error) {
    draw({ status: 'failed', failure: toFailure(error) });
  }
}

async function readEarly(
  of: OpenedFor | null,
  kept: ReportSetup | null,
  opening: Promise<Result<ReportSetup>>,
): Promise<Early | null> {
  if (kept !== null) return { by: readingOf(kept), setup: kept, horizon: readItems(withLook(kept)).catch(() => null) };
  if (of === null) return null;
  // A file of its own, for browsers that keep no setup.
  return import('./read-by-guess').then(({ readByGuess }) => readByGuess(of, opening)).catch(() => null);
}

/**
 * Reads when the page opens and again on demand; an outdated answer is dropped. `of`: null where the host does not
 * tell.
 */
export function useReport(of: OpenedFor | null): { readonly state: ReportState; readonly reload: () => void } {
  const [state, setState] = useState<ReportState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const { site = '', project = null, account = '', board = null } = of ?? {};
  useEffect(() => {
    let isCurrent = true;
    void read(project === null ? null : { site, project, account, board }, (next) => {
      if (isCurrent) setState(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [attempt, site, project, account, board]);
  const reload = useCallback(() => setAttempt((before) => before + 1), []);
  return { state, reload };
}
