import * as z from 'zod/mini';
import { sameValue } from '../../domain/shared/same-value';

/**
 * Where an object carries the names that its schema does not know, since a newer version of the app stored them. Spreads
 * copy it, and JSON does not have it: it reaches storage again, and no page, property or hint.
 */
const UNKNOWN = Symbol('unknown names');

/** Names that the version before has stored and no version knows any more: the next write leaves them out. */
export const GONE: ReadonlySet<string> = new Set([
  'hands',
  'countedBy',
  'okAsked',
  'trial',
  'begun',
  'begunAt',
  'exempt',
  'isUnfinished',
  'answeredBefore',
]);

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads what is stored as `schema` says, but keeps the names that it does not know, at any depth. Writes store them
 * again, see {@link toStored}.
 */
export function keepUnknown<T>(schema: z.core.$ZodType<T>): z.ZodMiniType<T> {
  const reading = z.transform((stored: unknown, { issues }): unknown => {
    const read = z.safeParse(schema, stored);
    if (read.success) return withUnknown(read.data, stored);
    issues.push(
      ...read.error.issues.map(({ message, path }) => ({ code: 'custom' as const, message, path, input: stored })),
    );
    return stored;
  });
  return z.pipe(reading, z.custom<T>());
}

/** A schema drops names and keeps the order of lists, so what was read and what is stored have the same places. */
function withUnknown(read: unknown, stored: unknown): unknown {
  if (read === stored) return read;
  if (Array.isArray(read)) {
    const entries: readonly unknown[] = Array.isArray(stored) ? stored : [];
    return read.map((entry, at) => withUnknown(entry, entries[at]));
  }
  if (!isObject(read) || !isObject(stored)) return read;
  const own = mapped(read, (value, name) => withUnknown(value, stored[name]));
  const unknown = Object.entries(stored).filter(([name]) => !Object.hasOwn(read, name) && !GONE.has(name));
  return unknown.length === 0 ? own : { ...own, [UNKNOWN]: Object.fromEntries(unknown) };
}

/** A value as it is stored: with the names that its objects carry. */
export function toStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toStored);
  return isObject(value) ? toStoredRow(value) : value;
}

/** As {@link toStored}, for a row. */
export function toStoredRow(row: Fields): Fields {
  const unknown: unknown = Object.getOwnPropertyDescriptor(row, UNKNOWN)?.value;
  return { ...Object(unknown), ...mapped(row, toStored) };
}

/**
 * `next`, which was made anew, with the names that `before` carries. Entries of a list belong together where they have one
 * `id` or are the same; the names of an entry that is gone go with it.
 */
export function withNamesOf<T>(next: T, before: unknown): T {
  return z.custom<T>().parse(carried(next, before));
}

function carried(next: unknown, before: unknown): unknown {
  if (Array.isArray(next)) {
    const entries: readonly unknown[] = Array.isArray(before) ? before : [];
    const same = (one: unknown) => entries.find((other) => haveOneId(one, other) || sameValue(one, other));
    return next.map((one) => carried(one, same(one)));
  }
  if (!isObject(next) || !isObject(before)) return next;
  const unknown: unknown = Object.getOwnPropertyDescriptor(before, UNKNOWN)?.value;
  const own = mapped(next, (value, name) => carried(value, before[name]));
  return unknown === undefined ? own : { ...own, [UNKNOWN]: unknown };
}

const haveOneId = (one: unknown, other: unknown): boolean =>
  isObject(one) && isObject(other) && one['id'] !== undefined && one['id'] === other['id'];

const mapped = (fields: Fields, map: (value: unknown, name: string) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, map(value, name)]));

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
