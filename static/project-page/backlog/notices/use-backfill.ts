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
import { idsToRead, isDue, type Newer, NOTHING_NEWER, renewed, withNewer } from './newer';

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

/** What a pointer can press; a line of the table opens its item. */
const PRESSABLE = 'a, button, input, select, summary, textarea, tr';

/**
 * A function that changes the page only while the pointer is over nothing that could be pressed, so that no target moves
 * under it: at once, else when the pointer leaves the target. A later change takes the place of a waiting one.
 */
function useWhenFree(): (change: () => void) => void {
  const pointer = useMemo(() => toPointer(), []);
  useEffect(() => pointer.follow(), [pointer]);
  return pointer.whenFree;
}

function toPointer() {
  let isOver = false;
  let waiting: (() => void) | null = null;
  const go = (target: EventTarget | null): void => {
    isOver = target instanceof Element && target.closest(PRESSABLE) !== null;
    if (isOver || waiting === null) return;
    const change = waiting;
    waiting = null;
    change();
  };
  return {
    whenFree: (change: () => void): void => {
      if (isOver) waiting = change;
      else change();
    },
    follow: (): (() => void) => {
      const gone = new AbortController();
      document.addEventListener('pointerover', ({ target }) => go(target), { signal: gone.signal });
      document.addEventListener('pointerout', ({ relatedTarget }) => go(relatedTarget), { signal: gone.signal });
      return () => gone.abort();
    },
  };
}

/**
 * Pauses between two reads of the progress (ms). After news the next one is short, so that rows follow within ten
 * seconds; without news each is half as long again, since each costs as much as opening the report. A pause of the
 * background is waited for, at most `mostWait`.
 */
const LOOK_MS = { first: 3_000, usual: 8_000, growth: 1.5, most: 60_000, mostWait: 5 * 60_000, after: 5_000 } as const;

/**
 * Reads how far the background has come while the tab is visible, and at once when it becomes visible; `tell` is waited
 * for before the next read. Returns a function that ends it.
 */
function keepLooking(tell: (setup: ReportSetup) => Promise<void>): () => void {
  const gone = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause: number = LOOK_MS.first;
  let last = '';
  let isLooking = false;
  const wait = (ms: number): void => {
    clearTimeout(timer);
    if (!gone.signal.aborted) timer = setTimeout(looks, ms);
  };
  const look = async (): Promise<void> => {
    if (isLooking || document.hidden) return;
    isLooking = true;
    const opened = await ask(() => backend('openReport'));
    if (opened.ok && !gone.signal.aborted) await tell(opened.value);
    isLooking = false;
    const now = opened.ok ? JSON.stringify([opened.value.backfill, opened.value.isRejudging]) : last;
    pause = now === last ? Math.min(pause * LOOK_MS.growth, LOOK_MS.most) : LOOK_MS.usual;
    last = now;
    wait(Math.max(pause, opened.ok ? waitOf(opened.value) : 0));
  };
  const looks = (): void => void look();
  document.addEventListener('visibilitychange', looks, { signal: gone.signal });
  wait(pause);
  return () => {
    gone.abort();
    clearTimeout(timer);
  };
}

/** How long the background pauses, as this browser's clock has it (ms). */
function waitOf({ backfill: { waitsUntil } }: ReportSetup): number {
  if (waitsUntil === null) return 0;
  return Math.min(Date.parse(waitsUntil) - Date.now() + LOOK_MS.after, LOOK_MS.mostWait);
}
