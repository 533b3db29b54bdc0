import { valueBefore } from './at';
import type { Member, Run } from './members';
import type { LookBackInput } from './past';

/** An item in this or a later sprint of its own comes again and again. */
const AGAIN = 4;

export const isAgain = (times: number): boolean => times >= AGAIN;

/**
 * How many sprints the item has been in, with this one: those that its Sprint field held while it was in this one. The
 * field keeps closed sprints. Later sprints are left out, which only a field without a history holds.
 */
export function sprintsUntil(
  { past, stretches }: Member,
  { sprintId, completed }: Run,
  { sprints, next }: Pick<LookBackInput, 'sprints' | 'next'>,
): number {
  const sprintIds = new Set(valueBefore(past.sprints, stretches.at(-1)?.to ?? completed));
  for (const one of sprints) if (one.completed > completed) sprintIds.delete(one.id);
  if (next !== null) sprintIds.delete(next.id);
  sprintIds.add(sprintId);
  return sprintIds.size;
}
