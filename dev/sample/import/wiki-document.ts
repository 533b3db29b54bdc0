import type { AdfDocument } from '../../jira/adf.ts';
import type { JsonObject } from '../../jira/json.ts';

/**
 * A text in Jira's old notation as a document, as Jira itself shows such texts: headings, lists, bold lines and code.
 * Public data sets put two spaces where a line ended; a text without line breaks is divided there.
 */
export function wikiDocument(text: string): AdfDocument {
  const parts = withoutTags(text).split(CODE);
  const isFlat = !text.includes('\n');
  // Of three parts the second is the name of a mark of code, and the third what stands between two of them.
  const content = parts.flatMap((part, at) => {
    if (at % 3 === 1) return [];
    const lines = linesIn(part, isFlat);
    return at % 3 === 2 ? codeOf(lines) : blocksOf(lines);
  });
  return { type: 'doc', version: 1, content };
}

const CODE = /\{(code|noformat)(?:[:|][^}]*)?\}(.*?)\{\1\}/su;
/** Marks that say how a text looks. */
const LOOKS = /\{(?:quote|html|panel|color|info|note|tip|warning)(?::[^}]*)?\}/gu;

const linesIn = (text: string, isFlat: boolean): string[] => text.split(isFlat ? / {2,}|\t+/u : /\r?\n/u);

/** Some texts are HTML within `{html}`. */
function withoutTags(text: string): string {
  if (!text.includes('{html}')) return text;
  const end = text.includes('\n') ? '\n' : '  ';
  return text
    .replaceAll(/<pre[^>]*>(.*?)<\/pre>/gsu, `${end}{code}$1{code}${end}`)
    .replaceAll(/<h([1-6])[^>]*>/gu, `${end}h$1. `)
    .replaceAll(/<li[^>]*>/gu, `${end}* `)
    .replaceAll(/<br[^>]*>|<\/?(?:p|li|ul|ol|div|h[1-6])(?: [^>]*)?>/gu, end)
    .replaceAll(/<\/?(?:a|b|i|em|strong|code|span|img|hr|table|tbody|tr|td|th)(?: [^>]*)?>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function codeOf(lines: readonly string[]): JsonObject[] {
  const text = lines.join('\n').trim();
  return text === '' ? [] : [{ type: 'codeBlock', content: [{ type: 'text', text }] }];
}

/** Neighbouring items of one kind are one list. */
function blocksOf(lines: readonly string[]): JsonObject[] {
  const blocks: JsonObject[] = [];
  let list: { readonly type: string; readonly content: JsonObject[] } = { type: '', content: [] };
  for (const line of lines.map((one) => one.replaceAll(LOOKS, '').trim())) {
    if (!isSaid(line)) continue;
    const [, mark = '', item = ''] = /^([#*-]+) +(.*\S)/u.exec(line) ?? [];
    const type = mark === '' ? '' : mark.endsWith('#') ? 'orderedList' : 'bulletList';
    if (type !== list.type) {
      list = { type, content: [] };
      if (type !== '') blocks.push(list);
    }
    if (type === '') blocks.push(lineOf(line));
    else list.content.push({ type: 'listItem', content: [{ type: 'paragraph', content: inlineOf(item) }] });
  }
  return blocks;
}

/** Whether a line is more than a rule. */
const isSaid = (line: string): boolean => line !== '' && !/^-{3,}$/u.test(line);

function lineOf(line: string): JsonObject {
  const [, level = '', heading = ''] = /^h([1-6])\. *(.*\S)/u.exec(line) ?? [];
  if (level === '') return { type: 'paragraph', content: inlineOf(line) };
  return { type: 'heading', attrs: { level: Number(level) }, content: inlineOf(heading) };
}

/** Bold text, text in a fixed width, and links by their words. */
function inlineOf(line: string): JsonObject[] {
  const words = line.replaceAll(/\[([^\][|]+)\|[^\][|]+\]/gu, '$1').replaceAll(/\{\{(.*?)\}\}/gu, '$1');
  return words
    .split(/(?<![\p{L}\p{N}*])\*(\S(?:[^*]*\S)?) ?\*(?![\p{L}\p{N}*])/u)
    .flatMap((text, at) => (text === '' ? [] : [{ type: 'text', text, ...(at % 2 === 1 ? STRONG : {}) }]));
}

const STRONG = { marks: [{ type: 'strong' }] };
