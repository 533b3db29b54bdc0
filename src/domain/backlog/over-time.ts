import type { Day, Instant } from '../shared/instant';
import { daysAfter } from '../shared/day';
import type { Standing } from '../shared/standing';
import { isAgreedOrTaken } from '../refinement/standing';
import { lessWork, type ReadyWork, type SizedItem, workOf } from './ready-work';
import { isEstimated, type Runway, sizeOf, usualSize, VELOCITY_SPRINTS, velocityOf } from './runway';
import type { Totals } from './totals';

/** What was counted of a project's open items on a day. */
export type RecordedDay = {
  readonly day: Day;
  readonly totals: Totals;
  /** Null where the board counted issues, and where no estimates were counted that day. */
  readonly work: ReadyWork | null;
};

type Moment = {
  readonly at: Instant;
  /** The field that estimates were read from; null where the board counts issues. */
  readonly estimateField: string | null;
  readonly items: readonly (SizedItem & { readonly standing: Standing; readonly done: boolean })[];
};

/** What was recorded of a sprint at its start and close; null while it runs, or where that was not recorded. */
export type StartedSprint = { readonly name: string; readonly start: Moment | null; readonly close: Moment | null };

/** How long the ready work lasted when a sprint started. */
export type SprintRunway = Pick<Runway, 'length' | 'ready' | 'velocity' | 'unit' | 'guessed'> & {
  readonly name: string;
  readonly start: Instant;
};

/** A sprint's day may not have been counted when it started: so many days before are near enough. */
const DAYS_NEAR = 2;

/**
 * The runway at the start of each sprint, oldest first, as `sprints` are: ready work outside of it,
 * divided by what sprints finished until then. In estimates where all of it was recorded in one field, and on both sides at
 * least half carries one, else in items. A sprint is left out where its start or the ready items of that day were not recorded, or fewer than three
 * sprints before it were recorded to their close.
 */
export function runwaysOf(sprints: readonly StartedSprint[], days: readonly RecordedDay[]): readonly SprintRunway[] {
  return sprints.flatMap(({ name, start }, index) => {
    const day = start === null ? null : dayAt(start.at.slice(0, 10), days);
    if (start === null || day === null) return [];
    const until = sprints.slice(0, index + 1);
    const runway = inEstimates(start, day, until) ?? inItems(start, day, until);
    return runway === null ? [] : [{ name, start: start.at, ...runway }];
  });
}

/** The latest near day whose ready items were counted. */
function dayAt(day: Day, days: readonly RecordedDay[]): RecordedDay | null {
  const from = daysAfter(day, -DAYS_NEAR);
  const near = days.filter((one) => from <= one.day && one.day <= day).toSorted((a, b) => (a.day < b.day ? 1 : -1));
  return near.find(({ totals }) => readyIn(totals) !== null) ?? null;
}

function readyIn({ standings: { ready, incomplete, exception } }: Totals): number | null {
  return ready === null || incomplete === null || exception === null ? null : ready + incomplete + exception;
}

type Length = Omit<SprintRunway, 'name' | 'start'>;

function inItems(start: Moment, { totals }: RecordedDay, until: readonly StartedSprint[]): Length | null {
  const velocity = velocityOf(closesOf(until).map(({ items }) => items.filter(({ done }) => done).length));
  return lasting({ ready: countOutside(start, totals), velocity, unit: 'count', guessed: 0 });
}

/** An item without an estimate counts as the usual size of its type in the sprints until then. */
function inEstimates(start: Moment, { work, totals }: RecordedDay, until: readonly StartedSprint[]): Length | null {
  const { estimateField: field } = start;
  const closes = closesOf(until);
  if (field === null || closes.some(({ estimateField }) => estimateField !== field)) return null;
  const outside = lessWork(work, workOf(readyItems(start), field));
  if (outside === null) return null;
  const finished = closes.map(({ items }) => items.filter(({ done }) => done));
  const done = finished.flat();
  const all = [...done, ...until.flatMap((sprint) => sprint.start?.items ?? [])];
  const without = Object.entries(outside.without);
  const ready = without.reduce((sum, [type, times]) => sum + times * usualSize(type, all), outside.sum);
  const guessed = without.reduce((sum, [, times]) => sum + times, 0);
  if (!isEstimated(done) || guessed * 2 > countOutside(start, totals)) return null;
  const unknown = done.filter(({ estimate }) => estimate === null).length;
  const velocity = velocityOf(finished.map((items) => sizeOf(items, all)));
  return lasting({ ready, velocity, unit: 'estimate', guessed: guessed + unknown });
}

/** Of the sprints before the last one. */
function closesOf(until: readonly StartedSprint[]): readonly Moment[] {
  return until
    .slice(0, -1)
    .flatMap(({ close }) => close ?? [])
    .slice(-VELOCITY_SPRINTS);
}

/** How many ready items were outside of the sprint. */
const countOutside = (start: Moment, totals: Totals): number =>
  Math.max(0, (readyIn(totals) ?? 0) - readyItems(start).length);

function readyItems({ items }: Moment): Moment['items'] {
  return items.filter((item) => !item.done && isAgreedOrTaken(item));
}

function lasting({ velocity, ...work }: Omit<Length, 'length' | 'velocity'> & { velocity: number | null }) {
  return velocity === null ? null : { ...work, velocity, length: work.ready / velocity };
}
