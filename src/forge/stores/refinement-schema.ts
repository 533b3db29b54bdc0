import * as z from 'zod/mini';
import {
  emptyRefinement,
  type Refinement,
  rowFields,
  rowSchema,
  type Unread,
} from '../../domain/refinement/refinement';
import { unpack } from './packed';
import { keepUnknown } from './unknown-names';

const stored = z.object({ version: z.int(), project: z.string(), shown: z.int(), content: z.unknown() });
const storedRow = keepUnknown(rowSchema);
const unpacked = z.record(z.string(), z.unknown());

/** A round of the version before in which one person counted raised hands: its votes have no voter. */
const withoutVoters = z.object({ votes: z.array(z.object({ voter: z.null() })).check(z.minLength(1)) });

/** What the version before owed to an asker whom somebody had asked for the OK. */
const okOwed = z.object({ what: z.literal('ok') });

/** A row as it is stored, unpacked. */
export type StoredRow = Pick<Refinement, 'version' | 'shown'> & { readonly content: z.infer<typeof unpacked> };

/** Null for a value that is not a row. */
export function unpackRow(value: unknown): StoredRow | null {
  const row = stored.safeParse(value);
  const content = unpacked.safeParse(row.success ? unpack(row.data.content) : undefined);
  return row.success && content.success ? { ...row.data, content: content.data } : null;
}

/** The renewals of an agreement. Earlier versions named how one came about, and by whom where only the wording had changed. */
const talksBefore = z.looseObject({
  renewals: z.array(z.looseObject({ how: z.optional(z.unknown()), by: z.optional(z.unknown()) })),
});

/** The talks without what earlier versions stored of "only the wording changed". */
function withoutWording(talks: unknown): unknown {
  const read = talksBefore.safeParse(talks);
  if (!read.success) return talks;
  const renewals = read.data.renewals.filter(({ how }) => how !== 'wording-only');
  return { ...read.data, renewals: renewals.map(({ how: _how, by: _by, ...renewal }) => renewal) };
}

/**
 * The row as the domain knows it. A row that cannot be read whole is read entry by entry: unreadable ones are named in
 * `broken`, kept in `unread`, and never count as absent, since they may block.
 */
export function parseRefinement(issueId: string, { version, shown, content }: StoredRow): Refinement {
  const empty = emptyRefinement(issueId);
  // The names of a revealed round are a row of their own; `names` says how long.
  const { names: _names, ...said } = content;
  // Nobody knows who voted in it: its results stay, as those of an earlier vote.
  if (withoutVoters.safeParse(said['round']).success) said['round'] = null;
  const { owed } = said;
  if (Array.isArray(owed)) said['owed'] = owed.filter((one) => !okOwed.safeParse(one).success);
  const storedEntries = Object.fromEntries(
    Object.entries(said)
      .filter(([name, value]) => value !== null || !Object.hasOwn(rowFields, name))
      .map(([name, value]) => [name, name === 'talks' ? withoutWording(value) : value]),
  );
  const { issueId: _issueId, version: _version, shown: _shown, broken: _broken, ...nothing } = empty;
  const whole = storedRow.safeParse({ ...nothing, ...storedEntries });
  const row = whole.success ? whole.data : readable(nothing, storedEntries);
  return { ...row, issueId, version, shown, broken: row.unread.map(({ name }) => name) };
}

/** The entries that can be read, each by itself; the others are in `unread`. */
function readable(empty: z.infer<typeof rowSchema>, storedEntries: StoredRow['content']): z.infer<typeof rowSchema> {
  const read: Record<string, unknown> = { ...empty };
  for (const [name, value] of Object.entries(storedEntries)) if (!Object.hasOwn(rowFields, name)) read[name] = value;
  const unread: Unread[] = [];
  for (const [name, schema] of Object.entries(rowFields)) {
    const value = storedEntries[name];
    const isList = schema.safeParse([]).success;
    const isRead = (one: unknown): boolean => schema.safeParse(one).success;
    if (value === undefined) continue;
    if (isRead(value)) read[name] = value;
    else if (!isList || !Array.isArray(value)) unread.push({ name, value });
    else {
      const entries: readonly unknown[] = value;
      read[name] = entries.filter((entry) => isRead([entry]));
      unread.push(
        ...entries.flatMap((entry, at) => (isRead([entry]) ? [] : [{ name: `${name} ${String(at)}`, value: entry }])),
      );
    }
  }
  const row = storedRow.parse(read);
  return { ...row, unread: [...row.unread, ...unread] };
}
