import { attributesOf, childrenOf, type Node } from './adf-node';
import { safeLink } from '../safe-link';

const DEEPEST = 60;

/** All text in a node, with lines separated by `\n`; mentions, dates, statuses and cards as a reader sees them. */
export function textOf(node: Node, depth = 0): string {
  const own = inline.get(node.type)?.(node);
  if (own !== undefined) return own;
  if (depth > DEEPEST) return '';
  const children = childrenOf(node);
  const texts = children.map((child) => textOf(child, depth + 1));
  if (!holdsText(node)) return texts.join('\n');
  const isThing = (at: number): boolean => !TYPED.has(children[at]?.type ?? 'text') && texts[at] !== '';
  // Mentions, dates and statuses are drawn as chips: two in a row get a space, also where the document has none between
  // them.
  return texts.map((text, at) => (isThing(at - 1) && isThing(at) ? ` ${text}` : text)).join('');
}

/** Nodes that a person types letter by letter. */
const TYPED: ReadonlySet<string> = new Set(['text', 'hardBreak']);

/** One line with single spaces. */
export function plainText(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function holdsText(node: Node): boolean {
  return childrenOf(node).every(({ type }) => inline.has(type));
}

export const isInline = (type: string): boolean => inline.has(type);

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

type Inline = (node: Node) => string;
const inline: ReadonlyMap<string, Inline> = new Map(
  Object.entries<Inline>({
    text: (node) => stringOf(node.raw['text']),
    hardBreak: () => '\n',
    mention: (node) => stringOf(attributesOf(node)['text']),
    emoji: (node) => stringOf(attributesOf(node)['text']) || stringOf(attributesOf(node)['shortName']),
    status: (node) => stringOf(attributesOf(node)['text']),
    date: (node) => dayOf(attributesOf(node)['timestamp']),
    inlineCard: (node) => safeLink(attributesOf(node)['url']) ?? '',
    blockCard: (node) => safeLink(attributesOf(node)['url']) ?? '',
    embedCard: (node) => safeLink(attributesOf(node)['url']) ?? '',
    // A template's placeholder is not text that a person wrote.
    placeholder: () => '',
    inlineExtension: () => '',
    mediaInline: () => '',
    media: () => '',
  }),
);

/** Documents hold a day as milliseconds since 1970, in text. */
function dayOf(timestamp: unknown): string {
  const milliseconds = Number(timestamp);
  const date = new Date(milliseconds);
  return timestamp === undefined || Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
