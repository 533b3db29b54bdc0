import { tokenizer } from 'acorn';
import { JiraError } from '../error.ts';
import type { Site } from '../site.ts';
import { CHARACTERS } from './evaluate.ts';
import { ExpressionProblem } from './expression-problem.ts';
import { parseExpression } from './parse.ts';

type Problem = { readonly type: 'syntax' | 'other'; readonly message: string };

/**
 * Why Jira refuses an expression, in the words of its documentation; null where it reads it. The local Jira knows a part of the
 * language: what it cannot read may be right on a real site, and is refused by name.
 */
export function problemOf(site: Site, expression: string): Problem | null {
  if (expression.length > CHARACTERS) {
    const message = `Jira expression is too long (${expression.length}), limit: ${CHARACTERS} characters`;
    return { type: 'other', message };
  }
  try {
    parseExpression(expression);
    const tokens = [...tokenizer(expression, { ecmaVersion: 2020 })].map(({ start, end }) =>
      expression.slice(start, end),
    );
    const unknown = tokens.find((token) => site.guesses.unknownInExpressions.includes(token));
    return unknown === undefined ? null : { type: 'syntax', message: `Unexpected ${unknown}.` };
  } catch (error) {
    if (!(error instanceof ExpressionProblem)) throw error;
    throw new JiraError(501, `The local Jira cannot read this expression: ${error.message}`);
  }
}
