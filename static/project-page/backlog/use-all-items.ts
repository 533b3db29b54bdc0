import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Failure } from '../../../src/contract';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { readWhole } from '../../../src/jira/search/report-reading';
import { type Report, withWhole } from './report';
import { toFailure } from '../shared/failure';
import { asViewer } from '../shared/request';
import { withLook } from './with-look';

type AllState =
  | { readonly status: 'idle' | 'reading' | 'stopped' | 'done' }
  | { readonly status: 'failed'; readonly failure: Failure };

export type AllItems = {
  readonly state: AllState;
  /** What was read so far, in rank order; grows in place. */
  readonly items: readonly BacklogItem[];
  readonly start: () => void;
  readonly stop: () => void;
};

/** Once the whole backlog was read, all figures count all of it. */
export function useWhole(report: Report, { state: { status }, items }: AllItems): Report {
  return useMemo(() => (status === 'done' ? withWhole(report, items) : report), [report, status, items]);
}

type ItemsState = { readonly state: AllState; readonly items: readonly BacklogItem[] };
const IDLE: ItemsState = { state: { status: 'idle' }, items: [] };

/**
 * Reads the whole backlog on demand and draws it as it comes; `stop` ends it between two pages. What was read is
 * dropped when the report is read again.
 */
export function useAllItems({ setup, reading }: Pick<Report, 'setup' | 'reading'>): AllItems {
  const [drawn, draw] = useState<ItemsState>(IDLE);
  const running = useRef<AbortController | null>(null);
  const read = useRef<BacklogItem[]>([]);
  useEffect(
    () => () => {
      running.current?.abort();
      read.current = [];
      draw(IDLE);
    },
    [reading],
  );
  const stop = (): void => {
    running.current?.abort();
    running.current = null;
    draw(({ state, items }) => ({ state: state.status === 'reading' ? { status: 'stopped' } : state, items }));
  };
  const start = useCallback((): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    read.current = [];
    const tell = (state: AllState): void => {
      if (!controller.signal.aborted) draw({ state, items: read.current });
    };
    void streamed(readWhole(asViewer, withLook(setup), controller.signal), (page) => read.current.push(...page), tell);
  }, [setup]);
  return { ...drawn, start, stop };
}

/** Shortest time between two drawings of a growing list (ms). */
const DRAW_MS = 250;

/** Takes each page as it comes, and tells of it at most every {@link DRAW_MS}. */
export async function streamed(
  pages: AsyncIterable<readonly BacklogItem[]>,
  take: (page: readonly BacklogItem[]) => void,
  tell: (state: AllState) => void,
): Promise<void> {
  tell({ status: 'reading' });
  let lastDrawing = Number.NEGATIVE_INFINITY;
  try {
    for await (const page of pages) {
      take(page);
      if (performance.now() - lastDrawing < DRAW_MS) continue;
      lastDrawing = performance.now();
      tell({ status: 'reading' });
    }
    tell({ status: 'done' });
  } catch (error) {
    tell({ status: 'failed', failure: toFailure(error) });
  }
}
