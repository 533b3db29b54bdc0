import { z } from 'zod';
import type { EntityDeclaration } from '../manifest.ts';
import { invalid, KvsError } from './kvs-error.ts';
import { KVS_LIMITS } from './kvs-limits.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
export const conditionShape = z.object({
  condition: z.enum([
    'BEGINS_WITH',
    'BETWEEN',
    'CONTAINS',
    'NOT_CONTAINS',
    'EQUAL_TO',
    'NOT_EQUAL_TO',
    'EXISTS',
    'NOT_EXISTS',
    'GREATER_THAN',
    'GREATER_THAN_EQUAL_TO',
    'LESS_THAN',
    'LESS_THAN_EQUAL_TO',
  ]),
  values: z.array(scalar).min(1),
});
const filterShape = z.array(conditionShape.extend({ property: z.string() }));
export const filtersShape = z.object({ and: filterShape.optional(), or: filterShape.optional() });

export type Condition = z.infer<typeof conditionShape>;
export type Filters = z.infer<typeof filtersShape>;

type Test = (value: unknown, first: unknown, second: unknown) => boolean;

const ordered =
  (compare: (order: number) => boolean): Test =>
  (value, first) =>
    (typeof value === 'number' && typeof first === 'number' && compare(value - first)) ||
    (typeof value === 'string' && typeof first === 'string' && compare(value === first ? 0 : value < first ? -1 : 1));
const contains: Test = (value, first) =>
  (typeof value === 'string' && value.includes(String(first))) || (Array.isArray(value) && value.includes(first));
const atLeast = ordered((order) => order >= 0);
const atMost = ordered((order) => order <= 0);

/** @NOTE unverified on a live site: that `NOT_…` holds when the attribute, or the whole record, is missing. */
const tests: Record<Condition['condition'], Test> = {
  BEGINS_WITH: (value, first) => typeof value === 'string' && value.startsWith(String(first)),
  BETWEEN: (value, first, second) => atLeast(value, first, second) && atMost(value, second, undefined),
  CONTAINS: contains,
  NOT_CONTAINS: (...all) => !contains(...all),
  EQUAL_TO: (value, first) => value === first,
  NOT_EQUAL_TO: (value, first) => value !== first,
  EXISTS: (value) => value !== undefined,
  NOT_EXISTS: (value) => value === undefined,
  GREATER_THAN: ordered((order) => order > 0),
  GREATER_THAN_EQUAL_TO: atLeast,
  LESS_THAN: ordered((order) => order < 0),
  LESS_THAN_EQUAL_TO: atMost,
};

export function holds({ condition, values }: Condition, value: unknown): boolean {
  if (condition === 'BETWEEN' && values.length < 2) {
    throw invalid('INSUFFICIENT_FILTER_VALUES', 'The condition needs at least two values.');
  }
  return tests[condition](value, values[0], values[1]);
}

/** Checks filters: either `and` or `or`, over declared attributes of a type other than `any`. */
export function checkFilters(entity: EntityDeclaration, { and, or }: Filters): void {
  if (and && or) throw invalid('INVALID_FILTER_OPERATORS_COMBINATION', '"and" and "or" cannot be used together.');
  const all = and ?? or ?? [];
  if (all.length === 0) throw invalid('EMPTY_FILTER_OPERATOR', 'Filter operators "and" and "or" cannot be empty.');
  if (all.length > KVS_LIMITS.conditions) throw invalid('TOO_MANY_CONDITIONS', 'At most 100 conditions are allowed.');
  for (const { property } of all) {
    const type = entity.attributes[property]?.type;
    if (!type) throw invalid('INVALID_ENTITY_ATTRIBUTE', `The entity "${entity.name}" declares no "${property}".`);
    if (type === 'any') throw new KvsError(422, 'INVALID_FILTER_CONDITION', `"${property}" is of type any.`);
  }
}

/** A missing record has no attributes. */
export function satisfies(filters: Filters, value: object | undefined): boolean {
  const attributes: Record<string, unknown> = { ...value };
  if (filters.or) return filters.or.some((one) => holds(one, attributes[one.property]));
  return (filters.and ?? []).every((one) => holds(one, attributes[one.property]));
}
