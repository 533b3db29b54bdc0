import type { z } from 'zod/mini';
import { EMPTY_BRIEF } from '../domain/brief';
import type { Question } from '../domain/question';
import type { Records } from '../domain/records';
import { NO_TALKS } from '../domain/talk';
import { propertyKeys, questionIdOf } from './property-keys';
import {
  briefSchema,
  confidenceSchema,
  digestSchema,
  flagSchema,
  questionSchema,
  readinessSchema,
  sizeSchema,
  talksSchema,
} from './property-schemas';

export type Properties = Readonly<Record<string, unknown>>;
type Schema<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false } };

/**
 * Everything of ours among an issue's properties. What holds rubbish is named in `broken` and counts as absent; other
 * apps' properties are not looked at. Never throws.
 */
export function readRecords(properties: Properties): Records {
  const broken: string[] = [];
  const read = <T>(key: string, schema: Schema<T>): T | null => {
    if (!Object.hasOwn(properties, key)) return null;
    const parsed = schema.safeParse(properties[key]);
    if (parsed.success) return parsed.data;
    broken.push(key);
    return null;
  };
  return {
    readiness: read(propertyKeys.readiness, readinessSchema),
    questions: readQuestions(Object.keys(properties), read),
    digest: read(propertyKeys.questions, digestSchema),
    brief: read(propertyKeys.brief, briefSchema) ?? EMPTY_BRIEF,
    confidence: read(propertyKeys.confidence, confidenceSchema),
    size: read(propertyKeys.size, sizeSchema),
    talks: read(propertyKeys.talks, talksSchema) ?? NO_TALKS,
    flag: read(propertyKeys.flag, flagSchema),
    broken,
  };
}

type Read = <T>(key: string, schema: Schema<T>) => T | null;

/** In the order they were asked. A question under somebody else's key is rubbish too. */
function readQuestions(keys: readonly string[], read: Read): readonly Question[] {
  return keys
    .flatMap((key) => {
      const id = questionIdOf(key);
      if (id === null) return [];
      const question = read(key, ownKey(id));
      return question === null ? [] : [question];
    })
    .sort((one, other) => (one.askedAt + one.id < other.askedAt + other.id ? -1 : 1));
}

function ownKey(id: string): Schema<z.infer<typeof questionSchema>> {
  return {
    safeParse: (value) => {
      const parsed = questionSchema.safeParse(value);
      return parsed.success && parsed.data.id === id ? parsed : { success: false };
    },
  };
}
