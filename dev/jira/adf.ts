import { isObject, type Json, type JsonObject } from './json.ts';

/** Nodes that end a line of plain text. */
const BLOCKS = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'codeBlock',
  'listItem',
  'taskItem',
  'decisionItem',
  'tableRow',
  'rule',
  'panel',
]);

/** An Atlassian document as plain text: one line per block, without formatting. */
export function plainText(document: Json | undefined): string {
  return textOf(document)
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}

function textOf(node: Json | undefined): string {
  if (!isObject(node)) return '';
  const inner = children(node).map(textOf).join('');
  const { type, text } = node;
  if (type === 'text') return typeof text === 'string' ? text : '';
  if (type === 'hardBreak') return '\n';
  const attrs = isObject(node['attrs']) ? node['attrs'] : {};
  if (type === 'mention' || type === 'status') return typeof attrs['text'] === 'string' ? attrs['text'] : '';
  if (type === 'emoji') return typeof attrs['shortName'] === 'string' ? attrs['shortName'] : '';
  if (type === 'inlineCard' || type === 'blockCard') return typeof attrs['url'] === 'string' ? attrs['url'] : '';
  if (type === 'tableCell' || type === 'tableHeader') return `${inner.trim()} `;
  return typeof type === 'string' && BLOCKS.has(type) ? `${inner}\n` : inner;
}

function children(node: JsonObject): readonly Json[] {
  return Array.isArray(node['content']) ? node['content'] : [];
}

export function isEmptyDocument(document: JsonObject): boolean {
  return plainText(document) === '' && !JSON.stringify(document).includes('"media"');
}

/** Account ids mentioned in a document, once each. */
export function mentioned(document: Json | undefined): string[] {
  return [...new Set(mentionsIn(document))];
}

function mentionsIn(node: Json | undefined): string[] {
  if (!isObject(node)) return [];
  const attrs = isObject(node['attrs']) ? node['attrs'] : {};
  if (node['type'] === 'mention') return typeof attrs['id'] === 'string' ? [attrs['id']] : [];
  return children(node).flatMap(mentionsIn);
}

export type AdfDocument = { type: 'doc'; version: 1; content: JsonObject[] };

/** Plain text as a document: one paragraph per line. */
export function document(text: string): AdfDocument {
  const paragraph = (line: string): JsonObject =>
    line === '' ? { type: 'paragraph', content: [] } : { type: 'paragraph', content: [{ type: 'text', text: line }] };
  return { type: 'doc', version: 1, content: text.split('\n').map(paragraph) };
}
