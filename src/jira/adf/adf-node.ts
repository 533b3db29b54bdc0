/** A node of a document. Only `type` is checked; every other attribute in `raw` may be of any type. */
export type Node = { readonly type: string; readonly raw: Readonly<Record<string, unknown>> };

export function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

export function nodeOf(value: unknown): Node | null {
  const raw = recordOf(value);
  const type = raw?.['type'];
  return raw === null || typeof type !== 'string' ? null : { type, raw };
}

export function childrenOf(node: Node): readonly Node[] {
  const content = node.raw['content'];
  if (!Array.isArray(content)) return [];
  return content.flatMap((child: unknown) => {
    const read = nodeOf(child);
    return read === null ? [] : [read];
  });
}

export function attributesOf(node: Node): Readonly<Record<string, unknown>> {
  return recordOf(node.raw['attrs']) ?? {};
}

/** Types of the marks on a text and their attributes. */
export function marksOf(node: Node): readonly Node[] {
  const marks = node.raw['marks'];
  return Array.isArray(marks) ? marks.flatMap((mark: unknown) => nodeOf(mark) ?? []) : [];
}
