import type { AdfDocument, AdfNode } from './node.ts';
import { attribute } from './node.ts';
import type { Kept } from './kept.ts';
import { keep, nothingKept } from './kept.ts';
import { readBlocks } from './read-text.ts';
import { sameNodes } from './same-document.ts';
import { writeInline } from './write-inline.ts';

type PlainText = { readonly text: string; readonly kept: Kept };

/** Escapes the start of a line that would be read as a heading, an item, a rule or code. */
const escapeStart = (line: string) => line.replace(/^(?=#{1,6} |- |-$|\d+\. |---$|```)/, '\\');

/**
 * Writes a document as editable text. A block is written only when reading it back gives the same block; any other
 * becomes a token and survives the edit.
 */
export function writeText(document: AdfDocument): PlainText {
  const kept = nothingKept();
  const blocks = document.content.map((block) => writeOrKeep(block, kept));
  return { text: blocks.join('\n\n'), kept };
}

function writeOrKeep(block: AdfNode, kept: Kept): string {
  const [nodesBefore, idsBefore] = [kept.nodes.length, kept.taskIds.length];
  const text = writeBlock(block, kept);
  const ownIds = kept.taskIds.slice(idsBefore);
  if (text !== null && sameNodes(readBlocks(text, { nodes: kept.nodes, taskIds: ownIds }), [block])) return text;
  kept.nodes.length = nodesBefore;
  kept.taskIds.length = idsBefore;
  return keep(kept, block);
}

function writeBlock(block: AdfNode, kept: Kept): string | null {
  const content = block.content ?? [];
  switch (block.type) {
    case 'paragraph':
      return writeLines(content, kept).join('\n');
    case 'heading':
      return `${'#'.repeat(Number(attribute(block, 'level')) || 1)} ${writeInline(content, kept)}`;
    case 'rule':
      return '---';
    case 'codeBlock':
      return `\`\`\`${attribute(block, 'language')}\n${content.map((node) => node.text ?? '').join('')}\n\`\`\``;
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return writeList(block, '', kept).join('\n');
    default:
      return null;
  }
}

const writeLines = (content: readonly AdfNode[], kept: Kept) => writeInline(content, kept).split('\n').map(escapeStart);

function writeList(list: AdfNode, indent: string, kept: Kept): string[] {
  if (list.type === 'taskList') kept.taskIds.push(attribute(list, 'localId'));
  const first = Number(attribute(list, 'order')) || 1;
  return (list.content ?? []).flatMap((item, index) => {
    if (item.type === 'taskList') return writeList(item, `${indent}  `, kept);
    if (item.type === 'taskItem') return writeTask(item, indent, kept);
    const marker = list.type === 'orderedList' ? `${first + index}.` : '-';
    return writeItem(item, `${indent}${marker} `, kept);
  });
}

function writeTask(item: AdfNode, indent: string, kept: Kept): string[] {
  kept.taskIds.push(attribute(item, 'localId'));
  const [line = '', ...rest] = writeLines(item.content ?? [], kept);
  const box = attribute(item, 'state') === 'DONE' ? '[x]' : '[ ]';
  return [`${indent}- ${box} ${line}`, ...rest.map((text) => `${indent}  ${text}`)];
}

function writeItem(item: AdfNode, lead: string, kept: Kept): string[] {
  const [paragraph, ...below] = item.content ?? [];
  const inside = ' '.repeat(lead.length);
  const [line = '', ...rest] = writeLines(paragraph?.content ?? [], kept);
  return [
    `${lead}${line}`,
    ...rest.map((text) => `${inside}${text}`),
    ...below.flatMap((list) => writeList(list, inside, kept)),
  ];
}
