import { z } from 'zod';
import { JiraError } from '../error.ts';
import { evaluateExpression, type Value } from '../expressions/evaluate.ts';
import { ExpressionProblem } from '../expressions/expression-problem.ts';
import { problemOf } from '../expressions/problem-of.ts';
import { issueFor } from '../issue-row.ts';
import type { Json } from '../json.ts';
import { operation } from '../operation.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';
import { contextOf } from '../workflow/transition-validators.ts';

const issue = z.strictObject({ id: z.number().optional(), key: z.string().optional() });
/** Only an issue can be in the context; other variables are refused by their names. */
const bodyShape = z.strictObject({ expression: z.string(), context: z.strictObject({ issue }) });

/** The value of an expression on an issue, as a rule of a workflow sees it. Lists and maps are not served. */
export const evaluateOnIssue = operation('POST', '/rest/api/3/expression/evaluate', {
  scopes: SCOPES.evaluate,
  answer({ site, viewer, body }) {
    const { expression, context } = parsed(bodyShape, body);
    const { id, key } = context.issue;
    const row = issueFor(site, viewer, key ?? String(id ?? ''));
    const problem = problemOf(site, expression);
    if (problem !== null) throw new JiraError(400, problem.message);
    return { status: 200, body: { value: toJson(valueOf(expression, contextOf(site, viewer, row))) } };
  },
});

function valueOf(expression: string, context: Readonly<Record<string, Value>>): Value {
  try {
    return evaluateExpression(expression, context);
  } catch (error) {
    if (!(error instanceof ExpressionProblem)) throw error;
    throw new JiraError(/local Jira/u.test(error.message) ? 501 : 400, error.message);
  }
}

function toJson(value: Value): Json {
  if (value === null || typeof value !== 'object') return value;
  throw new JiraError(501, 'The local Jira answers no lists and maps of expressions.');
}
