import { JiraError } from '../error.ts';
import { compileJql, type Compiled, type Ordering } from './compile-jql.ts';
import type { Scope } from './field.ts';
import { problem } from './jql-problem.ts';
import type { Sql } from './sql.ts';

/** The query compiled; throws 400 with everything that is wrong with it. */
export function compiledQuery(jql: string, scope: Scope): Compiled {
  const compiled = compileJql(jql, scope);
  if (!('problems' in compiled)) return compiled;
  throw new JiraError(400, [...new Set(compiled.problems.map(({ message }) => message))]);
}

/** As `compiledQuery`; a query that restricts nothing is refused too. */
export function boundedQuery(jql: string, scope: Scope): { where: Sql; order: Ordering } {
  const { where, order } = compiledQuery(jql, scope);
  if (!where) throw new JiraError(400, problem.unbounded().message);
  return { where, order };
}
