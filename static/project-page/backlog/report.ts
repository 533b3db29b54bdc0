import type { ReportSetup } from '../../../src/contract';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { horizonOf } from '../../../src/domain/backlog/horizon';
import type { Sprint } from '../../../src/domain/issue/issue';
import { velocityOf } from '../../../src/domain/backlog/runway';
import { countTotals, type Totals } from '../../../src/domain/backlog/totals';
import type { Horizon } from '../../../src/jira/report-reading';

/** Everything the first screen draws. */
export type Report = {
  readonly setup: ReportSetup;
  /** Running and planned sprints, in the board's order. */
  readonly sprints: readonly Sprint[];
  /** What comes next: each sprint ahead in turn, then the top of the backlog; in rank order within. */
  readonly items: readonly BacklogItem[];
  /** Everything that was read, which may reach beyond the horizon. */
  readonly read: readonly BacklogItem[];
  /** `items` is the whole backlog. */
  readonly complete: boolean;
  /** null while Jira counts. */
  readonly totals: Totals | null;
};

/**
 * A backlog that fits into what was read is shown whole, and counted here; of a larger one what lies within the horizon
 * is shown, and every planned sprint.
 */
export function toReport(setup: ReportSetup, { sprints, inSprints, inBacklog, more }: Omit<Horizon, 'people'>): Report {
  const turn = (item: BacklogItem): number => sprints.findIndex(({ id }) => id === item.sprint?.id);
  const planned = [...inSprints].sort((a, b) => turn(a) - turn(b));
  const read = [...planned, ...inBacklog];
  const items = more ? [...planned, ...horizonOf(inBacklog, null, velocityOf(setup.velocities ?? []))] : read;
  return { setup, sprints, items, read, complete: !more, totals: more ? null : countTotals(read) };
}
