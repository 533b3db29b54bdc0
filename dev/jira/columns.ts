import { inspect } from 'node:util';

export type SqlValue = string | number | bigint | null | Uint8Array;

/** The type of one column of a query. */
export type Column<T extends SqlValue> = {
  /** The type in words, for the error. */
  holds: string;
  accepts(value: unknown): value is T;
};

/** The columns that a caller reads from a query, by name. */
export type Columns = Readonly<Record<string, Column<SqlValue>>>;

export type RowOf<C extends Columns> = { -readonly [Name in keyof C]: C[Name] extends Column<infer T> ? T : never };

export const text: Column<string> = { holds: 'text', accepts: (value) => typeof value === 'string' };

export const integer: Column<number> = {
  holds: 'an integer',
  accepts: (value): value is number => Number.isSafeInteger(value),
};

export const blob: Column<Uint8Array> = { holds: 'a blob', accepts: (value) => value instanceof Uint8Array };

/** For a query whose columns are only known when it runs. */
export const anything: Column<SqlValue> = {
  holds: 'a value',
  accepts: (value): value is SqlValue => value !== undefined,
};

export function nullable<T extends SqlValue>({ holds, accepts }: Column<T>): Column<T | null> {
  return { holds: `${holds} or null`, accepts: (value): value is T | null => value === null || accepts(value) };
}

/** Text with one of these values. */
export function oneOf<const T extends string>(...words: readonly T[]): Column<T> {
  return { holds: `one of ${words.join(', ')}`, accepts: (value): value is T => words.some((word) => word === value) };
}

/** The names of the columns, as SQL lists them after `select`. */
export const columnNames = (columns: Columns): string => Object.keys(columns).join(', ');

/** The row itself. @throws for a column that is missing or has another type, with its name and the query */
export function checkedRow<C extends Columns>(
  columns: C,
  sql: string,
  row: Readonly<Record<string, unknown>>,
): RowOf<C> {
  requireColumns(columns, sql, row);
  return row;
}

function requireColumns<C extends Columns, R extends Readonly<Record<string, unknown>>>(
  columns: C,
  sql: string,
  row: R,
): asserts row is R & RowOf<C> {
  for (const name in columns) {
    const value = row[name];
    if (columns[name]?.accepts(value)) continue;
    const found = value === undefined ? 'missing' : inspect(value, { maxStringLength: 80 });
    throw new TypeError(`The column ${name} must hold ${columns[name]?.holds}; it is ${found}. Query: ${sql}`);
  }
}
