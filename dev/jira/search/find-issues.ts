import { anything, integer, type Column, type SqlValue } from '../columns.ts';
import { issueColumns, type IssueRow } from '../issue-row.ts';
import type { Ordering } from './compile-jql.ts';
import type { Scope } from './field.ts';
import { every, some, sql, type Sql } from './sql.ts';
import { visibleRows } from './viewer-scope.ts';

export type Found = {
  ids: readonly number[];
  /** Where the next page starts; undefined at the end. */ last: readonly SqlValue[] | undefined;
};

type Selection = { where: Sql; order: Ordering };

/** One thing that rows are compared by; never null. */
type Key = { expression: Sql; descending: boolean };

/**
 * A page in order, after the row whose key values are `after`. Equal rows come newest first, as without ORDER BY; a
 * page begins after a value and not at an offset, so writes in between neither repeat nor skip the rest.
 */
export function findPage(
  scope: Scope,
  { where, order }: Selection,
  page: { size: number; after?: readonly SqlValue[] },
): Found {
  const keys = keysOf(order);
  const conditions = [where, visibleRows(scope), ...(page.after ? [behind(keys, page.after)] : [])];
  const condition = every(conditions);
  const columns = keys.map(({ expression }, index) => `${expression.text} AS k${index}`).join(', ');
  const sorted = keys.map(({ descending }, index) => `k${index}${descending ? ' DESC' : ''}`).join(', ');
  const read: { issue_id: Column<number> } & Record<`k${number}`, Column<SqlValue>> = {
    ...Object.fromEntries(keys.map((_key, index) => [`k${index}`, anything])),
    issue_id: integer,
  };
  const rows = scope.db.all(
    read,
    `SELECT i.issue_id, ${columns} FROM search_issues i WHERE ${condition.text} ORDER BY ${sorted} LIMIT ?`,
    ...keys.flatMap(({ expression }) => expression.params),
    ...[...condition.params, page.size + 1],
  );
  const shown = rows.slice(0, page.size);
  const final = rows.length > page.size ? shown.at(-1) : undefined;
  return {
    ids: shown.map(({ issue_id }) => issue_id),
    last: final && keys.map((_key, index) => final[`k${index}`] ?? null),
  };
}

/** As `findPage`, by offset: for the lists of old that have one. */
export function findSlice(
  scope: Scope,
  { where, order }: Selection,
  { startAt, size }: { startAt: number; size: number },
): number[] {
  const keys = keysOf(order);
  const condition = every([where, visibleRows(scope)]);
  const sorted = keys.map(({ expression, descending }) => `${expression.text}${descending ? ' DESC' : ''}`).join(', ');
  const rows = scope.db.all(
    { issue_id: integer },
    `SELECT i.issue_id FROM search_issues i WHERE ${condition.text} ORDER BY ${sorted} LIMIT ? OFFSET ?`,
    ...[...condition.params, ...keys.flatMap(({ expression }) => expression.params), size, startAt],
  );
  return rows.map(({ issue_id }) => issue_id);
}

/** Matches that the viewer may see; no page is built. */
export function countIssues(scope: Scope, where: Sql): number {
  const condition = every([where, visibleRows(scope)]);
  return (
    scope.db.get(
      { n: integer },
      `SELECT count(*) AS n FROM search_issues i WHERE ${condition.text}`,
      ...condition.params,
    )?.n ?? 0
  );
}

/** Rows in the order of the ids, from the tables of truth; what is gone is left out. */
export function issueRows({ db }: Pick<Scope, 'db'>, ids: readonly number[]): IssueRow[] {
  return ids.flatMap((id) => db.all(issueColumns, 'select * from issues where id = ?', id));
}

/** Empty values count as the greatest: last when ascending, first when descending. */
function keysOf(order: Ordering): Key[] {
  const asked = order.flatMap(({ expression, empty, descending }): Key[] => {
    const { text, params } = expression;
    if (!empty) return [{ expression, descending }];
    return [
      { expression: sql(`(${text} IS NULL)`, ...params), descending },
      { expression: sql(`ifnull(${text}, '')`, ...params), descending },
    ];
  });
  return [...asked, { expression: sql('i.issue_id'), descending: true }];
}

/** Rows that come after these values: greater in the first key, or equal in it and greater in the second, and so on. */
function behind(keys: readonly Key[], values: readonly SqlValue[]): Sql {
  const compared = keys.map((key, index) => compare(key, key.descending ? '<' : '>', values[index] ?? null));
  const equal = keys.map((key, index) => compare(key, '=', values[index] ?? null));
  const chain = some(compared.map((test, index) => every([...equal.slice(0, index), test])));
  const [first] = keys;
  // Says again what the chain implies, in a form that an index can begin with.
  return first ? every([compare(first, first.descending ? '<=' : '>=', values[0] ?? null), chain]) : chain;
}

function compare({ expression: { text, params } }: Key, operator: string, value: SqlValue): Sql {
  return sql(`${text} ${operator} ?`, ...params, value);
}
