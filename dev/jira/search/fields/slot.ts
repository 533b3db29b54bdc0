import { integer } from '../../columns.ts';
import type { Scope } from '../field.ts';
import { every, never, not, sql, type Sql } from '../sql.ts';

/** A condition on a column of the index, given as it must be written. */
export type ColumnTest = { column: 'num' | 'str' | 'sprint_id'; test: (column: string) => Sql };

/** Issues with a value in a slot of `search_values` that passes a test. */
export function slotMatch(scope: Scope, slotName: string, { column, test }: ColumnTest): Sql {
  const slot = slotId(scope, slotName);
  if (slot === undefined) return never;
  const inSlot = (written: string) => every([sql('slot = ?', slot), test(written)]);
  return adaptive(scope, 'search_values', { column, test: inSlot });
}

/** Issues without any value in a slot. */
export function slotEmpty(scope: Scope, slotName: string): Sql {
  return not(slotFilled(scope, slotName));
}

export function slotFilled(scope: Scope, slotName: string): Sql {
  const slot = slotId(scope, slotName);
  return slot === undefined ? never : perIssue('search_values', sql('slot = ?', slot));
}

function slotId({ db }: Scope, name: string): number | undefined {
  return db.get({ id: integer }, 'select id from search_slots where name = ?', name)?.id;
}

/**
 * Issues that have a row in a table of the index that passes a test. Whether SQLite should begin with the matches or
 * ask per issue depends on how many there are; it keeps no statistics, so they are counted here. Asked per issue, the
 * plus keeps it from reading all matches again for each one.
 */
export function adaptive(scope: Scope, table: 'search_values' | 'search_sprints', { column, test }: ColumnTest): Sql {
  const first = test(column);
  const counted = `select count(*) as n from (select 1 from ${table} where ${first.text} limit ${scope.few + 1})`;
  const n = scope.db.get({ n: integer }, counted, ...first.params)?.n ?? 0;
  if (n > scope.few) return perIssue(table, test(`+${column}`));
  return sql(`i.issue_id IN (SELECT issue_id FROM ${table} WHERE ${first.text})`, ...first.params);
}

function perIssue(table: string, test: Sql): Sql {
  return sql(`EXISTS (SELECT 1 FROM ${table} WHERE ${table}.issue_id = i.issue_id AND ${test.text})`, ...test.params);
}
