import type { Scope } from '../field.ts';
import { never, not, sql, type Sql } from '../sql.ts';

/** Above this, looking a row up per issue in order beats collecting all matches first. */
const FEW = 1000;

/**
 * Issues with a value in a slot (of `search_values`) that passes a test on `num` or `str`. Whether SQLite should begin
 * with the matches or ask per issue depends on how many there are; it keeps no statistics, so they are counted here.
 */
export function slotMatch(scope: Scope, slotName: string, test: Sql): Sql {
  const slot = scope.db.get<{ id: number }>('select id from search_slots where name = ?', slotName);
  if (!slot) return never;
  return adaptive(scope, 'search_values', sql(`slot = ? AND (${test.text})`, slot.id, ...test.params));
}

/** Issues without any value in a slot. */
export function slotEmpty(scope: Scope, slotName: string): Sql {
  return not(slotFilled(scope, slotName));
}

export function slotFilled(scope: Scope, slotName: string): Sql {
  const slot = scope.db.get<{ id: number }>('select id from search_slots where name = ?', slotName);
  return slot ? perIssue('search_values', sql('slot = ?', slot.id)) : never;
}

/** Issues that have a row in a table of the index (one with `issue_id`) that passes a test. */
export function adaptive(scope: Scope, table: string, test: Sql): Sql {
  const counted = `select count(*) as n from (select 1 from ${table} where ${test.text} limit ${FEW + 1})`;
  const n = scope.db.get<{ n: number }>(counted, ...test.params)?.n ?? 0;
  return n > FEW
    ? perIssue(table, test)
    : sql(`i.issue_id IN (SELECT issue_id FROM ${table} WHERE ${test.text})`, ...test.params);
}

function perIssue(table: string, test: Sql): Sql {
  return sql(`EXISTS (SELECT 1 FROM ${table} WHERE ${table}.issue_id = i.issue_id AND ${test.text})`, ...test.params);
}
