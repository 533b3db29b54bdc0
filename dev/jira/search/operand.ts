import type { Operand } from '@atlaskit/jql-ast';
import type { Operator, Scope } from './field.ts';
import { jqlFunction } from './jql-function.ts';
import { problem } from './jql-problem.ts';
import type { Literal } from './literal.ts';
import { unquoted } from './unquoted.ts';

const LISTS: readonly Operator[] = ['in', 'not in'];

/** The values of a clause; throws for a list in place of one value, and for one value in place of a list. */
export function literalsOf(operand: Operand, clause: { field: string; operator: Operator }, scope: Scope): Literal[] {
  const list =
    operand.operandType === 'list' || (operand.operandType === 'function' && jqlFunction(operand.function.value).list);
  const { field, operator } = clause;
  if (LISTS.includes(operator) && !list) throw problem.needsList(field, operator, display(operand));
  if (!LISTS.includes(operator) && list) throw problem.needsSingle(field, operator, display(operand));
  return flat(operand, scope);
}

function flat(operand: Operand, scope: Scope): Literal[] {
  switch (operand.operandType) {
    case 'list':
      return operand.values.flatMap((value) => flat(value, scope));
    case 'keyword':
      return [{ kind: 'empty' }];
    case 'function': {
      const args = operand.arguments.map(({ text }) => unquoted(text));
      return [jqlFunction(operand.function.value).value(args, scope)];
    }
    case 'value':
      return [{ kind: 'text', text: unquoted(operand.text) }];
  }
}

/** An operand in the form that Jira's messages repeat. */
function display(operand: Operand): string {
  switch (operand.operandType) {
    case 'list':
      return `(${operand.values.map(display).join(', ')})`;
    case 'keyword':
      return 'EMPTY';
    case 'function':
      return `${operand.function.value}(${operand.arguments.map(({ value }) => value).join(', ')})`;
    case 'value':
      return operand.text;
  }
}
