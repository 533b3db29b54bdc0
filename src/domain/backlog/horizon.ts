import type { BacklogItem } from './backlog-item';
import type { Output } from './output';
import { estimatedVelocity } from './runway';

/** How far the horizon reaches into the backlog: in velocities, and in items where the velocity is unknown. */
export const VELOCITIES = 2;
export const ITEMS = 30;

/**
 * The active and the next sprint, and the backlog in rank order up to two velocities, else its first thirty items. An
 * item without an estimate counts 1. `nextSprint`: id of the next sprint; null where none is planned.
 */
export function horizonOf(
  items: readonly BacklogItem[],
  nextSprint: number | null,
  velocity: number | null,
): readonly BacklogItem[] {
  const planned = plannedOf(items, nextSprint);
  const backlog = items.filter(({ sprint, progress }) => sprint === null && progress !== 'done');
  return [...planned, ...topOf(backlog, velocity)];
}

/** The items of the active sprints and of the next one. */
export const plannedOf = (items: readonly BacklogItem[], nextSprint: number | null): readonly BacklogItem[] =>
  items.filter(({ sprint }) => sprint?.state === 'active' || (sprint !== null && sprint.id === nextSprint));

/** A board, with what its last sprints or weeks have finished; null while that is not known. */
type Finished = {
  readonly board: { readonly type: 'scrum' | 'kanban' | 'simple' } | null;
  readonly output: Output | null;
};

/**
 * The velocity that the horizon is measured by, in estimates; null where it is unknown, and for a kanban board, which has no
 * sprints.
 */
export function horizonVelocity({ board, output }: Finished): number | null {
  return board?.type === 'kanban' || output === null ? null : estimatedVelocity(output);
}

function topOf(backlog: readonly BacklogItem[], velocity: number | null): readonly BacklogItem[] {
  if (velocity === null) return backlog.slice(0, ITEMS);
  let before = 0;
  return backlog.filter(({ estimate }) => {
    const isWithin = before < VELOCITIES * velocity;
    before += estimate?.value ?? 1;
    return isWithin;
  });
}
