import type { SqlValue } from '../../columns.ts';
import {
  EMPTINESS,
  EQUALITY,
  isNegative,
  RANGE,
  type Condition,
  type JqlField,
  type Operator,
  type OrderTerm,
  type Scope,
} from '../field.ts';
import { isEmpty, type Literal } from '../literal.ts';
import { among, every, not, some, sql, type Sql } from '../sql.ts';

/** The ids (or accounts) of a literal; throws Jira's message when there are none. */
export type Resolve = (literal: Literal, scope: Scope, field: string) => readonly SqlValue[];

/** `=`, `!=`, `in`, `not in`, `is`, `is not` on a column; negations leave out empty values (Jira's null rule). */
export function columnCondition(column: string, ids: readonly SqlValue[], { operator, values }: Condition): Sql {
  const empty = values.some(isEmpty);
  if (isNegative(operator)) {
    const filled = sql(`${column} IS NOT NULL`);
    return ids.length === 0 ? filled : every([filled, not(among(column, ids))]);
  }
  const parts = ids.length > 0 ? [among(column, ids)] : [];
  return some(empty ? [...parts, sql(`${column} IS NULL`)] : parts);
}

type ColumnField = {
  id: string;
  column: string;
  resolve: Resolve;
  order?: readonly OrderTerm[];
  /** For `<`, `>` and so on: an expression on the row, and the number of an id in it. */
  range?: { expression: string; of: (id: SqlValue, scope: Scope) => number };
};

/** A field with its id in one column of the row. */
export function columnField({ id, column, resolve, order, range }: ColumnField): JqlField {
  const operators: readonly Operator[] = [...EQUALITY, ...EMPTINESS, ...(range ? RANGE : [])];
  return {
    id,
    operators,
    where(condition, scope) {
      const ids = condition.values
        .filter((value) => !isEmpty(value))
        .flatMap((value) => resolve(value, scope, condition.field));
      const [first] = ids;
      if (!range || !isRange(condition.operator) || first === undefined) return columnCondition(column, ids, condition);
      return sql(`${range.expression} ${condition.operator} ?`, range.of(first, scope));
    },
    ...(order && { order }),
  };
}

export function isRange(operator: Operator): boolean {
  return RANGE.some((range) => range === operator);
}

export const term = (text: string, empty = false, ...params: SqlValue[]): OrderTerm => ({
  expression: sql(text, ...params),
  empty,
});
