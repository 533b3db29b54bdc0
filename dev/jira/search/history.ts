import type { Operand, Predicate } from '@atlaskit/jql-ast';
import type { Condition, JqlField, Scope } from './field.ts';
import { accountOf, dateOf, misplaced } from './fields/literal-value.ts';
import { problem } from './jql-problem.ts';
import type { Literal } from './literal.ts';
import { literalsOf } from './operand.ts';
import { among, every, not, some, sql, type Sql } from './sql.ts';

type History = NonNullable<JqlField['history']>;
type Dates = { from: string; until: string };

/** `was`, `was in` and their negations: periods with the value, restricted by the predicates. */
export function wasClause(
  field: JqlField,
  condition: Condition,
  { predicates, scope }: { predicates: readonly Predicate[]; scope: Scope },
): Sql {
  const history = historyOf(field, condition);
  const value = valueTest('value', condition, { history, scope });
  const tests = predicates.map((predicate) => periodTest(predicate, scope));
  const inside = sqlExists('search_periods', every([sql('field_id = ?', history.fieldId), value, ...tests]));
  return condition.operator.includes('not') ? not(inside) : inside;
}

/** `changed`: changes in the changelog, restricted by the predicates. */
export function changedClause(
  field: JqlField,
  condition: Condition,
  { predicates, scope }: { predicates: readonly Predicate[]; scope: Scope },
): Sql {
  const history = historyOf(field, condition);
  const tests = predicates.map((predicate) => changeTest(predicate, condition.field, { history, scope }));
  const test = every([sql('t.field_id = ?', history.fieldId), ...tests]);
  return sql(
    `EXISTS (SELECT 1 FROM changelog c JOIN changelog_items t ON t.history_id = c.id WHERE c.issue_id = i.issue_id AND ${test.text})`,
    ...test.params,
  );
}

function historyOf(field: JqlField, { field: name }: Condition): History {
  if (!field.history) throw problem.history(name);
  return field.history;
}

function sqlExists(table: string, test: Sql): Sql {
  return sql(`EXISTS (SELECT 1 FROM ${table} WHERE ${table}.issue_id = i.issue_id AND ${test.text})`, ...test.params);
}

function valueTest(
  column: string,
  { field, values }: Pick<Condition, 'field' | 'values'>,
  { history, scope }: { history: History; scope: Scope },
): Sql {
  return some(
    values.map((value) => {
      if (value.kind === 'empty') return sql(`${column} IS NULL`);
      return among(column, idsOf(value, { field, history, scope }));
    }),
  );
}

function idsOf(
  value: Literal,
  { field, history, scope }: { field: string; history: History; scope: Scope },
): readonly string[] {
  if (value.kind === 'text') return history.resolve(value.text, scope, field);
  if (value.kind === 'account') return [value.account];
  throw misplaced(value, field);
}

function periodTest({ operator, operand }: Predicate, scope: Scope): Sql {
  const word = operator.value;
  if (!operand) throw problem.notHere(`the predicate ${word} without a value`);
  if (word === 'by')
    return by(
      'author',
      literalsOf(operand, { field: 'by', operator: operand.operandType === 'list' ? 'in' : '=' }, scope),
      scope,
    );
  const { from, until } = range(word, operand, scope);
  switch (word) {
    case 'after':
      return sql('(ended IS NULL OR ended > ?)', from);
    case 'before':
      return sql('started < ?', from);
    case 'on':
    case 'during':
      return sql('started <= ? AND (ended IS NULL OR ended >= ?)', until, from);
    default:
      throw problem.notHere(`the predicate ${word} with 'was'`);
  }
}

function changeTest({ operator, operand }: Predicate, field: string, context: { history: History; scope: Scope }): Sql {
  const word = operator.value;
  const { scope } = context;
  if (!operand) throw problem.notHere(`the predicate ${word} without a value`);
  const list = operand.operandType === 'list' && word !== 'during';
  if (word === 'by')
    return by('c.author', literalsOf(operand, { field: 'by', operator: list ? 'in' : '=' }, scope), scope);
  if (word === 'from' || word === 'to') {
    const values = literalsOf(operand, { field, operator: list ? 'in' : '=' }, scope);
    return valueTest(`t.${word}_value`, { field, values }, context);
  }
  const { from, until } = range(word, operand, scope);
  if (word === 'after') return sql('c.created > ?', from);
  return word === 'before' ? sql('c.created < ?', from) : sql('c.created BETWEEN ? AND ?', from, until);
}

function by(column: string, values: readonly Literal[], scope: Scope): Sql {
  return among(
    column,
    values.map((value) => accountOf(value, scope, 'by')),
  );
}

/** The dates of a predicate: one, or two for `during`. */
function range(word: string, operand: Operand, scope: Scope): Dates {
  const operator = word === 'during' ? 'in' : '=';
  const dates = literalsOf(operand, { field: word, operator }, scope).map((value) => dateOf(value, scope, word));
  const [first, second = first] = dates;
  if (!first || !second || dates.length !== (word === 'during' ? 2 : 1)) {
    throw problem.notHere(`the predicate ${word} with ${dates.length} dates`);
  }
  return { from: new Date(first.instant).toISOString(), until: new Date(second.until).toISOString() };
}
