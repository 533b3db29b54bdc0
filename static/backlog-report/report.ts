import type { ReportSetup } from '../../src/contract';
import type { BacklogItem } from '../../src/domain/backlog-item';
import type { Sprint } from '../../src/domain/issue';
import type { Horizon, Totals } from '../../src/jira/report-reading';
import { median } from './median';

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

/** Looking further ahead than this many sprints is guessing. */
const SPRINTS_AHEAD = 2;
/** Where no velocity is known. */
const ITEMS_AHEAD = 30;

/** A backlog that fits into what was read is shown whole; of a larger one what lies within the horizon. */
export function toReport(setup: ReportSetup, { sprints, inSprints, inBacklog, more }: Horizon): Report {
  const turn = (item: BacklogItem): number => sprints.findIndex(({ id }) => id === item.sprint?.id);
  const planned = [...inSprints].sort((a, b) => turn(a) - turn(b));
  const backlog = more ? withinHorizon(inBacklog, setup.velocities) : inBacklog;
  return {
    setup,
    sprints,
    items: [...planned, ...backlog],
    read: [...planned, ...inBacklog],
    complete: !more,
    totals: null,
  };
}

/** The top of the backlog down to two velocities, else the first 30. An item without an estimate takes no room. */
export function withinHorizon(items: readonly BacklogItem[], velocities: readonly number[]): readonly BacklogItem[] {
  const velocity = median(velocities.slice(-5));
  if (velocities.length < 3 || velocity === null || velocity <= 0) return items.slice(0, ITEMS_AHEAD);
  let room = SPRINTS_AHEAD * velocity;
  const end = items.findIndex(({ estimate }) => {
    room -= estimate?.value ?? 0;
    return room <= 0;
  });
  return end < 0 ? items : items.slice(0, end + 1);
}
