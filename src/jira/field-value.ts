import type { FieldValue } from '../domain/issue/issue';
import { isPlaceholder } from '../domain/content/placeholder';
import { readDocument } from './adf';
import { recordOf } from './adf-node';

/**
 * The value of any field in Jira's own shapes: text, rich text, number, date, option, options within options, labels,
 * components, versions, people. What a template left in a text is nothing; neither is a shape that we do not know.
 */
export function readFieldValue(value: unknown): FieldValue {
  if (typeof value === 'number') return { texts: [String(value)], number: value };
  if (typeof value === 'string') return { texts: written([value]), number: null };
  if (recordOf(value)?.['type'] === 'doc')
    return { texts: written(readDocument(value).map(({ text }) => text)), number: null };
  return { texts: chosen(value), number: null };
}

/** One text of all its lines, so that what is looked for may stand in any of them. */
function written(texts: readonly string[]): readonly string[] {
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => !isPlaceholder(line));
  return lines.length === 0 ? [] : [lines.join('\n').trim()];
}

/** How whatever was chosen is called; a choice within a choice counts as both. */
function chosen(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(chosen);
  const record = recordOf(value);
  if (record === null) return [];
  const name = ['value', 'name', 'displayName'].map((key) => record[key]).find((one) => typeof one === 'string');
  return [...(typeof name === 'string' ? [name] : []), ...chosen(record['child'] ?? null)];
}
