import type { AdfDocument, AdfNode } from './node.ts';
import type { Kept } from './kept.ts';
import { keptToken } from './kept.ts';
import { readInline } from './read-inline.ts';
import { isItem, readLists } from './read-list.ts';

const fence = /^```(\S*)$/;
const heading = /^(#{1,6}) (.*)$/;
const blank = (line: string) => line.trim() === '';
const startsBlock = (line: string) => fence.test(line) || heading.test(line) || line === '---' || isItem(line);

/**
 * Reads edited text back into a document; `kept` comes from `writeText` and fills the tokens. Never fails: unclear
 * markup stays text.
 */
export function readText(text: string, kept: Kept): AdfDocument {
  return { type: 'doc', version: 1, content: readBlocks(text, { nodes: kept.nodes, taskIds: [...kept.taskIds] }) };
}

/** {@link readText} for blocks; takes ids out of `kept.taskIds` as it goes. */
export function readBlocks(text: string, kept: Kept): AdfNode[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const blocks: AdfNode[] = [];
  for (let at = 0; at < lines.length;) {
    if (blank(lines[at] ?? '')) {
      at += 1;
      continue;
    }
    const { nodes, length } = readBlock(lines.slice(at), kept);
    blocks.push(...nodes);
    at += length;
  }
  return blocks;
}

function readBlock(lines: readonly string[], kept: Kept): { nodes: AdfNode[]; length: number } {
  const line = lines[0] ?? '';
  const code = fence.exec(line);
  if (code) return readCode(lines, code[1] ?? '');
  if (line === '---') return { nodes: [{ type: 'rule' }], length: 1 };
  const head = heading.exec(line);
  if (head) {
    const content = readInline(head[2] ?? '', kept);
    return { nodes: [{ type: 'heading', attrs: { level: head[1]?.length ?? 1 }, content }], length: 1 };
  }
  const block = keptBlock(line, kept);
  if (block) return { nodes: [block], length: 1 };
  const run = countUntil(lines, (other) => blank(other) || (!isItem(line) && startsBlock(other)));
  const own = lines.slice(0, run);
  return { nodes: isItem(line) ? readLists(own, kept) : [readParagraph(own, kept)], length: run };
}

function countUntil(lines: readonly string[], ends: (line: string) => boolean): number {
  const end = lines.findIndex((line, index) => index > 0 && ends(line));
  return end === -1 ? lines.length : end;
}

function readCode(lines: readonly string[], language: string): { nodes: AdfNode[]; length: number } {
  const end = lines.indexOf('```', 1);
  const body = lines.slice(1, end === -1 ? undefined : end).join('\n');
  const attrs = language === '' ? {} : { attrs: { language } };
  const content: AdfNode[] = body === '' ? [] : [{ type: 'text', text: body }];
  return { nodes: [{ type: 'codeBlock', ...attrs, content }], length: end === -1 ? lines.length : end + 1 };
}

const inlineTypes = new Set([
  'text',
  'hardBreak',
  'mention',
  'emoji',
  'date',
  'status',
  'inlineCard',
  'mediaInline',
  'inlineExtension',
  'placeholder',
]);

/** The kept block for a token alone on its line; null when the kept node is not a block. */
function keptBlock(line: string, kept: Kept): AdfNode | null {
  keptToken.lastIndex = 0;
  const token = keptToken.exec(line);
  const node = token?.[0] === line.trimEnd() ? kept.nodes[Number(token[1]) - 1] : undefined;
  return node && !inlineTypes.has(node.type) ? node : null;
}

function readParagraph(lines: readonly string[], kept: Kept): AdfNode {
  return { type: 'paragraph', content: joinLines(lines.map((line) => readInline(line, kept))) };
}

/** Lines of one paragraph, joined by hard breaks. */
function joinLines(lines: readonly AdfNode[][]): AdfNode[] {
  return lines.flatMap((nodes, index) => (index === 0 ? nodes : [{ type: 'hardBreak' }, ...nodes]));
}
