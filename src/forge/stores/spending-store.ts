import { z } from 'zod';
import type { Instant } from '../../domain/shared/instant';
import { createRow, readRow, replaceRow } from './rows';

/** Points that background work may spend in an hour; people's clicks come on top. */
export const POINTS_PER_HOUR = 3000;

const spendingRow = z.object({ hour: z.string(), points: z.int(), version: z.int() });
const place = { entity: 'spending', key: 'hour' };
const hourOf = (now: Instant) => now.slice(0, 13);

/** Takes `points` out of this hour's budget; false when too few are left, and the work has to wait. */
export function spend(points: number, now: Instant): Promise<boolean> {
  return take(points, now, POINTS_PER_HOUR);
}

/** Records points that work took beyond what it asked for: later work waits longer. */
export async function charge(points: number, now: Instant): Promise<void> {
  if (points > 0) await take(points, now, Number.POSITIVE_INFINITY);
}

/** After so many lost races the work waits as if no points were left. */
const TRIES = 5;

async function take(points: number, now: Instant, limit: number): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = spendingRow.safeParse(await readRow(place));
    const row = stored.success ? stored.data : null;
    const spent = (row?.hour === hourOf(now) ? row.points : 0) + points;
    if (spent > limit) return false;
    const next = { hour: hourOf(now), points: spent, version: (row?.version ?? 0) + 1 };
    if (await (row === null ? createRow : replaceRow)(place, next, { days: null })) return true;
  }
  return false;
}
