import { z } from 'zod';
import { JiraError } from '../../error.ts';
import type { JsonObject } from '../../json.ts';
import { operation } from '../../operation.ts';
import { parsed } from '../../request-body.ts';
import { compileQuery } from '../compile-jql.ts';
import { jqlStructure } from '../jql-structure.ts';
import { parseJql } from '../parse-jql.ts';
import { SEARCH_SCOPES } from '../search-scopes.ts';
import { scopeOf } from '../viewer-scope.ts';
import type { Scope } from '../field.ts';

const bean = z.object({ queries: z.array(z.string().min(1)).min(1) });
const validations = ['strict', 'warn', 'none'] as const;
type Validation = (typeof validations)[number];

/** The structure and problems of queries; an unknown value is only a warning. */
export const postParseJql = operation('POST', '/rest/api/3/jql/parse', {
  scopes: SEARCH_SCOPES.parse,
  answer({ site, viewer, query, body }) {
    const asked = query.get('validation') ?? 'strict';
    const validation = validations.find((one) => one === asked);
    if (!validation) throw new JiraError(400, `The value '${asked}' of parameter 'validation' is not valid.`);
    const scope = scopeOf(site, viewer);
    return {
      status: 200,
      body: { queries: parsed(bean, body).queries.map((jql) => parsedBean(jql, scope, validation)) },
    };
  },
});

function parsedBean(jql: string, scope: Scope, validation: Validation): JsonObject {
  const parsedJql = parseJql(jql);
  if ('problem' in parsedJql) return { query: jql, errors: [parsedJql.problem.message] };
  const compiled = validation === 'none' ? undefined : compileQuery(parsedJql.query, scope);
  const problems = compiled && 'problems' in compiled ? compiled.problems : [];
  const said = (isMissingValue: boolean) => [
    ...new Set(problems.filter((problem) => problem.isMissingValue === isMissingValue).map(({ message }) => message)),
  ];
  const [errors, warnings] = [said(false), said(true)];
  return {
    query: jql,
    ...(errors.length > 0 && { errors }),
    ...(warnings.length > 0 && { warnings }),
    ...(!(validation === 'strict' && errors.length > 0) && {
      structure: jqlStructure(parsedJql.query, { jql, indexed: scope.indexed }),
    }),
  };
}
