import * as z from 'zod/mini';
import type { Instant } from '../../domain/issue';
import { isOver } from './expiry';
import { createRow, readRow, replaceRow, type At, type Row } from './rows';

/** A row that is over one day, or at once where it has no content any more. */
const passing = z.object({ version: z.int(), expires: z.string(), content: z.optional(z.unknown()) });

/**
 * Creates the row, or takes the place of one that is over but not yet removed. It counts on from that one: whoever read it
 * before does not write over the new one. False when what is there still counts, or somebody was faster.
 */
export async function takePlace(at: At, row: Row, life: { days: number; now: Instant }): Promise<boolean> {
  if (await createRow(at, row, life)) return true;
  const stored = passing.safeParse(await readRow(at));
  if (!stored.success) return false;
  const { version, expires, content } = stored.data;
  if (content !== undefined && !isOver(expires, life.now)) return false;
  return replaceRow(at, { ...row, version: version + 1 }, life);
}
