import type { ReportSetup } from '../../../src/contract';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { horizonOf, horizonVelocity } from '../../../src/domain/backlog/horizon';
import type { Sprint } from '../../../src/domain/issue/issue';
import { countTotals, type Totals } from '../../../src/domain/backlog/totals';
import type { Horizon } from '../../../src/jira/search/report-reading';

/** All data of the first screen. */
export type Report = {
  readonly setup: ReportSetup;
  /** What was read of Jira; another object each time. */
  readonly reading: Omit<Horizon, 'people'>;
  /** Running and planned sprints, in the board's order. */
  readonly sprints: readonly Sprint[];
  /** The horizon: each coming sprint in turn, then the top of the backlog; in rank order. */
  readonly items: readonly BacklogItem[];
  /** All items that were read; may reach beyond the horizon. */
  readonly read: readonly BacklogItem[];
  /** Whether `items` is the whole backlog. */
  readonly complete: boolean;
  /** Whether the sprints hold more items than `items` does. */
  readonly moreInSprints: boolean;
  /** Ids of the sprints of which every item was read: only these have figures. */
  readonly wholeSprints: readonly number[];
  /** null while Jira counts. */
  readonly totals: Totals | null;
};

/**
 * A backlog that fits into the first read is shown whole and counted here. Of a larger one, the horizon and every
 * planned sprint are shown.
 */
export function toReport(setup: ReportSetup, horizon: Omit<Horizon, 'people'>): Report {
  const { sprints, inSprints, inBacklog, more, moreInSprints, wholeSprints } = horizon;
  const planned = bySprint(sprints, inSprints);
  const read = [...planned, ...inBacklog];
  const items = more ? [...planned, ...horizonOf(inBacklog, null, horizonVelocity(setup))] : read;
  const totals = more ? null : countTotals(read);
  return { setup, reading: horizon, sprints, items, read, complete: !more, moreInSprints, wholeSprints, totals };
}

/** The report once `items`, the whole backlog in rank order, were read: all its figures count them. */
export function withWhole(report: Report, items: readonly BacklogItem[]): Report {
  const inAny = (item: BacklogItem): boolean => report.sprints.some(({ id }) => id === item.sprint?.id);
  const read = [...bySprint(report.sprints, items.filter(inAny)), ...items.filter((item) => !inAny(item))];
  const wholeSprints = report.sprints.map(({ id }) => id);
  const totals = countTotals(read);
  return { ...report, items: read, read, complete: true, moreInSprints: false, wholeSprints, totals };
}

/** Items of sprints, each sprint in turn. */
function bySprint(sprints: readonly Sprint[], items: readonly BacklogItem[]): readonly BacklogItem[] {
  const turn = (item: BacklogItem): number => sprints.findIndex(({ id }) => id === item.sprint?.id);
  return [...items].sort((a, b) => turn(a) - turn(b));
}
