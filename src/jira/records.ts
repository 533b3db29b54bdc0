import * as z from 'zod/mini';
import { EMPTY_BRIEF } from '../domain/brief';
import type { Question } from '../domain/question';
import { allQuestions, type Kept } from '../domain/question-archive';
import { isUnsettled } from '../domain/question-count';
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
  const read = readerOf(properties, broken);
  const kept = readQuestions(Object.keys(properties), read);
  return {
    readiness: read(propertyKeys.readiness, readinessSchema),
    questions: allQuestions(kept),
    ownQuestions: kept.own.map(({ id }) => id),
    digest: read(propertyKeys.questions, digestSchema),
    brief: read(propertyKeys.brief, briefSchema) ?? EMPTY_BRIEF,
    confidence: read(propertyKeys.confidence, confidenceSchema),
    size: read(propertyKeys.size, sizeSchema),
    talks: read(propertyKeys.talks, talksSchema) ?? NO_TALKS,
    flag: read(propertyKeys.flag, flagSchema),
    unreadable: broken.flatMap((key) => unreadableAt(key) ?? []),
    broken,
  };
}

function unreadableAt(key: string): Records['unreadable'][number] | null {
  const id = questionIdOf(key);
  return id === null ? null : { id, key };
}

function readerOf(properties: Properties, broken: string[]): Read {
  return (key, schema) => {
    if (!Object.hasOwn(properties, key)) return null;
    const parsed = schema.safeParse(properties[key]);
    if (parsed.success) return parsed.data;
    broken.push(key);
    return null;
  };
}

type Read = <T>(key: string, schema: Schema<T>) => T | null;

/** A question under somebody else's key is rubbish too. */
function readQuestions(keys: readonly string[], read: Read): Kept {
  const own = keys.flatMap((key) => {
    const id = questionIdOf(key);
    return (id === null ? null : read(key, ownKey(id))) ?? [];
  });
  return { own, archived: readArchive(read(propertyKeys.archive, z.array(z.unknown())) ?? []) };
}

/** What is no closed question has no place there; it is passed over, so that the others can still be read. */
function readArchive(entries: readonly unknown[]): readonly Question[] {
  return entries.flatMap((entry) => {
    const question = questionSchema.safeParse(entry);
    return question.success && !isUnsettled(question.data) ? [question.data] : [];
  });
}

/** How an issue's questions are kept; null where the place of the folded ones holds something else. */
export function readKept(properties: Properties): Kept | null {
  const broken: string[] = [];
  const kept = readQuestions(Object.keys(properties), readerOf(properties, broken));
  return broken.includes(propertyKeys.archive) ? null : kept;
}

function ownKey(id: string): Schema<z.infer<typeof questionSchema>> {
  return {
    safeParse: (value) => {
      const parsed = questionSchema.safeParse(value);
      return parsed.success && parsed.data.id === id ? parsed : { success: false };
    },
  };
}
