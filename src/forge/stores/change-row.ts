import * as z from 'zod/mini';
import { untilStored } from '../../usecases/core/replace';
import { pause } from './patiently';
import { type At, createRow, readRow, replaceRow } from './rows';

/** `row`: what to store, without its version; null where there is nothing to store. */
type Change<T> = { readonly row: Readonly<Record<string, unknown>> | null; readonly answer: T };

/**
 * Stores what `decide` makes of a row on the version that it was given, and ends with its answer. `decide` is given null
 * where there is no row, and decides anew after a lost race. null after too many lost ones, and where the row cannot be
 * read: it stays as it is.
 */
export function changeRow<Row extends { readonly version: number }, T extends object | boolean>(
  at: At,
  schema: z.core.$ZodType<Row>,
  decide: (before: Row | null) => Change<T> | Promise<Change<T>>,
): Promise<T | null> {
  return untilStored(pause, async () => {
    const stored = await readRow(at);
    const before = stored === null ? null : z.safeParse(schema, stored);
    if (before?.success === false) return null;
    const { row, answer } = await decide(before?.data ?? null);
    if (row === null) return answer;
    const next = { ...row, version: (before?.data.version ?? 0) + 1 };
    return (await (before === null ? createRow : replaceRow)(at, next, { days: null })) ? answer : null;
  });
}
