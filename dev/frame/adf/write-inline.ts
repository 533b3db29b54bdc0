import type { AdfMark, AdfNode } from './node.ts';
import { attribute } from './node.ts';
import type { Kept } from './kept.ts';
import { keep } from './kept.ts';

const plainMarks = new Set(['strong', 'em', 'code', 'link']);
const has = (marks: readonly AdfMark[], type: string) => marks.some((mark) => mark.type === type);

/** Escapes characters that the reader would take for marks. */
const escape = (text: string) => text.replace(/[\\`*[]/g, '\\$&');

const isPlain = (mark: AdfMark) =>
  plainMarks.has(mark.type) && Object.keys(mark.attrs ?? {}).every((name) => mark.type === 'link' && name === 'href');

function writable(node: AdfNode): boolean {
  const marks = node.marks ?? [];
  return node.type === 'text' && marks.every(isPlain) && !/[\n\r]/.test(node.text ?? '');
}

/** Writes inline nodes as text: `**strong**`, `*em*`, `` `code` ``, `[text](address)`, a new line for a hard break. */
export function writeInline(nodes: readonly AdfNode[], kept: Kept): string {
  const open = new Set<string>();
  let out = '';
  const switchTo = (marks: readonly AdfMark[]) => {
    for (const [type, sign] of [
      ['strong', '**'],
      ['em', '*'],
    ] as const) {
      if (open.has(type) === has(marks, type)) continue;
      out += sign;
      if (!open.delete(type)) open.add(type);
    }
  };
  for (const node of nodes) {
    if (node.type === 'hardBreak') {
      switchTo([]);
      out += '\n';
    } else if (writable(node)) {
      switchTo(node.marks ?? []);
      out += writeText(node);
    } else {
      switchTo([]);
      out += keep(kept, node);
    }
  }
  switchTo([]);
  return out;
}

function writeText(node: AdfNode): string {
  const marks = node.marks ?? [];
  const text = node.text ?? '';
  const written = has(marks, 'code') ? `\`${text}\`` : escape(text);
  const link = marks.find(({ type }) => type === 'link');
  return link ? `[${written}](${attribute(link, 'href')})` : written;
}
