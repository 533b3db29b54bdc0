import type { BacklogItem } from './backlog-item';
import type { SizedItem } from './ready-work';
import { isAgreedOrTaken } from '../refinement/standing';
import { median } from '../shared/median';

/** How many sprints the velocity is taken from, and how many it needs at least. */
export const VELOCITY_SPRINTS = 5;
const VELOCITY_SPRINTS_AT_LEAST = 3;

/**
 * Median of completed estimates of the last closed sprints; `completed` is latest last. Null with fewer than three, and
 * where the median is 0, since a team that does not estimate finishes 0 points in every sprint.
 */
export function velocityOf(completed: readonly number[]): number | null {
  const last = completed.slice(-VELOCITY_SPRINTS);
  const usual = last.length < VELOCITY_SPRINTS_AT_LEAST ? null : median(last);
  return usual === 0 ? null : usual;
}

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
  readonly unit: 'estimate' | 'count';
  /** Ready items without an estimate, which count as their type's median. */
  readonly guessed: number;
};

type RunwayInput = {
  /** In rank order; medians are taken from all of them. */
  readonly items: readonly RunwayItem[];
  readonly completed: readonly number[];
  readonly unit: Runway['unit'];
};
type RunwayItem = Pick<BacklogItem, 'type' | 'estimate' | 'progress' | 'sprint' | 'readiness'>;

/** How long the ready work lasts; null when the velocity is unknown. */
export function runwayOf({ items, completed, unit }: RunwayInput): Runway | null {
  const velocity = velocityOf(completed);
  if (velocity === null) return null;
  const work = items.filter(isReadyWork);
  const sized = items.map(({ type, estimate }) => ({ type: type.id, estimate: estimate?.value ?? null }));
  const sizeOf = (item: RunwayItem) =>
    unit === 'count' ? 1 : (item.estimate?.value ?? usualSize(item.type.id, sized));
  const sum = (some: readonly RunwayItem[]) => some.reduce((total, item) => total + sizeOf(item), 0);
  const ready = sum(work);
  const exceptions = sum(work.filter(({ readiness }) => readiness?.state === 'exception'));
  const length = ready / velocity;
  const guessed = unit === 'count' ? 0 : work.filter(({ estimate }) => (estimate?.value ?? null) === null).length;
  return { length, judged: judge(length), ready, exceptions, velocity, unit, guessed };
}

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
