import type { AstNode, Clause, Field, Operand, OrderBy, Query } from '@atlaskit/jql-ast';
import type { IndexedProperty } from '../indexed-property.ts';
import type { JsonObject } from '../json.ts';
import { propertyOf, typedName } from './typed-name.ts';
import { unquoted } from './unquoted.ts';

/** A query in the format of `jql/parse`; `jql` is the text that the nodes point into. */
export function jqlStructure(
  { where, orderBy }: Query,
  source: { jql: string; indexed: readonly IndexedProperty[] },
): JsonObject {
  return {
    ...(where && { where: clauseBean(where, source) }),
    ...(orderBy && { orderBy: { fields: orderBy.fields.map((field) => sortBean(field, source)) } }),
  };
}

type Source = { jql: string; indexed: readonly IndexedProperty[] };

function clauseBean(clause: Clause, source: Source): JsonObject {
  switch (clause.clauseType) {
    case 'not':
      return { operator: 'not', clauses: [clauseBean(clause.clause, source)] };
    case 'compound':
      return { operator: clause.operator.value, clauses: clause.clauses.map((inner) => clauseBean(inner, source)) };
    case 'terminal': {
      const operator = clause.operator?.value ?? '=';
      const head = { field: fieldBean(clause.field, source), operator };
      const body = clause.operand ? { ...head, operand: operandBean(clause.operand, source) } : head;
      const predicates = clause.predicates.map((predicate) => ({
        operator: predicate.operator.value,
        ...(predicate.operand && { operand: operandBean(predicate.operand, source) }),
      }));
      return operator === 'changed' || operator.startsWith('was') ? { ...body, predicates } : body;
    }
  }
}

function sortBean({ field, direction }: OrderBy['fields'][number], source: Source): JsonObject {
  return { field: fieldBean(field, source), ...(direction && { direction: direction.value.toLowerCase() }) };
}

function fieldBean(field: Field, source: Source): JsonObject {
  const property = propertyOf(field);
  const head = { name: typedName(field), encodedName: written(field, source) };
  if (!property) return head;
  const { key, path } = property;
  const declared = source.indexed.find((candidate) => candidate.propertyKey === key && candidate.path === path);
  const entity = field.value.replace(/\.property$/, '');
  return { ...head, property: [{ entity, key, path, ...(declared && { type: declared.type }) }] };
}

function operandBean(operand: Operand, source: Source): JsonObject {
  const encodedOperand = written(operand, source);
  switch (operand.operandType) {
    case 'keyword':
      return { keyword: 'empty', encodedOperand };
    case 'list':
      return { values: operand.values.map((value) => operandBean(value, source)), encodedOperand };
    case 'function':
      return {
        function: operand.function.value,
        arguments: operand.arguments.map(({ text }) => unquoted(text)),
        encodedOperand,
      };
    case 'value':
      return { value: unquoted(operand.text), encodedValue: encodedOperand };
  }
}

function written({ position }: AstNode, { jql }: Source): string {
  return position ? jql.slice(...position) : '';
}
