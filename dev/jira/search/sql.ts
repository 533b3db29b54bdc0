import type { SqlValue } from '../columns.ts';

/** A piece of SQL with its parameters: values never become text. */
export type Sql = { readonly text: string; readonly params: readonly SqlValue[] };

/** `sql('i.rank < ?', rank)`: as many parameters as question marks. */
export function sql(text: string, ...params: SqlValue[]): Sql {
  return { text, params };
}

export const always: Sql = sql('1');
export const never: Sql = sql('0');

export function every(parts: readonly Sql[]): Sql {
  return joined(parts, ' AND ', always);
}
export function some(parts: readonly Sql[]): Sql {
  return joined(parts, ' OR ', never);
}
export function not(part: Sql): Sql {
  return { text: `NOT (${part.text})`, params: part.params };
}

function joined(parts: readonly Sql[], glue: string, none: Sql): Sql {
  const [first, ...rest] = parts;
  if (!first) return none;
  if (rest.length === 0) return first;
  return { text: `(${parts.map((part) => part.text).join(glue)})`, params: parts.flatMap((part) => part.params) };
}

/** `column = ?` or `column IN (…)`; nothing to be in is never true. */
export function among(column: string, values: readonly SqlValue[]): Sql {
  if (values.length === 0) return never;
  if (values.length === 1) return { text: `${column} = ?`, params: values };
  return { text: `${column} IN (${values.map(() => '?').join(',')})`, params: values };
}
