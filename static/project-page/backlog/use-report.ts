import { useCallback, useEffect, useState } from 'react';
import type { Failure, ReportSetup, Result } from '../../../src/contract';
import { type Horizon, type Look, readHorizon, readTotals } from '../../../src/jira/search/report-reading';
import { ask, backend } from '../../ui/backend';
import { remember } from '../../ui/people';
import { keepSetup, type KeptFor, keptSetup } from './kept-setup';
import { type Reading, readingOf, readsAlike } from './reading';
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
  const kept = of === null ? null : keptSetup(of);
  const early = readEarly(of, kept, opening);
  let isOpened = false;
  void early.then(async (found) => {
    const horizon = kept === null ? null : await found?.horizon;
    if (kept !== null && horizon && !isOpened) draw({ status: 'open', report: toReport(kept, horizon) });
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

type Asked = Promise<Result<ReportSetup>>;
/** Items that are read while the back end is asked; null where they cannot be read that way, since things may have changed. */
type Early = { readonly by: Reading; readonly horizon: Promise<Horizon | null> };

async function readEarly(of: OpenedFor | null, kept: ReportSetup | null, opening: Asked): Promise<Early | null> {
  if (kept !== null) return { by: readingOf(kept), horizon: readItems(withLook(kept)).catch(() => null) };
  if (of === null) return null;
  const by = await guess(of).catch(() => null);
  return by === null ? null : { by, horizon: readGuessed(by, opening).catch(() => null) };
}

/** A file of its own, for browsers that keep no setup. */
async function guess({ project, board }: OpenedFor): Promise<Reading> {
  const { guessReading } = await import('./guess-reading');
  return guessReading(project, board);
}

/** What is to be judged waits for the back end, which says by what rules. */
function readGuessed(by: Reading, opening: Asked): Promise<Horizon> {
  const judge: Look['judge'] = async (bodies) => {
    const opened = await opening;
    const look = opened.ok ? withLook(opened.value).look : null;
    return look === null ? new Map() : look.judge(bodies);
  };
  return readItems({ ...by, look: { reads: by.reads, judge } });
}

async function readItems(setup: Parameters<typeof readHorizon>[1]): Promise<Horizon> {
  const horizon = await readHorizon(asViewer, setup);
  remember(horizon.people);
  return horizon;
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
    let wanted = true;
    void read(project === null ? null : { site, project, account, board }, (next) => {
      if (wanted) setState(next);
    });
    return () => {
      wanted = false;
    };
  }, [attempt, site, project, account, board]);
  const reload = useCallback(() => setAttempt((before) => before + 1), []);
  return { state, reload };
}
