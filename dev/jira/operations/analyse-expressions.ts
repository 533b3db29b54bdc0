import { z } from 'zod';
import { JiraError } from '../error.ts';
import { problemOf } from '../expressions/problem-of.ts';
import { operation } from '../operation.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';

const bodyShape = z.strictObject({ expressions: z.array(z.string()).min(1) });

/** Whether expressions can be read. Types and costs are not served. */
export const analyseExpressions = operation('POST', '/rest/api/3/expression/analyse', {
  scopes: SCOPES.analyse,
  answer({ site, body, query }) {
    const check = query.get('check') ?? 'syntax';
    if (check !== 'syntax') throw new JiraError(501, `The local Jira does not check an expression's ${check}.`);
    const { expressions } = parsed(bodyShape, body);
    const results = expressions.map((expression) => {
      const problem = problemOf(site, expression);
      return problem === null ? { expression, valid: true } : { expression, valid: false, errors: [problem] };
    });
    return { status: 200, body: { results } };
  },
});
