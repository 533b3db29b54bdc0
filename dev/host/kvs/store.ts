import { z } from 'zod';
import type { EntityDeclaration } from '../manifest.ts';
import { invalid, keyExists, KvsError, keyNotFound } from './kvs-error.ts';
import type { KvsGuesses } from './kvs-guesses.ts';
import { KVS_LIMITS } from './kvs-limits.ts';
import type { KvsRow, Rows } from './rows.ts';
import { checkEntityValue, checkKey, checkValue } from './value-rules.ts';

export type KvsContext = { rows: Rows; entities: readonly EntityDeclaration[]; guesses: KvsGuesses };

const metadata = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']));
const ttlShape = z.object({ value: z.number().positive(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) });
type Ttl = z.infer<typeof ttlShape>;
export const targetShape = z.object({ key: z.string(), entityName: z.string().optional() });
export const getShape = targetShape.extend({ options: z.object({ metadataFields: metadata.optional() }).optional() });
export const setShape = targetShape.extend({
  value: z.unknown(),
  options: z
    .object({
      ttl: ttlShape.optional(),
      keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
      returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
      returnMetadataFields: metadata.optional(),
    })
    .optional(),
});
type Target = z.infer<typeof targetShape>;
export type Stored = { key: string; value: unknown; createdAt: number; updatedAt: number; expireTime?: string };

export function declaration({ entities }: KvsContext, name: string): EntityDeclaration {
  const found = entities.find((entity) => entity.name === name);
  if (!found) throw invalid('INVALID_ENTITY_TYPE', `The manifest declares no entity "${name}".`);
  return found;
}

export const spaceOf = (context: KvsContext, entityName: string | undefined, secret = false) =>
  entityName === undefined ? (secret ? 'secret' : 'plain') : `entity:${declaration(context, entityName).name}`;

/** Checks key and value of a write; returns its space. */
export function checkSet(context: KvsContext, { key, entityName, value }: Target & { value?: unknown }): void {
  checkKey(key);
  if (entityName === undefined) checkValue(value);
  else checkEntityValue(declaration(context, entityName), value);
}

const UNIT_MS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };
export function ttlMs(ttl: Ttl | undefined): number | undefined {
  if (!ttl) return undefined;
  const ms = ttl.value * UNIT_MS[ttl.unit];
  if (ms > KVS_LIMITS.longestTtlMs) throw invalid('INVALID_TTL', 'The longest time to live is one year.');
  return ms;
}

export function toStored(row: KvsRow): Stored {
  const expiry = row.expires_at === null ? {} : { expireTime: new Date(row.expires_at).toISOString() };
  const value: unknown = JSON.parse(row.value);
  return { key: row.key, value, createdAt: row.created_at, updatedAt: row.updated_at, ...expiry };
}

export function get(context: KvsContext, request: z.infer<typeof getShape>, secret = false): Stored {
  checkKey(request.key);
  const row = context.rows.read(spaceOf(context, request.entityName, secret), request.key);
  if (!row) throw keyNotFound(context.guesses.missingRow);
  return toStored(row);
}

/** Writes, and returns the value that the SDK asked for: the previous one, the present one, or none. */
export function set(context: KvsContext, request: z.infer<typeof setShape>, secret = false): Stored | undefined {
  const { key, value, options = {} } = request;
  if (options.returnValue && options.keyPolicy === 'FAIL_IF_EXISTS') {
    throw new KvsError(400, 'INVALID_OPTIONS', 'returnValue needs the key policy OVERRIDE.');
  }
  checkSet(context, request);
  const space = spaceOf(context, request.entityName, secret);
  const previous = context.rows.read(space, key);
  const { existingKey } = context.guesses;
  if (previous && options.keyPolicy === 'FAIL_IF_EXISTS' && existingKey) throw keyExists(existingKey);
  const latest = context.rows.write({ space, key }, value, ttlMs(options.ttl));
  if (options.returnValue === 'LATEST') return toStored(latest);
  return options.returnValue === 'PREVIOUS' && previous ? toStored(previous) : undefined;
}

export function remove(context: KvsContext, { key, entityName }: Target, secret = false): void {
  checkKey(key);
  context.rows.remove(spaceOf(context, entityName, secret), key);
}
