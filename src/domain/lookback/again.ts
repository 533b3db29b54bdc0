import type { Past } from './at';
import { type Run, stretchesIn } from './members';
import type { ClosedSprint, LookBackInput } from './past';

/** An item in this or a later sprint of its own comes again and again. */
const AGAIN = 4;

export const isAgain = (times: number): boolean => times >= AGAIN;

/** In how many sprints of the board the item has been after their start, up to and with this one. */
export function sprintsUntil(past: Past, run: Run, { boardSprints }: Pick<LookBackInput, 'boardSprints'>): number {
  const earlier = boardSprints.filter(({ id, start }) => id !== run.sprintId && start !== null && start < run.start);
  return 1 + earlier.filter((sprint) => wasIn(past, sprint, run.completed)).length;
}

/** The same up to now, the running sprint included. `isIn`: the item is in that one. */
export function sprintsSoFar(past: Past, { boardSprints, next }: Pick<LookBackInput, 'boardSprints' | 'next'>) {
  const isIn = next?.state === 'active' && past.sprints.now.includes(next.id);
  const closed = boardSprints.filter((sprint) => wasIn(past, sprint, sprint.completed)).length;
  return { times: closed + (isIn ? 1 : 0), isIn };
}

/** Whether it was in the sprint at any time after its start, until it was closed, or until `until`. */
function wasIn(past: Past, { id, start, completed }: ClosedSprint, until: string): boolean {
  const stretches = stretchesIn(past, id, completed < until ? completed : until);
  return start !== null && stretches.some(({ to }) => to === null || to > start);
}
