import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import { type Meeting, meetingSchema, newMeeting } from '../../domain/meeting/meeting';
import { PAST_AT_MOST, type PastMeeting, pastMeetingSchema } from '../../domain/meeting/past';
import { accountsIn } from '../../domain/shared/account';
import { withoutAccount } from '../../domain/shared/erased';
import type { Instant } from '../../domain/shared/instant';
import type { AccountId } from '../../domain/shared/person';
import { AppError } from '../../failure';
import { placesIn } from './forget-issue';
import { MEETING, rememberPerson } from './person-store';
import { type At, createRow, dropRows, happened, putRow, readRow, readRows, rewriteRow, type RowReader } from './rows';

/** The key of a list: its board's id, or `p` and the project's id where there is no board. */
export type ListKey = string;

const FOREVER = { days: null };

const at = (key: ListKey): At => ({ entity: 'meeting', key });
const numbered = (key: ListKey, n: number): At => at(`${key}-${n}`);
const pastAt = (key: ListKey): At => at(`${key}-past`);

const versioned = z.looseObject({ version: z.int() });
const stored = z.object({ version: z.int(), content: z.unknown() });
const pastRow = z.object({ version: z.int(), content: z.array(pastMeetingSchema) });

/** The present list of a board; a new one where none is stored. Fails on an unreadable row, which never counts as absent. */
export async function readMeeting(key: ListKey, read: RowReader = readRow): Promise<Meeting> {
  const row = await read(at(key));
  return row === null ? newMeeting() : parse(row);
}

/** A meeting that is over; null where it is not kept. */
export async function readHeldMeeting(key: ListKey, n: number, read: RowReader = readRow): Promise<Meeting | null> {
  const row = await read(numbered(key, n));
  return row === null ? null : parse(row);
}

function parse(row: unknown): Meeting {
  const meeting = meetingSchema.safeParse(stored.safeParse(row).data?.content);
  if (!meeting.success) throw new AppError('jira-unavailable', 'The stored list cannot be read.');
  return meeting.data;
}

/** The last meetings of a board, the latest last. */
export async function readPastMeetings(key: ListKey, read: RowReader = readRow): Promise<readonly PastMeeting[]> {
  return pastRow.safeParse(await read(pastAt(key))).data?.content ?? [];
}

/** A meeting that is over, with what is kept of it and of those before. */
export type Held = { readonly meeting: Meeting; readonly past: readonly PastMeeting[] };

/**
 * Stores the list on the version before it, and a meeting that is over under its number: all or nothing. False after a
 * lost race. Who is named anew is remembered first, so that erasure finds them.
 */
export async function storeMeeting(
  key: ListKey,
  { next, held, now }: { readonly next: Meeting; readonly held: Held | null; readonly now: Instant },
): Promise<boolean> {
  const named = [next, ...(held === null ? [] : [held.meeting])].flatMap((one) => accountsIn(meetingSchema, one));
  const kept = held === null ? [] : held.past.flatMap((one) => accountsIn(pastMeetingSchema, one));
  for (const account of new Set([...named, ...kept]))
    await rememberPerson({ account, place: `${MEETING}${key}`, at: now });
  if (next.version === 1) await createRow(at(key), toRow(key, { ...next, version: 0 }), FOREVER);
  const conditions = new Filter<ReturnType<typeof toRow>>().and('version', FilterConditions.equalTo(next.version - 1));
  const isStored = await happened(() => {
    const all = kvs.transact().set(key, toRow(key, next), { entityName: 'meeting', conditions });
    if (held === null) return all.execute();
    const past = { board: key, version: held.meeting.n, content: held.past.slice(-PAST_AT_MOST) };
    return all
      .set(numbered(key, held.meeting.n).key, toRow(key, held.meeting), { entityName: 'meeting' })
      .set(pastAt(key).key, past, { entityName: 'meeting' })
      .execute();
  });
  if (isStored && held !== null && held.meeting.n > PAST_AT_MOST)
    await dropRows([numbered(key, held.meeting.n - PAST_AT_MOST)]);
  return isStored;
}

const toRow = (board: ListKey, meeting: Meeting) => ({ board, version: meeting.version, content: meeting });

const places = (key: ListKey, { n }: Pick<Meeting, 'n'>): readonly At[] =>
  Array.from({ length: Math.min(n, PAST_AT_MOST + 1) }, (_, index) => numbered(key, n - index));

/** Takes an account out of the list of a board and of its meetings. */
export async function eraseFromMeetings(key: ListKey, account: AccountId): Promise<void> {
  const row = await readRow(at(key));
  if (row === null) return;
  const own = withoutAccount(row, account);
  if (own !== row && !(await rewriteRow(at(key), versioned.parse(own), FOREVER)))
    throw new AppError('busy', 'The list has just been changed.', { because: 'wait', seconds: 1, limit: 'storage' });
  const held = [pastAt(key), ...places(key, parse(row))];
  const rows = await readRows(held);
  // Nothing else writes to meetings that are over, so no condition is needed.
  for (const [index, place] of held.entries()) {
    const erased = versioned.safeParse(withoutAccount(rows[index], account)).data;
    if (erased !== undefined && rows[index] !== erased) await putRow(place, erased);
  }
}

/** Removes the list of a board and its meetings, and that they name people. */
export async function forgetMeetings(key: ListKey): Promise<void> {
  const row = await readRow(at(key));
  if (row === null) return;
  const named = await placesIn('person', `${MEETING}${key}`);
  await dropRows([...named, at(key), pastAt(key), ...places(key, parse(row))]);
}
