import type { AdfMark, AdfNode } from './node.ts';

/** Whether Jira shows both the same: order of marks, absent or empty parts and ids of paragraphs are ignored. */
export function sameNodes(left: readonly AdfNode[], right: readonly AdfNode[]): boolean {
  return JSON.stringify(left.map(essence)) === JSON.stringify(right.map(essence));
}

function essence(node: AdfNode): unknown {
  const isTask = node.type === 'taskItem' || node.type === 'taskList';
  const ignored = (name: string, value: unknown) =>
    (name === 'localId' && !isTask) || (node.type === 'orderedList' && name === 'order' && value === 1);
  return [
    node.type,
    node.text ?? '',
    entries(node.attrs).filter(([name, value]) => !ignored(name, value)),
    (node.marks ?? []).map(markEssence).sort(),
    (node.content ?? []).map(essence),
  ];
}

const markEssence = (mark: AdfMark) => JSON.stringify([mark.type, entries(mark.attrs)]);

function entries(attrs: Readonly<Record<string, unknown>> | undefined): [string, unknown][] {
  return Object.entries(attrs ?? {})
    .filter(([, value]) => value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
}
