import type { BacklogItem } from './backlog-item';
import { itemsIn, type Output } from './output';
import type { SizedItem } from './ready-work';
import { isAgreedOrTaken } from '../refinement/standing';
import { median } from '../shared/median';

/** How many sprints the velocity is taken from, and how many it needs at least. */
export const VELOCITY_SPRINTS = 5;
const VELOCITY_SPRINTS_AT_LEAST = 3;

/** The median of the last of these periods; null with fewer than three, and where in most of them nothing was finished. */
export function velocityOf(finished: readonly number[]): number | null {
  const last = finished.slice(-VELOCITY_SPRINTS);
  const usual = last.length < VELOCITY_SPRINTS_AT_LEAST ? null : median(last);
  return usual === 0 ? null : usual;
}

/** The velocity in estimates; null also where under half of what was finished carries one. */
export function estimatedVelocity({ periods }: Output): number | null {
  const last = periods.slice(-VELOCITY_SPRINTS).map(itemsIn);
  const done = last.flat();
  return isEstimated(done) ? velocityOf(last.map((items) => sizeOf(items, done))) : null;
}

/** Whether at least half of the items carry an estimate: fewer tell too little of the others. */
export const isEstimated = (items: readonly SizedItem[]): boolean =>
  items.filter(({ estimate }) => estimate !== null).length * 2 >= items.length;

/** The sum of the items' sizes; one without an estimate counts as usual among `all`. */
export function sizeOf(items: readonly SizedItem[], all: readonly SizedItem[]): number {
  const guessed = new Set(items.flatMap(({ type, estimate }) => (estimate === null ? [type] : [])));
  const usual = new Map([...guessed].map((type) => [type, usualSize(type, all)]));
  return items.reduce((sum, { type, estimate }) => sum + (estimate ?? usual.get(type) ?? 0), 0);
}

/** Whether there are enough periods for a velocity. Where there is none all the same, most of them finished nothing. */
export const hasEnoughPeriods = ({ periods }: Output): boolean => periods.length >= VELOCITY_SPRINTS_AT_LEAST;

type RunwayJudgement = 'low' | 'healthy' | 'much' | 'early';

export type Runway = {
  /** In sprints; for kanban in weeks. */
  readonly length: number;
  readonly judged: RunwayJudgement;
  /** Ready work: a sum of estimates, or a count where no item is estimated. */
  readonly ready: number;
  /** The share of exceptions in `ready`. */
  readonly exceptions: number;
  readonly velocity: number;
  /** What each of the last periods finished, the latest last. */
  readonly finished: readonly number[];
  readonly unit: 'estimate' | 'count';
  /** Items without an estimate, ready or finished, which count as their type's median. */
  readonly guessed: number;
  /** Items are counted because under half of those that are ready, or of those that were finished, carry an estimate. */
  readonly isUnestimated: boolean;
};

type RunwayInput = {
  /** In rank order; medians are taken from all of them, and from what was finished. */
  readonly items: readonly RunwayItem[];
  readonly output: Output;
  readonly unit: Runway['unit'];
};
type RunwayItem = Pick<BacklogItem, 'type' | 'estimate' | 'progress' | 'sprint' | 'readiness'>;

/**
 * How long the ready work lasts; null when the velocity is unknown. One rule for a missing estimate on both sides: it is
 * the median of its type, and where under half of a side carries one, both sides count items.
 */
export function runwayOf({ items, output, unit }: RunwayInput): Runway | null {
  const last = output.periods.slice(-VELOCITY_SPRINTS).map(itemsIn);
  const done = last.flat();
  const work = items.filter(isReadyWork);
  const ready = work.map(toSized);
  const isUnestimated = unit === 'estimate' && !(isEstimated(ready) && isEstimated(done));
  const inEstimates = unit === 'estimate' && !isUnestimated;
  const all = [...done, ...items.map(toSized)];
  const sum = (some: readonly SizedItem[]) => (inEstimates ? sizeOf(some, all) : some.length);
  const finished = last.map(sum);
  const velocity = velocityOf(finished);
  if (velocity === null) return null;
  const exceptions = work.filter(({ readiness }) => readiness?.state === 'exception').map(toSized);
  const length = sum(ready) / velocity;
  const guessed = inEstimates ? [...ready, ...done].filter(({ estimate }) => estimate === null).length : 0;
  return {
    length,
    judged: judge(length),
    ready: sum(ready),
    exceptions: sum(exceptions),
    velocity,
    finished,
    unit: inEstimates ? 'estimate' : 'count',
    guessed,
    isUnestimated,
  };
}

const toSized = ({ type, estimate }: Pick<RunwayItem, 'type' | 'estimate'>): SizedItem => ({
  type: type.id,
  estimate: estimate?.value ?? null,
});

/** How far above the usual a sprint is called over-full; velocities of single sprints differ by about as much. */
const OVER_FULL = 1.25;

/** The sum of a sprint's estimates beside the velocity, where it is far above it; else null. */
export function overFull(
  items: readonly RunwayItem[],
  velocity: number | null,
): { planned: number; usual: number } | null {
  const planned = items.reduce((sum, { estimate }) => sum + (estimate?.value ?? 0), 0);
  return velocity !== null && planned > OVER_FULL * velocity ? { planned, usual: velocity } : null;
}

/** Agreed or taken as is, not done, and not in a running sprint. */
export function isReadyWork({
  readiness,
  progress,
  sprint,
}: Pick<RunwayItem, 'readiness' | 'progress' | 'sprint'>): boolean {
  return isAgreedOrTaken(readiness) && progress !== 'done' && sprint?.state !== 'active';
}

/** What an item of a type counts as without an estimate: the median of its type, else of all items; 0 without any. */
export function usualSize(type: string, items: readonly SizedItem[]): number {
  const estimates = (some: readonly SizedItem[]) => some.flatMap(({ estimate }) => estimate ?? []);
  return median(estimates(items.filter((other) => other.type === type))) ?? median(estimates(items)) ?? 0;
}

function judge(length: number): RunwayJudgement {
  if (length < 1) return 'low';
  if (length <= 2) return 'healthy';
  return length <= 3 ? 'much' : 'early';
}
