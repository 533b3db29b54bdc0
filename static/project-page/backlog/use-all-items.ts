import { useCallback, useMemo } from 'react';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { readWhole } from '../../../src/jira/search/report-reading';
import { type Reading, useReading } from '../../ui/use-reading';
import { type Report, withWhole } from './report';
import { asViewer } from '../shared/request';
import { withLook } from './with-look';

export type AllItems = {
  readonly state: Reading<readonly BacklogItem[]>;
  /** What was read so far, in rank order; grows in place. */
  readonly items: readonly BacklogItem[];
  readonly start: () => void;
  readonly stop: () => void;
};
const NONE: readonly BacklogItem[] = [];

/** Once the whole backlog was read, all figures count all of it. */
export function useWhole(report: Report, { state: { status }, items }: AllItems): Report {
  return useMemo(() => (status === 'done' ? withWhole(report, items) : report), [report, status, items]);
}

/**
 * Reads the whole backlog on demand and draws it as it comes; `stop` ends it between two pages. What was read is
 * dropped when the report is read again.
 */
export function useAllItems({ setup, reading: key }: Pick<Report, 'setup' | 'reading'>): AllItems {
  const { reading: state, start: begin, stop } = useReading<readonly BacklogItem[]>(key);
  const start = useCallback(
    () => void begin((signal) => growing(readWhole(asViewer, withLook(setup), signal))),
    [begin, setup],
  );
  return { state, items: state.value ?? NONE, start, stop };
}

/** Shortest time between two drawings of a growing list (ms). */
const DRAW_MS = 250;

/** One list of all pages, told of at most every {@link DRAW_MS}, and at the end. */
export async function* growing(pages: AsyncIterable<readonly BacklogItem[]>): AsyncGenerator<readonly BacklogItem[]> {
  const items: BacklogItem[] = [];
  let lastDrawing = Number.NEGATIVE_INFINITY;
  for await (const page of pages) {
    items.push(...page);
    if (performance.now() - lastDrawing < DRAW_MS) continue;
    lastDrawing = performance.now();
    yield items;
  }
  yield items;
}
