import type { AdfNode } from './node.ts';
import { plainText } from './node.ts';

/**
 * What the plain-text editor cannot write as text. It stands in the text as `[[3: table]]` and is put back unchanged, so that
 * editing a paragraph never costs the table below it. `taskIds` are the ids of lists and items of tasks, in reading order.
 */
export type Kept = { readonly nodes: AdfNode[]; readonly taskIds: string[] };

export const nothingKept = (): Kept => ({ nodes: [], taskIds: [] });

/** Keeps `node` and answers the token that stands for it. */
export function keep(kept: Kept, node: AdfNode): string {
  kept.nodes.push(node);
  const words = plainText(node)
    .replace(/[[\]\\`*\s]+/g, ' ')
    .trim()
    .slice(0, 40)
    .trim();
  return `[[${kept.nodes.length}: ${node.type.replace(/[^\w]/g, '')}${words === '' ? '' : ` ${words}`}]]`;
}

/** Sticky, so that it can be tried at a place. */
export const keptToken = /\[\[(\d+)(?::[^\]\n]*)?\]\]/y;
