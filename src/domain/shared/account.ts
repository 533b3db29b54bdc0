import * as z from 'zod/mini';
import { ERASED } from './erased';
import type { AccountId } from './person';
import { id } from './schema';

/** The schemas of fields that hold an account. */
const accounts = new WeakSet<z.core.$ZodType>();

/** A field that holds an account. Reporting and erasure find it by this schema, so no other one may hold an account. */
/*#__NO_SIDE_EFFECTS__*/
export function account(): z.ZodMiniString {
  const schema = id();
  accounts.add(schema);
  return schema;
}

/** Every account in a value of this schema, once for each place that it stands in; what was erased is none. */
export function accountsIn(schema: z.core.$ZodType, value: unknown): readonly AccountId[] {
  if (accounts.has(schema)) return typeof value === 'string' && value !== ERASED ? [value] : [];
  return partsOf(schema, value).flatMap(([part, inner]) => accountsIn(part, inner));
}

type Part = readonly [schema: z.core.$ZodType, value: unknown];

/** What a value consists of by its schema. Of a union each option is looked through: fields of the others are absent. */
function partsOf(schema: z.core.$ZodType, value: unknown): readonly Part[] {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [];
  const fields: Readonly<Record<string, unknown>> = { ...Object(value) };
  if (schema instanceof z.core.$ZodObject)
    return Object.entries<z.core.$ZodType>(schema._zod.def.shape).map(([name, part]) => [part, fields[name]]);
  if (schema instanceof z.core.$ZodArray) return listed.map((one) => [schema._zod.def.element, one]);
  if (schema instanceof z.core.$ZodTuple) return schema._zod.def.items.map((part, at) => [part, listed[at]]);
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.map((option) => [option, value]);
  if (schema instanceof z.core.$ZodRecord)
    return Object.entries(fields).flatMap(([key, one]): readonly Part[] => [
      [schema._zod.def.keyType, key],
      [schema._zod.def.valueType, one],
    ]);
  return isAround(schema) ? [[schema._zod.def.innerType, value]] : [];
}

type Around = z.core.$ZodReadonly | z.core.$ZodNullable | z.core.$ZodOptional | z.core.$ZodDefault;

function isAround(schema: z.core.$ZodType): schema is Around {
  const kinds = [z.core.$ZodReadonly, z.core.$ZodNullable, z.core.$ZodOptional, z.core.$ZodDefault];
  return kinds.some((kind) => schema instanceof kind);
}
