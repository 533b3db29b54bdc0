import * as z from 'zod/mini';
import { faceNames, type Face, type FaceName } from '../domain/refinement/face';
import type { Readiness } from '../domain/refinement/readiness';
import { propertyKeys } from './property-keys';
import {
  briefSchema,
  confidenceSchema,
  digestSchema,
  flagSchema,
  readinessSchema,
  sizeSchema,
  talksSchema,
} from './property-schemas';

export type Properties = Readonly<Record<string, unknown>>;

/** Keys of all properties that show what the row says. */
export const faceKeys: readonly string[] = faceNames.map((name) => propertyKeys[name]);

const schemas = {
  readiness: readinessSchema,
  questions: digestSchema,
  confidence: z.object({ confidence: z.nullable(confidenceSchema), size: z.nullable(sizeSchema) }),
  brief: briefSchema,
  talks: talksSchema,
  flag: flagSchema,
};

/**
 * What an issue's properties say. One that holds something else is named in `broken` and counts as absent; one that holds
 * more than it should is named there, too. Never throws; other apps' properties are not looked at.
 */
export function readFace(properties: Properties): Face {
  const broken: FaceName[] = [];
  const read = <T>(name: FaceName, schema: z.ZodMiniType<T>): T | null => {
    const key = propertyKeys[name];
    if (!Object.hasOwn(properties, key)) return null;
    const parsed = schema.safeParse(properties[key]);
    if (!parsed.success || holdsMore(properties[key], parsed.data)) broken.push(name);
    return parsed.success ? parsed.data : null;
  };
  return {
    readiness: read('readiness', schemas.readiness),
    questions: read('questions', schemas.questions),
    confidence: read('confidence', schemas.confidence),
    brief: read('brief', schemas.brief),
    talks: read('talks', schemas.talks),
    flag: read('flag', schemas.flag),
    broken,
  };
}

/** Whether the value has a key, anywhere in it, that was not understood. */
function holdsMore(value: unknown, parsed: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const known: Readonly<Record<string, unknown>> = { ...Object(parsed) };
  return Object.entries(value).some(([key, part]) => !Object.hasOwn(known, key) || holdsMore(part, known[key]));
}

/** The summary as Jira indexes it: what there is none of is left out, since a null is no date. */
export function toIndexed(readiness: Readiness): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(readiness).filter(([, value]) => value !== null));
}
