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
import { dateOf, numberOf } from './literal-value.ts';
import { slotEmpty, slotFilled, slotMatch, type ColumnTest } from './slot.ts';

type Slot = { id: string; slot: string };

/** A field with any number of exact values, such as labels, options, users or a string property. */
export function exactField(
  { id, slot }: Slot,
  resolve: (literal: Literal, scope: Scope, field: string) => SqlValue | readonly SqlValue[],
  equality: readonly Operator[] = EQUALITY,
): JqlField {
  return {
    id,
    operators: [...equality, ...EMPTINESS],
    where: (condition, scope) => {
      const values = filled(condition).flatMap((value) => resolve(value, scope, condition.field));
      return slotCondition(condition, { scope, slot, match: { column: 'str', test: (str) => among(str, values) } });
    },
    order: [slotOrder(slot, 'str')],
  };
}

export function numberField({ id, slot }: Slot): JqlField {
  return rangeField({ id, slot, column: 'num' }, (literal, _scope, field) => {
    const value = numberOf(literal, field);
    return { from: value, until: value };
  });
}

/** A date property, or a custom field with date and time: milliseconds in the index. */
export function instantField({ id, slot }: Slot): JqlField {
  return rangeField({ id, slot, column: 'num' }, (literal, scope, field) => {
    const { instant, until } = dateOf(literal, scope, field);
    return { from: instant, until };
  });
}

type Between = { from: SqlValue; until: SqlValue };

export function rangeField(
  { id, slot, column }: Slot & { column: 'num' | 'str' },
  resolve: (literal: Literal, scope: Scope, field: string) => Between,
): JqlField {
  const operators: readonly Operator[] = [...EQUALITY, ...RANGE, ...EMPTINESS];
  return {
    id,
    operators,
    where: (condition, scope) => {
      const bounds = filled(condition).map((value) => resolve(value, scope, condition.field));
      const test = (written: string) => some(bounds.map((bound) => compare(written, condition.operator, bound)));
      return slotCondition(condition, { scope, slot, match: { column, test } });
    },
    order: [slotOrder(slot, column)],
  };
}

/** `=` and `in` mean "within": a date without a time is a whole day. */
export function compare(column: string, operator: Operator, { from, until }: Between): Sql {
  switch (operator) {
    case '<':
    case '<=':
    case '>':
    case '>=':
      return sql(`${column} ${operator} ?`, from);
    default:
      return from === until ? sql(`${column} = ?`, from) : sql(`${column} BETWEEN ? AND ?`, from, until);
  }
}

export function filled({ values }: Condition): Literal[] {
  return values.filter((value) => !isEmpty(value));
}

type SlotTest = { scope: Scope; slot: string; match: ColumnTest };

/** Jira's null rule for a slot: a negation needs at least one value and none that matches. */
function slotCondition(condition: Condition, { scope, slot, match }: SlotTest): Sql {
  const compares = filled(condition).length > 0;
  if (isNegative(condition.operator)) {
    const any = slotFilled(scope, slot);
    return compares ? every([any, not(slotMatch(scope, slot, match))]) : any;
  }
  const parts = compares ? [slotMatch(scope, slot, match)] : [];
  return some(condition.values.some(isEmpty) ? [...parts, slotEmpty(scope, slot)] : parts);
}

function slotOrder(slot: string, column: 'num' | 'str'): OrderTerm {
  const inSlot = 'slot = (SELECT id FROM search_slots WHERE name = ?)';
  const text = `(SELECT min(${column}) FROM search_values WHERE search_values.issue_id = i.issue_id AND ${inSlot})`;
  return { expression: sql(text, slot), empty: true };
}
