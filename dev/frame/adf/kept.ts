import type { AdfNode } from './node.ts';
import { plainText } from './node.ts';

/**
 * Nodes without a text form. They appear in the text as `[[3: table]]` and are put back unchanged, so that editing a
 * paragraph keeps the table below it. `taskIds` are the ids of task lists and items, in reading order.
 */
export type Kept = { readonly nodes: AdfNode[]; readonly taskIds: string[] };

export const nothingKept = (): Kept => ({ nodes: [], taskIds: [] });

/** Keeps `node` and returns its token. */
export function keep(kept: Kept, node: AdfNode): string {
  kept.nodes.push(node);
  const words = plainText(node)
    .replace(/[[\]\\`*\s]+/g, ' ')
    .trim()
    .slice(0, 40)
    .trim();
  return `[[${kept.nodes.length}: ${node.type.replace(/[^\w]/g, '')}${words === '' ? '' : ` ${words}`}]]`;
}

/** Sticky, so that it matches at a given position. */
export const keptToken = /\[\[(\d+)(?::[^\]\n]*)?\]\]/y;
