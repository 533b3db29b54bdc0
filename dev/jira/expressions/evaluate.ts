import type { AnyNode, BinaryExpression, CallExpression, MemberExpression } from 'acorn';
import { ExpressionProblem } from './expression-problem.ts';
import { parseExpression } from './parse.ts';

export type Value = string | number | boolean | null | readonly Value[] | Lazy | { readonly [key: string]: Value };
/** Values that are read on demand, such as an issue's properties; null for a key without one. */
export class Lazy {
  readonly read: (key: string) => Value;
  constructor(read: (key: string) => Value) {
    this.read = read;
  }
}
type Names = ReadonlyMap<string, Value>;

/** Jira's limit for the text of an expression. @NOTE unverified on a live site: from an example of its documentation. */
export const CHARACTERS = 1_000;

/** The result. Throws an ExpressionProblem for what Jira refuses, and for what the local Jira does not know. */
export function evaluateExpression(expression: string, context: Readonly<Record<string, Value>>): Value {
  if (expression.length > CHARACTERS)
    throw new ExpressionProblem(`An expression has ${CHARACTERS} characters at most.`);
  const { lets, result } = parseExpression(expression);
  const names = new Map(Object.entries(context));
  for (const { name, value } of lets) names.set(name, valueOf(value, names));
  return valueOf(result, names);
}

function valueOf(node: AnyNode, names: Names): Value {
  switch (node.type) {
    case 'Literal':
      if (node.value instanceof RegExp || typeof node.value === 'bigint') throw unknownType(node);
      return node.value ?? null;
    case 'Identifier': {
      const value = names.get(node.name);
      if (value === undefined) throw new ExpressionProblem(`The local Jira does not know the variable ${node.name}.`);
      return value;
    }
    case 'ArrayExpression':
      return node.elements.map((item) => (item === null ? null : valueOf(item, names)));
    case 'UnaryExpression': {
      const value = valueOf(node.argument, names);
      return node.operator === '!' ? !truth(value) : typeName(value);
    }
    case 'ConditionalExpression':
      return valueOf(truth(valueOf(node.test, names)) ? node.consequent : node.alternate, names);
    case 'LogicalExpression': {
      const left = truth(valueOf(node.left, names));
      return left === (node.operator === '||') ? left : truth(valueOf(node.right, names));
    }
    case 'BinaryExpression':
      return both(node.operator, valueOf(node.left, names), valueOf(node.right, names));
    case 'MemberExpression':
      return member(valueOf(node.object, names), keyOf(node, names));
    case 'CallExpression':
      return call(node, names);
    case 'ArrowFunctionExpression':
      throw new ExpressionProblem('A function stands only where a list takes one.');
    default:
      throw unknownType(node);
  }
}

const unknownType = ({ type }: AnyNode) => new ExpressionProblem(`The local Jira does not know ${type}.`);

function keyOf({ property, computed }: MemberExpression, names: Names): Value {
  return property.type === 'Identifier' && !computed ? property.name : valueOf(property, names);
}

function both(sign: BinaryExpression['operator'], one: Value, other: Value): Value {
  if (sign === '==') return one === other;
  if (sign === '!=') return one !== other;
  if (sign === '+' && (typeof one === 'string' || typeof other === 'string')) return `${written(one)}${written(other)}`;
  return ofNumbers(sign, number(one), number(other));
}

function ofNumbers(sign: BinaryExpression['operator'], one: number, other: number): Value {
  switch (sign) {
    case '+':
      return one + other;
    case '-':
      return one - other;
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
    default:
      throw new ExpressionProblem(`The local Jira does not know ${sign}.`);
  }
}

function member(of: Value, key: Value): Value {
  if (of instanceof Lazy) return of.read(written(key));
  if (Array.isArray(of)) return key === 'length' ? of.length : (of[number(key)] ?? null);
  if (typeof of === 'string' && key === 'length') return of.length;
  if (of === null || typeof of !== 'object')
    throw new ExpressionProblem(`Cannot read ${written(key)} of ${of === null ? 'null' : typeof of}.`);
  return new Map(Object.entries(of)).get(written(key)) ?? null;
}

function call({ callee, arguments: given }: CallExpression, names: Names): Value {
  if (callee.type !== 'MemberExpression') throw new ExpressionProblem('Only methods are called.');
  const value = valueOf(callee.object, names);
  const method = keyOf(callee, names);
  const unknown = () => new ExpressionProblem(`The local Jira does not know the method ${written(method)}.`);
  const [first] = given;
  if (first === undefined) {
    if (typeof value === 'string' && method === 'trim') return value.trim();
    throw unknown();
  }
  if (first.type === 'ArrowFunctionExpression') {
    const [parameter] = first.params;
    const { body } = first;
    if (!Array.isArray(value) || parameter?.type !== 'Identifier' || body.type === 'BlockStatement') throw unknown();
    const each = (item: Value): Value => valueOf(body, new Map([...names, [parameter.name, item]]));
    if (method === 'map') return value.map(each);
    if (method === 'filter') return value.filter((item) => truth(each(item)));
    throw unknown();
  }
  const text = valueOf(first, names);
  if (typeof value === 'string' && method === 'includes') return value.includes(written(text));
  if (typeof value === 'string' && method === 'split') return value.split(written(text));
  if (Array.isArray(value) && method === 'includes') return value.includes(text);
  if (Array.isArray(value) && method === 'join') return value.map(written).join(written(text));
  throw unknown();
}

/** As Jira's reference of types names them. */
function typeName(value: Value): string {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Number';
  if (typeof value === 'boolean') return 'Boolean';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'List' : 'Map';
}

function truth(value: Value): boolean {
  if (typeof value !== 'boolean') throw new ExpressionProblem(`${written(value)} is neither true nor false.`);
  return value;
}

function number(value: Value): number {
  if (typeof value !== 'number') throw new ExpressionProblem(`${written(value)} is no number.`);
  return value;
}

function written(value: Value): string {
  if (value === null || typeof value === 'object') return value === null ? 'null' : 'object';
  return String(value);
}
