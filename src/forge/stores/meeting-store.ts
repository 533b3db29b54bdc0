import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import { type Meeting, meetingSchema, newMeeting } from '../../domain/meeting/meeting';
import { NO_PAST, PAST_AT_MOST, type Past, pastSchema } from '../../domain/meeting/past';
import { NO_PULSE, type Pulse, pulseSchema } from '../../domain/meeting/pulse';
import { accountsIn } from '../../domain/shared/account';
import { withoutAccount } from '../../domain/shared/erased';
import type { Instant } from '../../domain/shared/instant';
import type { AccountId } from '../../domain/shared/person';
import { AppError } from '../../failure';
import type { KeptMeeting } from '../../usecases/meeting/meeting-ports';
import {
  changeRow,
  type At,
  createRow,
  dropRows,
  happened,
  readRow,
  readRows,
  rewriteRow,
  storageFailed,
  type Row,
  type RowReader,
} from './rows';
import { rowsAbout } from './forget-issue';
import { MEETING, rememberPeople } from './person-store';
import { keepUnknown, toStored } from './unknown-names';

/** The key of a list: its board's id, or `p` and the project's id where there is no board. */
export type ListKey = string;

/** The key of the list of a board; of a project where it has none. */
export const listKey = (projectId: string, board: number | null): ListKey =>
  board === null ? `p${projectId}` : String(board);

const at = (key: ListKey): At => ({ entity: 'meeting', key });
const numbered = (key: ListKey, n: number): At => at(`${key}-${n}`);
const pulseAt = (key: ListKey, n: number): At => ({ entity: 'pulse', key: `${key}-${n}` });
const pastAt = (key: ListKey): At => at(`${key}-past`);

const versioned = z.looseObject({ version: z.int() });
const stored = z.object({ version: z.int(), content: z.unknown() });
const storedMeeting = keepUnknown(meetingSchema);
const pastRow = z.object({ version: z.int(), content: keepUnknown(pastSchema) });
const pulseRow = z.object({ version: z.int(), content: keepUnknown(pulseSchema) });

/** The present list of a board; a new one where none is stored. Fails on an unreadable row, which never counts as absent. */
export async function readMeeting(key: ListKey, read: RowReader = readRow): Promise<Meeting> {
  const row = await read(at(key));
  return row === null ? newMeeting() : parse(row);
}

/** A meeting that is over; null where it is not kept. */
export async function readHeldMeeting(key: ListKey, n: number): Promise<Meeting | null> {
  const row = await readRow(numbered(key, n));
  return row === null ? null : parse(row);
}

/** Reads the rows of a list that its opening needs, without a look into them: none of them may be the caller's. */
export async function fetchList(key: ListKey, read: RowReader): Promise<void> {
  await Promise.all([read(at(key)), read(pastAt(key))]);
}

function parse(row: unknown): Meeting {
  const meeting = storedMeeting.safeParse(stored.safeParse(row).data?.content);
  if (!meeting.success) throw storageFailed('The stored list cannot be read.');
  return meeting.data;
}

/** What is kept in short of the lists before the present one. */
export async function readPast(key: ListKey, read: RowReader): Promise<Past> {
  return pastRow.safeParse(await read(pastAt(key))).data?.content ?? NO_PAST;
}

/** What people said that meetings were worth, in the order of their numbers. */
export async function readPulses(key: ListKey, numbers: readonly number[]): Promise<readonly Pulse[]> {
  const rows = await readRows(numbers.map((n) => pulseAt(key, n)));
  return rows.map((row) => pulseRow.safeParse(row).data?.content ?? NO_PULSE);
}

/**
 * Stores what `change` makes of what people said of a meeting; null: nothing. False after too many lost races. Who is named anew
 * is remembered first.
 */
export async function changePulse(
  { key, n, now }: { readonly key: ListKey; readonly n: number; readonly now: Instant },
  change: (before: Pulse) => Pulse | null,
): Promise<boolean> {
  const isStored = await changeRow(pulseAt(key, n), pulseRow, async (before) => {
    const content = change(before?.content ?? NO_PULSE);
    if (content === null) return { row: null, answer: true };
    await rememberPeople(content.answered, { place: `${MEETING}${key}`, at: now });
    return { row: { board: key, content }, answer: true };
  });
  return isStored ?? false;
}

