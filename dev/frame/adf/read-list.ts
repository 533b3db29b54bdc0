import type { AdfNode } from './node.ts';
import type { Kept } from './kept.ts';
import { readInline } from './read-inline.ts';

type Kind = 'bulletList' | 'orderedList' | 'taskList';
type Item = { kind: Kind; indent: number; number: number; done: boolean; lines: string[] };
type Tree = { item: Item; below: Tree[] };

const marker = /^( *)(?:- \[([ xX])\]|(-)|(\d{1,9})\.)(?: (.*))?$/;

/** Whether a line without indent starts a list item. */
export const isItem = (line: string) => !line.startsWith(' ') && marker.test(line) && !/^---+$/.test(line);

/** Reads lines that start with an item: nested by indent, one list per run of the same kind. */
export function readLists(lines: readonly string[], kept: Kept): AdfNode[] {
  return toLists(nest(toItems(lines)), kept);
}

function toItems(lines: readonly string[]): Item[] {
  const items: Item[] = [];
  for (const line of lines) {
    const found = marker.exec(line);
    if (found) items.push(toItem(found));
    else items.at(-1)?.lines.push(line.trimStart());
  }
  return items;
}

function toItem([, indent = '', box, dash, digits, text = '']: RegExpExecArray): Item {
  const kind = box !== undefined ? 'taskList' : dash === undefined ? 'orderedList' : 'bulletList';
  return { kind, indent: indent.length, number: Number(digits ?? 1), done: /x/i.test(box ?? ''), lines: [text] };
}

function nest(items: readonly Item[]): Tree[] {
  const roots: Tree[] = [];
  const path: Tree[] = [];
  for (const item of items) {
    while (path.length > 0 && (path.at(-1)?.item.indent ?? 0) >= item.indent) path.pop();
    const tree: Tree = { item, below: [] };
    (path.at(-1)?.below ?? roots).push(tree);
    path.push(tree);
  }
  return roots;
}

function toLists(trees: readonly Tree[], kept: Kept): AdfNode[] {
  const runs: Tree[][] = [];
  for (const tree of trees) {
    const run = runs.at(-1);
    if (run?.[0]?.item.kind === tree.item.kind) run.push(tree);
    else runs.push([tree]);
  }
  return runs.map((run) => toList(run, kept));
}

function toList(run: readonly Tree[], kept: Kept): AdfNode {
  const { kind = 'bulletList', number = 1 } = run[0]?.item ?? {};
  if (kind === 'taskList') return toTasks(run, kept);
  const attrs = kind === 'orderedList' && number !== 1 ? { attrs: { order: number } } : {};
  const content = run.map(({ item, below }) => {
    const paragraph: AdfNode = { type: 'paragraph', content: inline(item, kept) };
    return { type: 'listItem', content: [paragraph, ...toLists(below, kept)] };
  });
  return { type: kind, ...attrs, content };
}

/** Tasks can contain only tasks, so items nested below one become tasks too. */
function toTasks(run: readonly Tree[], kept: Kept): AdfNode {
  const localId = nextId(kept);
  const content = run.flatMap(({ item, below }): AdfNode[] => {
    const attrs = { localId: nextId(kept), state: item.done ? 'DONE' : 'TODO' };
    const task: AdfNode = { type: 'taskItem', attrs, content: inline(item, kept) };
    return below.length === 0 ? [task] : [task, toTasks(below, kept)];
  });
  return { type: 'taskList', attrs: { localId }, content };
}

const nextId = (kept: Kept) => kept.taskIds.shift() ?? crypto.randomUUID();

const inline = (item: Item, kept: Kept) =>
  item.lines.flatMap((line, index): AdfNode[] => {
    const nodes = readInline(line, kept);
    return index === 0 ? nodes : [{ type: 'hardBreak' }, ...nodes];
  });
