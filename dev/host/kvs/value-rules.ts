import type { EntityDeclaration } from '../manifest.ts';
import { invalid } from './kvs-error.ts';
import { KVS_LIMITS } from './kvs-limits.ts';

/** Forge documents this with an invalid range (`\s-#`); read here as the three characters. */
const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

export function checkKey(key: string): void {
  if (key === '') throw invalid('EMPTY_KEY', 'Key cannot be empty.');
  if (key.length > KVS_LIMITS.keyCharacters) throw invalid('KEY_TOO_LONG', 'The key has exceeded 500 characters.');
  if (!KEY.test(key)) throw invalid('INVALID_KEY', `The key "${key}" does not match ${KEY.source}.`);
}

/** Any JSON value but null. */
export function checkValue(value: unknown): void {
  if (value === undefined || value === null) throw invalid('INVALID_VALUE', 'A value is needed.');
  if (Buffer.byteLength(JSON.stringify(value)) > KVS_LIMITS.valueBytes) {
    throw invalid('MAX_SIZE', 'The value has exceeded 240 KiB.');
  }
  if (depthOf(value) > KVS_LIMITS.depth) throw invalid('MAX_DEPTH', 'The value is nested deeper than 31 levels.');
}

/** Attributes of a declared entity must have the declared types, as Forge enforces it. */
export function checkEntityValue(entity: EntityDeclaration, value: unknown): void {
  checkValue(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid('INVALID_ENTITY_VALUE', `A value of the entity "${entity.name}" must be an object.`);
  }
  for (const [name, attribute] of Object.entries(value)) {
    const type = entity.attributes[name]?.type;
    if (!type)
      throw invalid('INVALID_ENTITY_ATTRIBUTE', `The entity "${entity.name}" declares no attribute "${name}".`);
    if (!fits[type](attribute)) {
      throw invalid('INVALID_ENTITY_VALUE', `The attribute "${name}" of "${entity.name}" must be of type ${type}.`);
    }
  }
}

const fits: Record<EntityDeclaration['attributes'][string]['type'], (value: unknown) => boolean> = {
  integer: (value) => Number.isInteger(value) && Math.abs(Number(value)) <= 2_147_483_647,
  float: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string' && value.trim() !== '',
  boolean: (value) => typeof value === 'boolean',
  any: (value) => value !== null,
};

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
