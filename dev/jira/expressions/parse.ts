import { type Expression, parse } from 'acorn';
import { isObject } from '../json.ts';
import { ExpressionProblem } from './expression-problem.ts';

/** Types of syntax that the local Jira reads, named as acorn names them, with the signs or words that each may have. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  VariableDeclaration: ['let'],
  VariableDeclarator: [],
  ExpressionStatement: [],
  Literal: [],
  Identifier: [],
  ArrayExpression: [],
  UnaryExpression: ['!', 'typeof'],
  BinaryExpression: ['==', '!=', '<', '<=', '>', '>=', '+', '-'],
  LogicalExpression: ['&&', '||'],
  ConditionalExpression: [],
  MemberExpression: [],
  CallExpression: [],
  ArrowFunctionExpression: [],
};

type Let = { readonly name: string; readonly value: Expression };

/** Jira's expressions are a part of JavaScript: `let` names with their values, then the result. Throws an ExpressionProblem. */
export function parseExpression(expression: string): { readonly lets: readonly Let[]; readonly result: Expression } {
  const body = bodyOf(expression);
  body.forEach(checkTypes);
  const last = body.at(-1);
  if (last?.type !== 'ExpressionStatement') throw new ExpressionProblem('Unexpected end.');
  const lets = body.slice(0, -1).flatMap((statement) => {
    if (statement.type !== 'VariableDeclaration') throw new ExpressionProblem('Only the last part is a value.');
    return statement.declarations.map(({ id, init }) => {
      if (id.type !== 'Identifier' || !init) throw new ExpressionProblem('A variable has a name and a value.');
      return { name: id.name, value: init };
    });
  });
  return { lets, result: last.expression };
}

function bodyOf(expression: string) {
  try {
    return parse(expression, { ecmaVersion: 2020 }).body;
  } catch (error) {
    throw new ExpressionProblem(error instanceof Error ? error.message : String(error));
  }
}

function checkTypes(node: unknown): void {
  if (Array.isArray(node)) node.forEach(checkTypes);
  if (!isObject(node) || typeof node['type'] !== 'string') return;
  const sign = node['operator'] ?? node['kind'];
  const isKnown = typeof sign === 'string' ? TYPES[node['type']]?.includes(sign) : node['type'] in TYPES;
  if (isKnown !== true) throw new ExpressionProblem(`Unexpected ${String(sign ?? node['type'])}.`);
  Object.values(node).forEach(checkTypes);
}
