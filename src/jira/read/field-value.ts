import type { FieldValue } from '../../domain/issue/issue';
import { isPlaceholder } from '../../domain/content/placeholder';
import { readDocument } from '../adf/adf';
import { recordOf } from '../adf/adf-node';

/**
 * The value of any field in Jira's own shapes: text, rich text, number, date, option, nested options, labels,
 * components, versions, people. Template placeholders and unknown shapes count as empty.
 */
export function readFieldValue(value: unknown): FieldValue {
  if (typeof value === 'number') return { texts: [String(value)], number: value };
  if (typeof value === 'string') return { texts: written([value]), number: null };
  if (recordOf(value)?.['type'] === 'doc')
    return { texts: written(readDocument(value).map(({ text }) => text)), number: null };
  return { texts: chosen(value), number: null };
}

/** All lines joined into one text, so that a search finds words in any of them. */
function written(texts: readonly string[]): readonly string[] {
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => !isPlaceholder(line));
  return lines.length === 0 ? [] : [lines.join('\n').trim()];
}

/** Names of the chosen values; a nested option counts as itself and its parent. */
function chosen(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(chosen);
  const record = recordOf(value);
  if (record === null) return [];
  const name = ['value', 'name', 'displayName'].map((key) => record[key]).find((one) => typeof one === 'string');
  return [...(typeof name === 'string' ? [name] : []), ...chosen(record['child'] ?? null)];
}
