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
  return partsOf(schema, value).flatMap((part) => accountsIn(part.schema, part.value));
}

/** A part of a value, by its name in the schema: `[]` for each entry of a list or of a table. */
type Part = { readonly name: string; readonly schema: z.core.$ZodType; readonly value: unknown };

/** What a value consists of by its schema. Of a union it is the option that takes the value; all of them where none does. */
export function partsOf(schema: z.core.$ZodType, value: unknown): readonly Part[] {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [];
  // A text has each of its characters as a field.
  const fields: Readonly<Record<string, unknown>> = typeof value === 'object' ? { ...value } : {};
  const named = (parts: readonly z.core.$ZodType[]) => parts.map((part, at) => ({ name: String(at), schema: part }));
  if (schema instanceof z.core.$ZodObject)
    return Object.entries<z.core.$ZodType>(schema._zod.def.shape).map(([name, part]) => {
      return { name, schema: part, value: fields[name] };
    });
  if (schema instanceof z.core.$ZodArray)
    return listed.map((one) => ({ name: '[]', schema: schema._zod.def.element, value: one }));
  if (schema instanceof z.core.$ZodTuple)
    return named(schema._zod.def.items).map((part, at) => ({ ...part, value: listed[at] }));
  if (schema instanceof z.core.$ZodUnion) {
    const options = named(schema._zod.def.options);
    const taken = options.filter((option) => z.safeParse(option.schema, value).success);
    return (taken.length === 0 ? options : taken.slice(0, 1)).map((option) => ({ ...option, value }));
  }
  if (schema instanceof z.core.$ZodRecord)
    return Object.entries(fields).flatMap(([key, one]) => [
      { name: 'key', schema: schema._zod.def.keyType, value: key },
      { name: '[]', schema: schema._zod.def.valueType, value: one },
    ]);
  return encloses(schema) ? [{ name: '', schema: schema._zod.def.innerType, value }] : [];
}

type Wrapping = z.core.$ZodReadonly | z.core.$ZodNullable | z.core.$ZodOptional | z.core.$ZodDefault;

function encloses(schema: z.core.$ZodType): schema is Wrapping {
  const kinds = [z.core.$ZodReadonly, z.core.$ZodNullable, z.core.$ZodOptional, z.core.$ZodDefault];
  return kinds.some((kind) => schema instanceof kind);
}
