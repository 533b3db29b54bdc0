import { isOfApp } from '../app-field.ts';
import { isObject, type Json } from '../json.ts';
import type { IndexedProperty } from '../indexed-property.ts';
import { plainText } from '../adf.ts';

/** One value in the index; `words` are searched by `~`. */
export type IndexedValue = { num: number } | { str: string } | { words: string };

/** How a custom field's values are indexed, by the type in its schema. */
export type ValueKind =
  'number' | 'datetime' | 'date' | 'text' | 'url' | 'option' | 'user' | 'string' | 'id' | 'app-text';

const KINDS: Readonly<Record<string, ValueKind>> = {
  number: 'number',
  datetime: 'datetime',
  date: 'date',
  option: 'option',
  user: 'user',
};

const LIST_KINDS: Readonly<Record<string, ValueKind>> = {
  string: 'string',
  option: 'option',
  user: 'user',
  component: 'id',
  version: 'id',
};

/** Null for fields without a searchable value of their own (Sprint, Rank) and for types that are not modelled. */
export function kindOfField(schema: Json | undefined): ValueKind | null {
  if (!isObject(schema)) return null;
  const { type, items, custom } = schema;
  if (type === 'string' && isOfApp(schema)) return 'app-text';
  if (type === 'string') return String(custom).endsWith(':url') ? 'url' : 'text';
  if (type === 'array') return LIST_KINDS[String(items)] ?? null;
  return typeof type === 'string' ? (KINDS[type] ?? null) : null;
}

export function fieldValues(kind: ValueKind, value: Json | undefined): IndexedValue[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: Json) => fieldValues(kind, item));
  switch (kind) {
    case 'number':
      return typeof value === 'number' ? [{ num: value }] : [];
    case 'datetime':
      return instant(value);
    case 'date':
      return typeof value === 'string' ? [{ str: value.slice(0, 10) }] : [];
    case 'text':
      return words(typeof value === 'string' ? value : plainText(value));
    case 'option':
      return isObject(value) && typeof value['value'] === 'string' ? [{ str: value['value'].toLowerCase() }] : [];
    case 'user':
      return isObject(value) && typeof value['accountId'] === 'string' ? [{ str: value['accountId'] }] : [];
    case 'id':
      return isObject(value) && typeof value['id'] === 'string' ? [{ str: value['id'] }] : [];
    case 'url':
      return typeof value === 'string' ? [{ str: value }] : [];
    case 'string':
    case 'app-text':
      return typeof value === 'string' ? [{ str: value.toLowerCase() }] : [];
  }
}

/** The values at a declared path; as in Jira a value of another type is not indexed. */
export function propertyValues({ path, type }: IndexedProperty, property: Json): IndexedValue[] {
  const found = at(property, path.split('.'));
  const list: readonly Json[] = Array.isArray(found) ? found : [found ?? null];
  return list.flatMap((value): IndexedValue[] => {
    if (type === 'number') return typeof value === 'number' ? [{ num: value }] : [];
    if (typeof value !== 'string') return [];
    if (type === 'date') return instant(value);
    return type === 'text' ? words(value) : [{ str: value }];
  });
}

function at(value: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
}

function words(text: string): IndexedValue[] {
  return text.trim() === '' ? [] : [{ words: text }];
}

/** A date without a time is midnight in UTC. */
function instant(value: Json): IndexedValue[] {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return [];
  const num = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(num) ? [] : [{ num }];
}
