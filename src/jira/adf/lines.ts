import { plainText, textOf } from './adf-inline';
import { childrenOf, marksOf, type Node } from './adf-node';
import { hash } from '../../domain/shared/hash';

const lists = ['bulletList', 'orderedList', 'taskList'] as const;
type ListType = (typeof lists)[number];

/** A paragraph, or an entry of a list, with its lines as they are read. */
export type Entry = {
  readonly kind: 'paragraph' | ListType;
  readonly lines: readonly string[];
  readonly node: unknown;
  /** The list that holds it; null for a paragraph, and for an entry of a list that is still to be made. */
  readonly list: Node | null;
};

/** Paragraphs and lists of text, entry by entry; null where there is anything else, such as a link, a picture or a list in a list. */
export function entriesOf(nodes: readonly Node[]): readonly Entry[] | null {
  const entries = nodes.map((node) => (node.type === 'paragraph' ? paragraphOf(node) : listOf(node)));
  return entries.some((one) => one === null) ? null : entries.flatMap((one) => one ?? []);
}

function paragraphOf(node: Node): readonly Entry[] | null {
  if (!isText(node)) return null;
  const lines = textOf(node)
    .split('\n')
    .map(plainText)
    .filter((line) => line !== '');
  return lines.length === 0 ? [] : [{ kind: 'paragraph', lines, node: node.raw, list: null }];
}

function listOf(list: Node): readonly Entry[] | null {
  const kind = lists.find((one) => one === list.type);
  if (kind === undefined) return null;
  const items = childrenOf(list);
  const isPlain = (item: Node): boolean =>
    kind === 'taskList'
      ? item.type === 'taskItem' && isText(item)
      : item.type === 'listItem' && childrenOf(item).every((one) => one.type === 'paragraph' && isText(one));
  if (!items.every(isPlain)) return null;
  return items.flatMap((item) => {
    const text = plainText(
      kind === 'taskList'
        ? textOf(item)
        : childrenOf(item)
            .map((one) => textOf(one))
            .join(' '),
    );
    return text === '' ? [] : [{ kind, lines: [text], node: item.raw, list }];
  });
}

/** How a text looks; any other mark, such as a link, says something that its words do not. */
const LOOKS = ['strong', 'em', 'strike', 'underline', 'code', 'subsup', 'textColor', 'backgroundColor'];

/** Whether a node holds text alone, which lines can take the place of. */
function isText(node: Node): boolean {
  const isPlain = (child: Node): boolean =>
    child.type === 'hardBreak' ||
    (child.type === 'text' &&
      !textOf(child).includes('\n') &&
      marksOf(child).every(({ type }) => LOOKS.includes(type)));
  return childrenOf(node).every(isPlain);
}

/**
 * These lines as nodes: a line that was there keeps its node, and so its looks and whether it is ticked. A new one is
 * as the last of those before it were; `first`: what it is where there were none.
 */
export function withLines(
  before: readonly Entry[],
  lines: readonly string[],
  first: 'paragraph' | 'bulletList',
): readonly unknown[] {
  const kind = before.at(-1)?.kind ?? first;
  const unused = [...before];
  const entries: Entry[] = [];
  for (let at = 0; at < lines.length;) {
    const rest = lines.slice(at);
    const place = unused.findIndex((one) => one.lines.every((line, index) => line === rest[index]));
    const [entry = newEntry(kind, rest[0] ?? '')] = place === -1 ? [] : unused.splice(place, 1);
    entries.push(entry);
    at += entry.lines.length;
  }
  return grouped(entries);
}

function newEntry(kind: Entry['kind'], line: string): Entry {
  const text = { type: 'text', text: line };
  const paragraph = { type: 'paragraph', content: [text] };
  const localId = `cg-${hash(line).toString(36)}`;
  const node =
    kind === 'paragraph'
      ? paragraph
      : kind === 'taskList'
        ? { type: 'taskItem', attrs: { localId, state: 'TODO' }, content: [text] }
        : { type: 'listItem', content: [paragraph] };
  return { kind, lines: [line], node, list: null };
}

/** Neighbouring entries of one kind are one list. */
function grouped(entries: readonly Entry[]): readonly unknown[] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (entry.kind !== 'paragraph' && group?.[0]?.kind === entry.kind) group.push(entry);
    else groups.push([entry]);
  }
  return groups.flatMap((group) => {
    const [{ kind, node, lines } = newEntry('paragraph', '')] = group;
    if (kind === 'paragraph') return [node];
    const list = group.find((one) => one.list !== null)?.list?.raw ?? newList(kind, lines);
    return [{ ...list, content: group.map((one) => one.node) }];
  });
}

const newList = (type: ListType, lines: readonly string[]) =>
  type === 'taskList' ? { type, attrs: { localId: `cg-list-${hash(lines.join()).toString(36)}` } } : { type };
