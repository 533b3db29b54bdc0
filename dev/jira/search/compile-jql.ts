import type { Clause, OrderBy, Query, TerminalClause } from '@atlaskit/jql-ast';
import { fieldNamed } from './catalog.ts';
import type { Operator, OrderTerm, Scope } from './field.ts';
import { JqlProblem, problem } from './jql-problem.ts';
import { isEmpty } from './literal.ts';
import { literalsOf } from './operand.ts';
import { parseJql } from './parse-jql.ts';
import { typedName } from './typed-name.ts';
import { every, never, some, type Sql } from './sql.ts';

/** The order of rows: terms from the most to the least significant, each ascending or descending. */
export type Ordering = readonly (OrderTerm & { descending: boolean })[];

export type Compiled = {
  /** A condition on the row `i` of `search_issues`; null when the query restricts nothing. */
  where: Sql | null;
  /** The requested order; empty without ORDER BY. */
  order: Ordering;
};

/** Most fields in ORDER BY, from Jira's document of the operation. */
const MAX_SORTS = 7;

/**
 * Most conditions of a query: SQLite joins at most 1,000 into one expression, and a condition may take some itself.
 * @NOTE unverified on a live site: where Jira's own limit is.
 */
const MAX_CONDITIONS = 900;

/** Compiles JQL to SQL, or returns all problems in Jira's wording. */
export function compileJql(jql: string, scope: Scope): Compiled | { problems: readonly JqlProblem[] } {
  const parsed = parseJql(jql);
  return 'problem' in parsed ? { problems: [parsed.problem] } : compileQuery(parsed.query, scope);
}

function compileQuery({ where, orderBy }: Query, scope: Scope): Compiled | { problems: readonly JqlProblem[] } {
  if (where && conditionsIn(where) > MAX_CONDITIONS) return { problems: [problem.conditions(MAX_CONDITIONS)] };
  const problems: JqlProblem[] = [];
  /** Continues after a problem, so that one answer names all of them. */
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof JqlProblem)) throw error;
      problems.push(error);
      return otherwise;
    }
  };
  const compiled = where ? clauseSql(where, { scope, attempt, negated: false }) : null;
  const order = orderBy ? attempt(() => ordering(orderBy, scope), []) : [];
  return problems.length > 0 ? { problems } : { where: compiled, order };
}

function conditionsIn(clause: Clause): number {
  switch (clause.clauseType) {
    case 'not':
      return conditionsIn(clause.clause);
    case 'compound':
      return clause.clauses.reduce((sum, inner) => sum + conditionsIn(inner), 0);
    case 'terminal':
      return 1;
  }
}

type Context = { scope: Scope; attempt: <T>(work: () => T, otherwise: T) => T; negated: boolean };

/** NOT moves inward to the operators, as in Jira: `NOT (a = b)` is `a != b`, which skips empty values. */
function clauseSql(clause: Clause, context: Context): Sql {
  switch (clause.clauseType) {
    case 'not':
      return clauseSql(clause.clause, { ...context, negated: !context.negated });
    case 'compound': {
      const parts = clause.clauses.map((inner) => clauseSql(inner, context));
      return (clause.operator.value === 'and') === context.negated ? some(parts) : every(parts);
    }
    case 'terminal':
      return context.attempt(() => terminalSql(clause, context), never);
  }
}

const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '~': '!~',
  '!~': '~',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

const isHere = (operator: string): operator is Operator => Object.hasOwn(OPPOSITE, operator);

function terminalSql(clause: TerminalClause, { scope, negated }: Context): Sql {
  const field = fieldNamed(clause.field, scope);
  const typed = clause.operator?.value;
  if (!typed) throw new JqlProblem('Error in the JQL Query: Expecting operator before the end of the query.');
  const name = typedName(clause.field);
  if (!isHere(typed)) throw problem.notHere(`the operator '${typed}'`);
  if (!clause.operand)
    throw new JqlProblem(
      'Error in the JQL Query: Expecting either a value, list or function before the end of the query.',
    );
  if (!field.operators.includes(typed)) throw problem.operator(name, typed);
  const values = literalsOf(clause.operand, { field: name, operator: typed }, scope);
  if (values.some(isEmpty) && /^([<>]=?|!?~)$/.test(typed)) throw problem.emptyOperator(name, typed);
  const operator = negated ? OPPOSITE[typed] : typed;
  return field.where({ field: name, operator, values }, scope);
}

function ordering({ fields }: OrderBy, scope: Scope): Ordering {
  if (fields.length > MAX_SORTS) throw problem.sorts(MAX_SORTS);
  return fields.flatMap(({ field, direction }) => {
    const terms = sortTerms(field, scope);
    return terms.map((term) => ({ ...term, descending: direction?.value === 'DESC' }));
  });
}

function sortTerms(field: OrderBy['fields'][number]['field'], scope: Scope): readonly OrderTerm[] {
  try {
    const { id, order } = fieldNamed(field, scope);
    if (order && (id !== 'rank' || scope.guesses.sortsByRank)) return order;
  } catch (error) {
    if (!(error instanceof JqlProblem)) throw error;
  }
  throw problem.sort(typedName(field));
}
