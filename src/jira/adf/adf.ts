import type { Block } from '../../domain/issue/issue';
import { isInline, plainText, textOf } from './adf-inline';
import { attributesOf, childrenOf, marksOf, type Node, nodeOf } from './adf-node';

/**
 * Deeper nesting than any editor makes. Content below it becomes one line, so that no document can exhaust the stack.
 */
const DEEPEST = 60;

type Reader = (node: Node, depth: number) => readonly Block[];

/**
 * The lines of an Atlassian document with their roles. Never throws: text of unknown nodes, or of a value that is not a
 * document, gets the role `other`.
 */
export function readDocument(document: unknown): readonly Block[] {
  const root = nodeOf(document);
  return root === null ? [] : blocksOf(root, 0);
}

function blocksOf(node: Node, depth: number): readonly Block[] {
  if (depth > DEEPEST) return lines('other', textOf(node));
  return (readers.get(node.type) ?? readUnknown)(node, depth);
}

const within: Reader = (node, depth) => childrenOf(node).flatMap((child) => blocksOf(child, depth + 1));
const readParagraph: Reader = (node) => {
  const read = lines('paragraph', textOf(node));
  return read.length === 1 && isBold(node) ? read.map(({ text }) => ({ kind: 'bold', text })) : read;
};
const readOther: Reader = (node) => lines('other', textOf(node));
const nothing: Reader = () => [];

const readHeading: Reader = (node) => {
  const level = attributesOf(node)['level'];
  const text = plainText(textOf(node));
  return text === '' ? [] : [{ kind: 'heading', level: typeof level === 'number' ? level : 1, text }];
};

/** A list item is one line; lists inside it follow as items of their own. */
const readItem: Reader = (node, depth) => {
  const own = childrenOf(node).filter(({ type }) => !isList(type));
  const nested = childrenOf(node).filter(({ type }) => isList(type));
  const text = plainText(own.map((child) => textOf(child)).join(' '));
  const item: readonly Block[] = text === '' ? [] : [{ kind: 'item', text }];
  return [...item, ...nested.flatMap((list) => blocksOf(list, depth + 1))];
};

const readNumbered: Reader = (node, depth) =>
  within(node, depth).map((block) => (block.kind === 'item' ? { ...block, numbered: true } : block));

const readTask: Reader = (node) => {
  const text = plainText(textOf(node));
  return text === '' ? [] : [{ kind: 'task', text }];
};

/** An expand's title stands above its content, as a heading does. */
const readExpand: Reader = (node, depth) => {
  const title = attributesOf(node)['title'];
  const text = typeof title === 'string' ? plainText(title) : '';
  return [...(text === '' ? [] : [{ kind: 'heading', level: 6, text } as const]), ...within(node, depth)];
};

/** Spaces and a colon after bold text do not count. */
function isBold(node: Node): boolean {
  const children = childrenOf(node);
  return children.some(isStrong) && children.every((child) => isStrong(child) || /^[\s:：]*$/u.test(textOf(child)));
}

function isStrong(node: Node): boolean {
  return node.type === 'text' && marksOf(node).some(({ type }) => type === 'strong');
}

/** A first row of only header cells names the columns. */
const readTable: Reader = (node, depth) =>
  childrenOf(node).flatMap((row, at) => {
    const read = blocksOf(row, depth + 1);
    const isHead = at === 0 && childrenOf(row).every(({ type }) => type === 'tableHeader');
    return isHead ? read.map(({ text }) => ({ kind: 'columns', text }) as const) : read;
  });

/** One line per row. */
const readRow: Reader = (node) =>
  lines(
    'other',
    childrenOf(node)
      .map((cell) => plainText(textOf(cell)))
      .filter((text) => text !== '')
      .join(' | '),
  );

/** Types of all nodes that the app knows: what it writes back has no others. */
export const isKnownNode = (type: string): boolean =>
  readers.has(type) || isInline(type) || type === 'tableCell' || type === 'tableHeader';

/** An unknown node: its blocks if it holds any, else its text. */
const readUnknown: Reader = (node, depth) => {
  const children = childrenOf(node);
  return children.some(({ type }) => readers.has(type)) ? within(node, depth) : readOther(node, depth);
};

const readers: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    doc: within,
    paragraph: readParagraph,
    heading: readHeading,
    bulletList: within,
    orderedList: readNumbered,
    listItem: readItem,
    taskList: within,
    taskItem: readTask,
    blockTaskItem: readTask,
    decisionList: within,
    decisionItem: readItem,
    blockquote: within,
    panel: within,
    expand: readExpand,
    nestedExpand: readExpand,
    layoutSection: within,
    layoutColumn: within,
    bodiedExtension: within,
    table: readTable,
    tableRow: readRow,
    codeBlock: (node) => lines('code', textOf(node)),
    caption: readOther,
    mediaSingle: within,
    mediaGroup: within,
    media: nothing,
    rule: nothing,
    extension: nothing,
    syncBlock: nothing,
    blockCard: readOther,
    embedCard: readOther,
  }),
);

function isList(type: string): boolean {
  return type === 'bulletList' || type === 'orderedList' || type === 'taskList' || type === 'decisionList';
}

function lines(kind: 'paragraph' | 'code' | 'other', text: string): readonly Block[] {
  return text
    .split('\n')
    .map(plainText)
    .filter((line) => line !== '')
    .map((line) => ({ kind, text: line }));
}

export type DocumentLink = { readonly words: string; readonly to: string };

/** Plain text as a document: one paragraph per line, no formatting. A link, if any, ends the last one. */
export function toDocument(text: string, link: DocumentLink | null = null): unknown {
  const lines = text.split('\n').map((line) => (line.trim() === '' ? [] : [{ type: 'text', text: line.trim() }]));
  const content = lines.map((line, at) => ({
    type: 'paragraph',
    content: [...line, ...(link === null || at < lines.length - 1 ? [] : [{ type: 'text', text: ' ' }, linked(link)])],
  }));
  return { type: 'doc', version: 1, content };
}

const linked = ({ words, to }: DocumentLink) => ({
  type: 'text',
  text: words,
  marks: [{ type: 'link', attrs: { href: to } }],
});
