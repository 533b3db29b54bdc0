import {
  readableText,
  TICKET_TEXT_LIMIT,
  type TicketField,
  ticketFields,
  ticketLines,
  type TicketTexts,
} from '../../domain/content/ticket-texts';
import { AppError } from '../../failure';
import { isKnownNode } from './adf';
import { plainText, textOf } from './adf-inline';
import { childrenOf, type Node, nodeOf } from './adf-node';
import { entriesOf, withLines } from './lines';
import { type Spot, spotOf } from './ticket-sections';

/** Documents nested deeper than any editor makes are not written. */
const DEEPEST = 60;

/** The document's own nodes; none where it is no document. */
export function nodesOf(document: unknown): readonly Node[] {
  const root = nodeOf(document);
  return root?.type === 'doc' ? childrenOf(root) : [];
}

/** Whether the app knows every node of the document, so that it can be written back; also where there is none yet. */
export function isWritable(document: unknown): boolean {
  if (document === null || document === undefined) return true;
  const root = nodeOf(document);
  return root?.type === 'doc' && isKnown(root, 0);
}

function isKnown(node: Node, depth: number): boolean {
  if (depth > DEEPEST || !isKnownNode(node.type)) return false;
  const { content = [] } = node.raw;
  if (!Array.isArray(content)) return false;
  const children = childrenOf(node);
  return children.length === content.length && children.every((child) => isKnown(child, depth + 1));
}

/** The texts of a description, by field. */
export const spotsOf = (nodes: readonly Node[]): Readonly<Record<TicketField, Spot>> => ({
  why: spotOf(nodes, 'why'),
  who: spotOf(nodes, 'who'),
  inScope: spotOf(nodes, 'inScope'),
  outOfScope: spotOf(nodes, 'outOfScope'),
  doneWhen: spotOf(nodes, 'doneWhen'),
});

type Changes = Partial<TicketTexts>;

/**
 * The document with these texts in their sections; nothing else of it changes. A text that is missing is appended below a
 * heading of its own, a text that is empty goes with its heading. Fails where the document would be read otherwise than it
 * was written, or would be too long.
 */
export function withTexts(nodes: readonly Node[], changes: Changes, headings: TicketTexts): unknown {
  const after = ticketFields.reduce((now, field) => {
    const text = changes[field];
    return text === undefined ? now : withText(now, { field, lines: ticketLines(text), heading: headings[field] });
  }, nodes);
  mustReadAs(after, nodes, changes);
  return documentOf(after.map(({ raw }) => raw));
}

type Change = { readonly field: TicketField; readonly lines: readonly string[]; readonly heading: string };

function withText(nodes: readonly Node[], { field, lines, heading }: Change): readonly Node[] {
  const spot = spotOf(nodes, field);
  const first = field === 'why' || field === 'who' ? 'paragraph' : 'bulletList';
  if (spot.kind === 'locked') throw readsOtherwise();
  if (spot.kind === 'missing') {
    if (lines.length === 0) return nodes;
    const title = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: heading }] };
    return [...nodes, ...asNodes([title, ...withLines([], lines, first)])];
  }
  const { opening, from, to, entries } = spot;
  if (lines.length === 0) return nodes.toSpliced(opening, to - opening);
  return nodes.toSpliced(from, to - from, ...asNodes(withLines(entries, lines, first)));
}

/** What was written is read back by our own reader, and everything else as before. */
function mustReadAs(after: readonly Node[], before: readonly Node[], changes: Changes): void {
  const [now, old] = [spotsOf(after), spotsOf(before)];
  for (const field of ticketFields) {
    const text = changes[field];
    const expectedText = text === undefined ? textIn(old[field]) : readableText(ticketLines(text));
    if (textIn(now[field]) !== expectedText) throw readsOtherwise();
  }
}

export const textIn = (spot: Spot): string => (spot.kind === 'missing' ? '' : spot.text);

const readsOtherwise = (): AppError =>
  new AppError('bad-request', 'A line would be read as something else.', { because: 'reads-otherwise' });

/** A field of its own with these lines; `value`: the document that it holds now. */
export function fieldWith(value: unknown, text: string): unknown {
  const entries = entriesOf(nodesOf(value)) ?? [];
  return documentOf(withLines(entries, ticketLines(text), 'bulletList'));
}

/** The lines of a field of its own; null where they cannot be written. */
export function fieldLines(value: unknown): readonly string[] | null {
  return entriesOf(nodesOf(value))?.flatMap(({ lines }) => lines) ?? null;
}

function documentOf(content: readonly unknown[]): unknown {
  const document = { type: 'doc', version: 1, content };
  const length = plainText(textOf({ type: 'doc', raw: document })).length;
  if (length <= TICKET_TEXT_LIMIT) return document;
  throw new AppError('limit-reached', 'The ticket is too long.', {
    because: 'too-long',
    limit: TICKET_TEXT_LIMIT,
    length,
  });
}

const asNodes = (values: readonly unknown[]): readonly Node[] => values.flatMap((value) => nodeOf(value) ?? []);
