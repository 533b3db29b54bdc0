import type { FlagRules } from '../policy/policy';
import { whyUnflagged } from '../readiness/flag';
import type { Sprint } from '../issue/issue';
import type { BacklogItem } from './backlog-item';

/** Id of the sprint that is planned next; null where none is. */
export const nextSprintOf = (sprints: readonly Pick<Sprint, 'id' | 'state'>[]): number | null =>
  sprints.find(({ state }) => state === 'future')?.id ?? null;

/** Whether the item would be flagged now: it carries no flag yet. What its row says of exemptions is unknown here. */
export function isToFlag(item: BacklogItem, nextSprint: number | null, flags: FlagRules): boolean {
  const { readiness, flag } = item;
  if (readiness === null || flag !== null) return false;
  return whyUnflagged({ issue: item, readiness, nextSprint, flags, isExempt: false, by: 'rule' }) === null;
}

/** The sprints that flags look at, the running and the next one, with all their items that are no sub-tasks. */
export function sprintsToFlag(
  items: readonly Pick<BacklogItem, 'sprint' | 'type'>[],
  nextSprint: number | null,
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<number, { readonly name: string; readonly count: number }>();
  for (const { sprint, type } of items) {
    if (sprint === null || type.subtask || !(sprint.state === 'active' || sprint.id === nextSprint)) continue;
    counts.set(sprint.id, { name: sprint.name, count: (counts.get(sprint.id)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
