import { useEffect, useMemo, useRef, useState } from 'react';
import type { Failure, ReportSetup } from '../../../../src/contract';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { Report } from '../report';
import { toFailure } from '../../../ui/to-failure';
import type { AllItems } from '../use-all-items';
import { toQuery } from './address';
import { type Filter, inJira, isOfWhole, isSameFilter, NO_FILTER } from './filter';

export type Finding =
  /** `none`: Jira is not part. `unclosed`: nor here, since the query of one's own could reach beyond its brackets. */
  | { readonly status: 'none' | 'unclosed' }
  /** In Jira's own words. */
  | { readonly status: 'refused'; readonly refusal: string }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'reading' | 'found';
      /** All that pass, in rank order. */
      readonly ids: readonly string[];
      /** Those of them that the page had not read, as far as they are read by now. */
      readonly others: ReadonlyMap<string, BacklogItem>;
    };

export type Found = {
  readonly finding: Finding;
  /** Jira was part and has not answered: `finding` is what it found by the filter before. */
  readonly isAsking: boolean;
};

/**
 * The part of a filter that is part of Jira's search; null where the rows know it all. A state is part, too, once the
 * stored look has ended, where not all was read: before that Jira's index does not know the items.
 */
function askedPart(filter: Filter, setup: ReportSetup, isWhole: boolean): Filter | null {
  const part = inJira(filter);
  if (!isSameFilter(part, NO_FILTER)) return part;
  const { show } = filter;
  const isIndexed = show !== 'open' && show !== 'unknown' && setup.backfill.state === 'done';
  return isIndexed && !isWhole && isOfWhole(filter) ? { ...NO_FILTER, show } : null;
}

type Answer = { readonly of: string | null; readonly finding: Finding };
const NONE: Answer = { of: null, finding: { status: 'none' } };

/** What Jira's search finds by the filter: one search for the ids, and reads of those items alone that the page has not read. */
export function useFound(report: Report, all: AllItems, filter: Filter): Found {
  const part = askedPart(filter, report.setup, report.complete || all.state.status === 'done');
  const query = part === null ? null : toQuery({ filter: part, sort: 'rank' });
  const [answer, setAnswer] = useState<Answer>(NONE);
  const latest = useRef({ report, all, part });
  useEffect(() => {
    latest.current = { report, all, part };
  });
  const { reading } = report;
  useEffect(() => {
    const now = latest.current;
    if (now.part === null) return setAnswer(NONE);
    let isLatest = true;
    const tell = (finding: Finding): void => {
      if (isLatest) setAnswer({ of: query, finding });
    };
    const read = new Set([...now.report.read, ...now.all.items].map(({ id }) => id));
    const search = { setup: now.report.setup, filter: now.part, isRead: (id: string) => read.has(id) };
    import('./find').then(
      ({ find }) => find(search, tell),
      (error: unknown) => tell({ status: 'failed', failure: toFailure(error) }),
    );
    return () => {
      isLatest = false;
    };
  }, [query, reading]);
  const { finding } = query === null ? NONE : answer;
  return { finding, isAsking: query !== null && answer.of !== query };
}

/** The rows that Jira found, as far as they are read; null where the rows alone decide. */
export function useFoundRows({ finding }: Found, { read }: Report, { items }: AllItems): readonly BacklogItem[] | null {
  return useMemo(() => {
    if (finding.status === 'none') return null;
    if (!('ids' in finding)) return [];
    const rows = new Map([...finding.others.values(), ...read, ...items].map((item) => [item.id, item]));
    return finding.ids.flatMap((id) => rows.get(id) ?? []);
  }, [finding, read, items]);
}
