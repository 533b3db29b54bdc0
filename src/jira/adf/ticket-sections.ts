import { type SectionTopic, usual } from '../../domain/content/headings';
import { linesOf, toSections } from '../../domain/content/sections';
import type { Locked, TicketField } from '../../domain/content/ticket-texts';
import { readDocument } from './adf';
import type { Node } from './adf-node';
import { type Entry, entriesOf } from './lines';

/** Where a text stands among the nodes of a document. */
export type Spot =
  | { readonly kind: 'missing' }
  | { readonly kind: 'locked'; readonly text: string; readonly why: Locked }
  | {
      readonly kind: 'section';
      readonly text: string;
      /** The node with its heading, and the nodes of its text: from (inclusive) to (exclusive). */
      readonly opening: number;
      readonly from: number;
      readonly to: number;
      readonly entries: readonly Entry[];
    };

const topics: Readonly<Record<TicketField, SectionTopic>> = {
  why: 'why',
  who: 'who',
  inScope: 'in-scope',
  outOfScope: 'out-of-scope',
  doneWhen: 'acceptance',
};

/**
 * The section of a field, as our reader of descriptions finds it. The app can replace one that stands among the document's
 * own nodes: from a heading or a bold line up to the next heading of its level.
 */
export function spotOf(nodes: readonly Node[], field: TicketField): Spot {
  const blocks = nodes.flatMap((node, at) =>
    readDocument(node.raw)
      .filter(({ kind }) => kind !== 'code')
      .map((block) => ({ block, at })),
  );
  const all = toSections(
    blocks.map(({ block }) => block),
    usual,
  );
  const sections = all.filter(({ topic }) => topic === topics[field]);
  const [section] = sections;
  const opening = section && blocks[section.at]?.at;
  if (section === undefined || opening === undefined) return { kind: 'missing' };
  const text = linesOf(sections, topics[field]).join('\n');
  const locked = (why: Locked): Spot => ({ kind: 'locked', text, why });
  if (sections.length > 1) return locked('twice');
  const isAlone = blocks.filter(({ at }) => at === opening).length === 1;
  const type = nodes[opening]?.type;
  if (section.isLine || !isAlone || (type !== 'heading' && type !== 'paragraph')) return locked('within');
  const last = section.at + section.blocks.length;
  const after = blocks[last + 1]?.at;
  if (after !== undefined && after === blocks[last]?.at) return locked('within');
  const from = opening + 1;
  const to = withoutTail(nodes, from, after ?? nodes.length);
  const entries = entriesOf(nodes.slice(from, to));
  return entries === null ? locked('rich') : { kind: 'section', text, opening, from, to, entries };
}

/** The end of the text: what says nothing below it, such as a rule or a picture, is not part of it. */
function withoutTail(nodes: readonly Node[], from: number, end: number): number {
  const isEmpty = (node: Node | undefined): boolean => node === undefined || readDocument(node.raw).length === 0;
  let to = end;
  while (to > from && isEmpty(nodes[to - 1])) to -= 1;
  return to;
}
