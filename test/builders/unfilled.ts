import * as z from 'zod/mini';
import { partsOf } from '../../src/domain/shared/account';

/**
 * Paths in the schema that none of the values fills: missing, null or an empty list in all of them. Of a union each option
 * has to be filled.
 */
export function unfilledIn(schema: z.core.$ZodType, values: readonly unknown[], at = ''): readonly string[] {
  const present = values.filter((value) => value !== null && value !== undefined);
  if (schema instanceof z.core.$ZodNull) return [];
  const filled = new Map<string, { readonly schema: z.core.$ZodType; readonly values: readonly unknown[] }>();
  for (const part of partsOf(schema, undefined)) filled.set(part.name, { schema: part.schema, values: [] });
  for (const part of present.flatMap((value) => partsOf(schema, value))) {
    const before = filled.get(part.name)?.values ?? [];
    filled.set(part.name, { schema: part.schema, values: [...before, part.value] });
  }
  if (filled.size > 0)
    return [...filled].flatMap(([name, part]) =>
      unfilledIn(part.schema, part.values, [at, name].filter((one) => one !== '').join('.')),
    );
  const isEmpty = schema instanceof z.core.$ZodArray || schema instanceof z.core.$ZodRecord;
  return present.length === 0 || isEmpty ? [at] : [];
}
