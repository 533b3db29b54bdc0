import { isFlagWanted } from '../readiness/flag';
import type { Sprint } from '../issue/issue';
import type { BacklogItem } from './backlog-item';

/** Id of the sprint that is planned next; null where none is. */
export const nextSprintOf = (sprints: readonly Pick<Sprint, 'id' | 'state'>[]): number | null =>
  sprints.find(({ state }) => state === 'future')?.id ?? null;

/** Whether a rule would flag the item now: it carries no flag of the app yet. */
export function isToFlag(item: BacklogItem, nextSprint: number | null): boolean {
  const { readiness, flag } = item;
  return readiness !== null && flag === null && isFlagWanted({ issue: item, readiness, nextSprint });
}
