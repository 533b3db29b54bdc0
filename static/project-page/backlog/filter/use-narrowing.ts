import { useCallback, useContext, useEffect, useMemo } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { sprintSoonOf } from '../../../../src/domain/backlog/to-flag';
import { type Report, withWhole } from '../report';
import type { AllItems } from '../use-all-items';
import { type Filter, inJira, isFiltering, isOfWhole, isSameFilter, matches, NO_FILTER } from './filter';
import { MineContext } from './mine';
import { type Found, useFoundRows } from './use-found';

/** What a filter leaves of the page. Headline, sprints and runway stay those of the whole board. */
export type Narrowing = {
  readonly found: Found;
  /** What Jira found by the filter; null where the rows alone decide. */
  readonly rows: readonly BacklogItem[] | null;
  /** Whether Jira has taken what it was asked. */
  readonly isTaken: boolean;
  /** What counts are made of: the report of what Jira found, where it is asked for more than a state. */
  readonly counted: Report;
  /** What the rows' part of the filter is applied to; may grow in place. */
  readonly source: readonly BacklogItem[];
  readonly passes: (item: BacklogItem) => boolean;
  /** How many pass, while anything is filtered. */
  readonly shown: number;
  /** Of how many: of the whole backlog, null where Jira could not count it, or of those that were read alone. */
  readonly among: { readonly all: number | null } | { readonly read: number };
  /** All items that the page has read. */
  readonly read: readonly BacklogItem[];
};

/** Narrows the page by a filter, whether Jira or the rows decide. A state that is not asked of Jira is counted in all items, so they are read. */
export function useNarrowing(report: Report, all: AllItems, found: Found, filter: Filter): Narrowing {
  const rows = useFoundRows(found, report, all);
  const passes = usePasses(report, filter);
  const { start } = all;
  const isAsked = rows !== null || found.isAsking;
  // What the page has judged by itself no index counts: all of it is read, after what comes next.
  const isWanted = (isOfWhole(filter) && !isAsked) || report.setup.judging !== null;
  const isDue = isWanted && !report.complete && all.state.status === 'idle';
  useEffect(() => {
    if (isDue) start();
  }, [isDue, start]);
  const isTaken = rows === null || 'ids' in found.finding;
  const isBoard = rows === null || !isTaken || isSameFilter(inJira(filter), NO_FILTER);
  const counted = useMemo(() => (isBoard ? report : withWhole(report, rows)), [report, rows, isBoard]);
  // The runway counts all items that were read, also beyond those that come next.
  const first = filter.group === 'runway' ? report.read : report.items;
  const source = rows ?? (all.state.status === 'idle' ? first : all.items);
  return {
    found,
    rows,
    isTaken,
    counted,
    source,
    passes,
    shown: isFiltering(filter) ? source.filter(passes).length : 0,
    among: rows === null && !report.complete ? { read: source.length } : { all: report.totals?.all ?? null },
    read: all.items.length > report.read.length ? all.items : report.read,
  };
}

/** Whether a row passes what rows say of themselves. Keeps its identity until the filter changes. */
function usePasses({ setup, sprints, items }: Report, filter: Filter): (item: BacklogItem) => boolean {
  const mine = useContext(MineContext);
  const { today, policy } = setup;
  const { flags } = policy;
  const sprintSoon = sprintSoonOf(sprints, today);
  const next = useMemo(() => new Set(items.map(({ id }) => id)), [items]);
  return useCallback(
    (item) => matches(item, filter, { today, sprintSoon, flags, isNext: ({ id }) => next.has(id), mine }),
    [filter, today, sprintSoon, flags, next, mine],
  );
}
