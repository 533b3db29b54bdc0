import { useEffect, useMemo, useRef, useState } from 'react';
import type { Failure, ReportSetup } from '../../../../src/contract';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { readAgain, readTotals } from '../../../../src/jira/search/report-reading';
import { ask, backend } from '../../../ui/backend';
import { repeated } from '../../../ui/repeated';
import { newRequestId } from '../../../ui/request-id';
import { asViewer } from '../../shared/request';
import type { Report } from '../report';
import type { AllItems } from '../use-all-items';
import { keepLooking } from './keep-looking';
import { idsToRead, isDue, type Newer, NOTHING_NEWER, renewed, withNewer } from './newer';
import { useWhenFree } from './pointer';

type BackfillState =
  | { readonly status: 'none' }
  | {
      /** The page has judged its items by itself, and nothing is stored. */
      readonly status: 'unkept';
      /** How many the page could not judge. */
      readonly left: number;
      /** How many items a stored look marks; null while the page does not know. */
      readonly count: number | null;
    }
  | {
      readonly status: 'running';
      readonly done: number;
      /** null while the number of items is not known. */
      readonly total: number | null;
      /** By when it goes on; null while it does not pause. */
      readonly waitsUntil: string | null;
    }
  | { readonly status: 'done' }
  | { readonly status: 'failed'; readonly failure: Failure };

export type Backfill = {
  /** The report with what was judged since it was opened. */
  readonly report: Report;
  readonly state: BackfillState;
  readonly start: () => void;
};

/**
 * The first look at items older than the app: whether it is due, its progress, and its results, which appear in the
 * page while it runs. The same holds while all items are judged by new settings.
 */
export function useBackfill(opened: Report, all: AllItems): Backfill {
  const [answered, setAnswered] = useState<{ readonly of: ReportSetup; readonly setup: ReportSetup } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const now = answered?.of === opened.setup ? answered.setup : opened.setup;
  const [newer, setNewer] = useState<Newer>(NOTHING_NEWER);
  const report = useMemo(() => withNewer(opened, newer), [opened, newer]);
  const whenFree = useWhenFree();
  const gathered = useRef(new Map<string, BacklogItem>());
  const page = { report, list: all.items, renew: all.renew };
  const latest = useRef(page);
  useEffect(() => {
    latest.current = page;
  });
  const { setup } = opened;
  const { judgedSince } = setup.policy;
  const isOn =
    now.backfill.state === 'running' || (now.isRejudging && report.read.some((one) => isDue(one, judgedSince)));
  useEffect(() => {
    if (!isOn) return undefined;
    const readMore = toReading(setup, gathered.current);
    return keepLooking(async (next) => {
      setAnswered({ of: setup, setup: next });
      const { report: shown, list } = latest.current;
      const found = await readMore(next, shown, list);
      if (found === null) return;
      whenFree(() => {
        setNewer(found);
        latest.current.renew((items) => renewed(items, found.items, judgedSince));
      });
    });
  }, [isOn, setup, judgedSince, whenFree]);
  const start = async (): Promise<void> => {
    setFailure(null);
    const call = { requestId: newRequestId(), base: {}, input: {} };
    const started = await repeated(() => ask(() => backend('assessBacklog', call)));
    if (started.ok) setAnswered({ of: setup, setup: started.value });
    else setFailure(started.failure);
  };
  const state: BackfillState = failure === null ? toState(report, now, all) : { status: 'failed', failure };
  return { report, state, start: () => void start() };
}

type ReadMore = (next: ReportSetup, shown: Report, list: readonly BacklogItem[]) => Promise<Newer | null>;

/**
 * Reads the items of the page that were not judged yet into `gathered`: a hundred each time that the background has come
 * further, all that are left at its end. Those that stay as they were are tried again after the others. The result is
 * null where nothing is new.
 */
function toReading(setup: ReportSetup, gathered: Map<string, BacklogItem>): ReadMore {
  const { judgedSince } = setup.policy;
  let skipped = 0;
  let progress = setup.backfill.assessed;
  return async (next, shown, list) => {
    const { state, assessed } = next.backfill;
    const isOver = state !== 'running' && !next.isRejudging;
    if (!isOver && !next.isRejudging && assessed === progress) return null;
    progress = assessed;
    const idsLeft = (): readonly string[] =>
      idsToRead(
        [...shown.read, ...list].filter(({ id }) => !gathered.has(id)),
        judgedSince,
        skipped,
      );
    let ids = idsLeft();
    if (ids.length === 0) skipped = 0;
    while (ids.length > 0) {
      const found = await readAgain(asViewer, setup, ids).catch(() => []);
      const judgedItems = found.filter((item) => !isDue(item, judgedSince));
      for (const item of judgedItems) gathered.set(item.id, item);
      if (judgedItems.length === 0) skipped += ids.length;
      ids = isOver ? idsLeft() : [];
    }
    const isCounted = shown.complete || setup.judging !== null;
    const totals = isCounted ? null : await readTotals(asViewer, next, shown.read).catch(() => null);
    return { items: new Map(gathered), totals: totals ?? shown.totals };
  };
}

/** A first look that was done when the page opened needs no notice; later items are assessed as they are created. */
function toState(report: Report, { backfill }: ReportSetup, all: AllItems): BackfillState {
  const { setup, totals } = report;
  const { state, assessed, total: known, waitsUntil } = backfill;
  switch (state) {
    case 'never': {
      const isWhole = all.state.status === 'done';
      const read = isWhole ? all.items : report.read;
      const unjudgedCount = read.filter(({ readiness }) => readiness === null).length;
      const count = isWhole || report.complete ? read.length : null;
      return read.length === 0 ? { status: 'none' } : { status: 'unkept', left: unjudgedCount, count };
    }
    case 'running': {
      const total = known ?? totals?.all ?? null;
      // It also assesses epics and sub-tasks, which the count of the page leaves out.
      return { status: 'running', done: Math.min(assessed, total ?? assessed), total, waitsUntil };
    }
    case 'done':
      return setup.backfill.state === 'done' ? { status: 'none' } : { status: 'done' };
  }
}