/**
 * Stores the list on the version before it, and a meeting that is over under its number: all or nothing. False after a
 * lost race. Who is named anew is remembered first, so that erasure finds them. A past that cannot be read stays as it is.
 */
export async function storeMeeting(
  key: ListKey,
  { next, kept, now }: { readonly next: Meeting; readonly kept: KeptMeeting | null; readonly now: Instant },
): Promise<boolean> {
  const pastMeeting = kept?.meeting ?? null;
  const named = [next, ...(pastMeeting === null ? [] : [pastMeeting])].flatMap((one) => accountsIn(meetingSchema, one));
  const before = kept === null ? [] : accountsIn(pastSchema, kept.past);
  await rememberPeople([...named, ...before], { place: `${MEETING}${key}`, at: now });
  if (next.version === 1) await createRow(at(key), toRow(key, { ...next, version: 0 }));
  const pastBefore = kept === null ? null : await readRow(pastAt(key));
  const isPastReadable = pastBefore === null || pastRow.safeParse(pastBefore).success;
  const conditions = new Filter<ReturnType<typeof toRow>>().and('version', FilterConditions.equalTo(next.version - 1));
  const isStored = await happened(() => {
    const all = kvs.transact().set(key, toRow(key, next), { entityName: 'meeting', conditions });
    if (kept !== null && isPastReadable)
      all.set(
        pastAt(key).key,
        { board: key, version: next.version, content: asReadable(pastSchema, kept.past) },
        { entityName: 'meeting' },
      );
    if (pastMeeting !== null)
      all.set(numbered(key, pastMeeting.n).key, toRow(key, pastMeeting), { entityName: 'meeting' });
    return all.execute();
  });
  if (isStored && pastMeeting !== null && pastMeeting.n > PAST_AT_MOST) {
    const gone = pastMeeting.n - PAST_AT_MOST;
    await dropRows([numbered(key, gone), pulseAt(key, gone)]);
  }
  return isStored;
}

const toRow = (board: ListKey, meeting: Meeting) => ({
  board,
  version: meeting.version,
  content: asReadable(meetingSchema, meeting),
});

/** Fails where it would not be readable again: then nothing is stored. */
function asReadable(schema: z.core.$ZodType, value: unknown): unknown {
  const content = toStored(value);
  z.parse(schema, content);
  return content;
}

const places = (key: ListKey, { n }: Pick<Meeting, 'n'>): readonly At[] =>
  Array.from({ length: Math.min(n, PAST_AT_MOST + 1) }, (_, index) => [
    numbered(key, n - index),
    pulseAt(key, n - index),
  ]).flat();

/** Takes an account out of the list of a board and of its meetings. */
export async function eraseFromMeetings(key: ListKey, account: AccountId): Promise<void> {
  const row = await readRow(at(key));
  if (row === null) return;
  const own = withoutAccount(row, account);
  if (own !== row) await rewrite(at(key), versioned.parse(own));
  const pastPlaces = [pastAt(key), ...places(key, parse(row))];
  const rows = await readRows(pastPlaces);
  for (const [index, place] of pastPlaces.entries()) {
    const erased = versioned.safeParse(withoutAccount(rows[index], account)).data;
    if (erased !== undefined && rows[index] !== erased) await rewrite(place, erased);
  }
}

async function rewrite(place: At, row: Row): Promise<void> {
  if (await rewriteRow(place, row)) return;
  throw new AppError('busy', 'The list has just been changed.', { because: 'wait', seconds: 1, limit: 'storage' });
}

/** Removes the list of a board and its meetings, and that they name people. */
export async function forgetMeetings(key: ListKey): Promise<void> {
  const row = await readRow(at(key));
  if (row === null) return;
  const named = await rowsAbout('person', `${MEETING}${key}`);
  await dropRows([...named, at(key), pastAt(key), ...places(key, parse(row))]);
}
