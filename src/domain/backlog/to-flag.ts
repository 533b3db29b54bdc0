import type { FlagRules } from '../policy/policy';
import { whyUnflagged } from '../readiness/flag';
import type { Sprint } from '../issue/issue';
import { daysAfter } from '../shared/day';
import type { Day } from '../shared/instant';
import type { BacklogItem } from './backlog-item';

/** Id of the sprint that is planned next; null where none is. */
export const nextSprintOf = (sprints: readonly Pick<Sprint, 'id' | 'state'>[]): number | null =>
  sprints.find(({ state }) => state === 'future')?.id ?? null;

/** From so many days before its start flags look at the next sprint. */
export const SOON_DAYS = 3;

/** Id of the sprint that is planned next, once it starts soon; null before that, or where its start is unknown. */
export function sprintSoonOf(
  sprints: readonly Pick<Sprint, 'id' | 'state' | 'startDate'>[],
  today: Day,
): number | null {
  const next = sprints.find(({ state }) => state === 'future');
  const starts = next?.startDate?.slice(0, 'yyyy-mm-dd'.length) ?? null;
  return next !== undefined && starts !== null && starts <= daysAfter(today, SOON_DAYS) ? next.id : null;
}

/** Whether the item would be flagged now: it carries no flag yet. */
export function isToFlag(item: BacklogItem, sprintSoon: number | null, flags: FlagRules): boolean {
  const { readiness, flag } = item;
  if (readiness === null || flag !== null) return false;
  return whyUnflagged({ issue: item, readiness, sprintSoon, flags, by: 'rule' }) === null;
}

/** The sprints that flags look at, the running and a next one that starts soon, with all their items that are no sub-tasks. */
export function sprintsToFlag(
  items: readonly Pick<BacklogItem, 'sprint' | 'type'>[],
  sprintSoon: number | null,
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<number, { readonly name: string; readonly count: number }>();
  for (const { sprint, type } of items) {
    if (sprint === null || type.subtask || !(sprint.state === 'active' || sprint.id === sprintSoon)) continue;
    counts.set(sprint.id, { name: sprint.name, count: (counts.get(sprint.id)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
