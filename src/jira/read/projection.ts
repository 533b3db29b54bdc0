import type * as z from 'zod/mini';
import {
  faceSchemas,
  type FieldFace,
  projectionNames,
  type Projection,
  type ProjectionName,
} from '../../domain/refinement/projection';
import type { Summary } from '../../domain/refinement/readiness';
import { type Properties, readFace } from './face';
import { propertyKeys } from './property-keys';

/** Keys of all properties that the record is projected to. */
export const projectionKeys: readonly string[] = projectionNames.map((name) => propertyKeys[name]);

/**
 * The properties of this app. A malformed one counts as absent and is named in `broken`; one with unknown keys
 * is named there too. `field`: what the app's own field says. Never throws.
 */
export function readProjection(properties: Properties, field: FieldFace | null = null): Projection {
  const broken: ProjectionName[] = [];
  const read = <T>(name: ProjectionName, schema: z.ZodMiniType<T>): T | null => {
    const value = readFace(properties, name, schema);
    const key = propertyKeys[name];
    if (Object.hasOwn(properties, key) && (value === null || holdsMore(properties[key], value))) broken.push(name);
    return value;
  };
  return {
    readiness: read('readiness', faceSchemas.readiness),
    questions: read('questions', faceSchemas.questions),
    confidence: read('confidence', faceSchemas.confidence),
    talks: read('talks', faceSchemas.talks),
    flag: read('flag', faceSchemas.flag),
    broken,
    field,
  };
}

/** Whether the value has a key at any depth that the schema dropped. */
function holdsMore(value: unknown, parsed: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const parsedParts: Readonly<Record<string, unknown>> = { ...Object(parsed) };
  return Object.entries(value).some(
    ([key, part]) => !Object.hasOwn(parsedParts, key) || holdsMore(part, parsedParts[key]),
  );
}

/** The summary as Jira indexes it, without its null values, since a null is not a valid date. */
export function toIndexed(summary: Summary): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(summary).filter(([, value]) => value !== null));
}
