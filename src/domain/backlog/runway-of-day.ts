import { itemsIn, type Output } from './output';
import type { RecordedDay } from './over-time';
import { estimatedVelocity, type Runway, usualSize, VELOCITY_SPRINTS, velocityOf } from './runway';

/** What is stored of a project's board; null where it was not read. */
export type StoredBoard = { readonly estimate: string | null; readonly output: Output | null };

/**
 * How long the ready work of a day lasts, in sprints, for kanban in weeks, from what is stored alone. Unlike the runway of the
 * report it counts the work of the running sprint, too: no stored count knows which sprint runs. In estimates where the
 * day was counted in the board's field and at least half of the ready items carry one, else in items; null without a velocity.
 */
export function runwayOfDay(
  { work, totals }: Pick<RecordedDay, 'work' | 'totals'>,
  board: StoredBoard | null,
): Pick<Runway, 'length' | 'unit'> | null {
  const { ready, incomplete, exception } = totals.standings;
  const output = board?.output ?? null;
  if (output === null || ready === null || incomplete === null || exception === null) return null;
  const items = ready + incomplete + exception;
  const last = output.periods.slice(-VELOCITY_SPRINTS).map(itemsIn);
  const done = last.flat();
  const without = Object.entries(work?.without ?? {});
  const guessed = without.reduce((sum, [, count]) => sum + count, 0);
  const velocity = estimatedVelocity(output);
  if (work !== null && work.field === board?.estimate && velocity !== null && guessed * 2 <= items) {
    const size = without.reduce((sum, [type, count]) => sum + count * usualSize(type, done), work.sum);
    return { length: size / velocity, unit: 'estimate' };
  }
  const usual = velocityOf(last.map(({ length }) => length));
  return usual === null ? null : { length: items / usual, unit: 'count' };
}
