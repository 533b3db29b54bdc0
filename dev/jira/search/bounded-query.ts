import { JiraError } from '../error.ts';
import { compileJql, type Compiled, type Ordering } from './compile-jql.ts';
import type { Scope } from './field.ts';
import { problem } from './jql-problem.ts';
import type { Sql } from './sql.ts';

/** The compiled query; throws 400 with all its problems. */
export function compiledQuery(jql: string, scope: Scope): Compiled {
  const compiled = compileJql(jql, scope);
  if (!('problems' in compiled)) return compiled;
  throw new JiraError(400, [...new Set(compiled.problems.map(({ message }) => message))]);
}

/** {@link compiledQuery}, which also refuses a query without a restriction. */
export function boundedQuery(jql: string, scope: Scope): { where: Sql; order: Ordering } {
  const { where, order } = compiledQuery(jql, scope);
  if (!where) throw new JiraError(400, problem.unbounded().message);
  return { where, order };
}
