import { z } from 'zod';
import type { Round } from '../../domain/ballot/round';
import type { Instant } from '../../domain/shared/instant';
import { inDays, isOver } from './expiry';
import { pack, unpack } from './packed';
import type { StoredRow } from './refinement-schema';
import type { At } from './rows';

/** How long a revealed round's row keeps who voted what; the next round ends it earlier. */
const DAYS = 90;

export const namesAt = (issueId: string): At => ({ entity: 'archive', key: `${issueId}-names` });

/** A revealed round, which names who voted what, and until when it is kept. */
type Names = { readonly round: Round; readonly until: Instant };

/** `kept`: the open round, which stays in the issue's row. */
type Split = { readonly kept: Round | null; readonly names: Names | null };

export function splitNames(round: Round | null): Split {
  if (round === null || round.closedAt === null) return { kept: round, names: null };
  return { kept: null, names: { round, until: inDays(round.closedAt, DAYS) } };
}

/** The archive row with the names. It carries the version of the issue's row, to show that the two belong together. */
export function toNamesRow(issueId: string, version: number, { until, round }: Names) {
  return { issue: issueId, part: 'names', expires: until, content: pack({ version, round }) };
}

/** Days from `now` on that storage keeps the row; readers look at `expires` themselves. */
export function daysLeft(until: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / (24 * 60 * 60 * 1000)));
}

const namesRow = z.object({ version: z.int(), round: z.unknown() });

/**
 * The issue's row with the names that are kept beside it, or without them once they have expired. Null where the two
 * rows are of different writes: then both are read again.
 */
export function withNames(row: StoredRow, value: unknown, now: Instant): StoredRow | null {
  const { content, version } = row;
  const until = content['names'];
  if (typeof until !== 'string' || isOver(until, now)) return row;
  const names = namesRow.safeParse(unpack(Object(value)['content'])).data;
  if (names?.version !== version) return null;
  return { ...row, content: { ...content, round: names.round } };
}
