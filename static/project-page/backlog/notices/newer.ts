import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { countTotals, type Totals } from '../../../../src/domain/backlog/totals';
import { AGAIN } from '../../../../src/jira/search/report-reading';
import type { Report } from '../report';

/** What was read again since the report was opened. */
export type Newer = { readonly items: ReadonlyMap<string, BacklogItem>; readonly totals: Totals | null };
export const NOTHING_NEWER: Newer = { items: new Map(), totals: null };

/** Whether the item was never judged, or by earlier settings. */
export const isDue = ({ readiness }: Pick<BacklogItem, 'readiness'>, judgedSince: number): boolean =>
  readiness === null || readiness.policyVersion < judgedSince;

/** The ids to read again: at most as many as one request takes, in the order of the page, after `skipped` of them. */
export function idsToRead(items: readonly BacklogItem[], judgedSince: number, skipped: number): readonly string[] {
  const due = new Set(items.filter((item) => isDue(item, judgedSince)).map(({ id }) => id));
  return [...due].slice(skipped, skipped + AGAIN);
}

/** Each item as it was read last; an item that was judged already stays as it is. */
export function renewed(
  items: readonly BacklogItem[],
  newer: Newer['items'],
  judgedSince: number,
): readonly BacklogItem[] {
  return items.map((item) => (isDue(item, judgedSince) ? (newer.get(item.id) ?? item) : item));
}

/** The report with what was read again; a backlog that was read whole is counted anew. */
export function withNewer(report: Report, { items: newer, totals }: Newer): Report {
  if (newer.size === 0 && totals === null) return report;
  const { judgedSince } = report.setup.policy;
  const read = renewed(report.read, newer, judgedSince);
  return {
    ...report,
    read,
    items: renewed(report.items, newer, judgedSince),
    totals: report.complete ? countTotals(read) : (totals ?? report.totals),
  };
}
