import type { Instant } from '../shared/instant';
import { isDone, type Past } from './at';
import { beganAt } from './asked';
import { addedOf, plannedOf, type Member, type Run } from './members';
import type { DoneStatuses } from './past';

/** Whether it is done although its history has no change of its status: when it was done cannot be known. */
export function isDoneUntold(past: Past, statuses: DoneStatuses): boolean {
  return beganAt(past) === null && isDone(past.issue.status, statuses) === true;
}

/**
 * Whether it was in the sprint from its creation on, and was created only after the sprint's close: so after an import
 * or a clone. Whether it was in the sprint before, elsewhere, cannot be known.
 */
export function isCreatedLate({ since, sprints }: Past, sprintId: number, completed: Instant): boolean {
  return since >= completed && (sprints.changes[0]?.from ?? sprints.now).includes(sprintId);
}

/** Members at the end of planning or later: one that left before is no item of the sprint. */
export function itemsIn(members: readonly Member[], run: Run): readonly Member[] {
  return [...new Set([...plannedOf(members, run), ...addedOf(members, run)])];
}

/**
 * Whether the history could tell what was added or removed: at least one member has a change of its sprint, or was
 * created after the sprint's start. `late`: items that were created only after its close.
 */
export function isScopeTold(members: readonly Member[], late: readonly Past[], { start }: Run): boolean {
  if (members.length + late.length === 0) return true;
  return members.some(({ past }) => past.sprints.changes.length > 0 || past.since > start);
}
