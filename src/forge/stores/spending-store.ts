import { z } from 'zod';
import type { Instant } from '../../domain/issue';
import { createRow, readRow, replaceRow } from './rows';

/** Points that background work may spend in an hour; people's clicks come on top. */
export const POINTS_PER_HOUR = 3000;

const spendingRow = z.object({ hour: z.string(), points: z.int(), version: z.int() });
const place = { entity: 'spending', key: 'hour' };
const hourOf = (now: Instant) => now.slice(0, 13);

/**
 * Takes `points` out of this hour's budget. False when they are not there any more, or when somebody else took some at
 * the same moment: in both cases the work waits.
 */
export async function spend(points: number, now: Instant): Promise<boolean> {
  const stored = spendingRow.safeParse(await readRow(place));
  const row = stored.success ? stored.data : null;
  const spent = row?.hour === hourOf(now) ? row.points : 0;
  if (spent + points > POINTS_PER_HOUR) return false;
  const next = { hour: hourOf(now), points: spent + points, version: (row?.version ?? 0) + 1 };
  return (row === null ? createRow : replaceRow)(place, next, { days: null });
}
