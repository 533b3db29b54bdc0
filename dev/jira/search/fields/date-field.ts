import { EMPTINESS, EQUALITY, isNegative, RANGE, type JqlField, type Scope } from '../field.ts';
import { isEmpty, type Literal } from '../literal.ts';
import { every, not, some, sql } from '../sql.ts';
import { dateAt } from '../zoned-time.ts';
import { term } from './column-field.ts';
import { dateOf } from './literal-value.ts';
import { compare, filled } from './value-field.ts';

type Bounds = (literal: Literal, scope: Scope, field: string) => { from: string; until: string };

/** An instant, stored as ISO 8601 UTC. */
const instants: Bounds = (literal, scope, field) => {
  const { instant, until } = dateOf(literal, scope, field);
  return { from: new Date(instant).toISOString(), until: new Date(until).toISOString() };
};

/** A date without time or zone: an instant counts as its date in the viewer's zone. */
export const dates: Bounds = (literal, scope, field) => {
  const { instant, until } = dateOf(literal, scope, field);
  return { from: dateAt(instant, scope.timeZone), until: dateAt(until, scope.timeZone) };
};

/** A date in a column of the row. */
export function dateColumn(id: string, column: string, bounds: Bounds = instants): JqlField {
  return {
    id,
    operators: [...EQUALITY, ...RANGE, ...EMPTINESS],
    where(condition, scope) {
      const tests = filled(condition).map((value) =>
        compare(column, condition.operator, bounds(value, scope, condition.field)),
      );
      if (isNegative(condition.operator)) return every([sql(`${column} IS NOT NULL`), not(some(tests))]);
      return some(condition.values.some(isEmpty) ? [...tests, sql(`${column} IS NULL`)] : tests);
    },
    order: [term(column, column !== 'i.created' && column !== 'i.updated')],
  };
}
