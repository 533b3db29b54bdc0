import { z } from 'zod/mini';

/** One node of an Atlassian document. Parsed loosely, since importers and apps write documents that no editor makes. */
export type AdfNode = {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?: readonly AdfMark[] | undefined;
  readonly content?: readonly AdfNode[] | undefined;
};
export type AdfMark = { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined };
export type AdfDocument = { readonly type: 'doc'; readonly version: 1; readonly content: readonly AdfNode[] };

const attributes = z.optional(z.record(z.string(), z.unknown()));
const markSchema = z.object({ type: z.string(), attrs: attributes });
const nodeSchema: z.ZodMiniType<AdfNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.optional(z.string()),
    attrs: attributes,
    marks: z.optional(z.array(markSchema)),
    content: z.optional(z.array(nodeSchema)),
  }),
);

export const emptyDocument: AdfDocument = { type: 'doc', version: 1, content: [] };

/** The document of a REST answer: `null` for an empty field, `'unreadable'` for any other value. */
export function readDocument(raw: unknown): AdfDocument | null | 'unreadable' {
  if (raw === null || raw === undefined) return null;
  const parsed = nodeSchema.safeParse(raw);
  if (!parsed.success || parsed.data.type !== 'doc') return 'unreadable';
  return { type: 'doc', version: 1, content: parsed.data.content ?? [] };
}

/** An attribute as text; empty unless it is a string or number. */
export function attribute(node: AdfNode | AdfMark, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** All text below a node, for placeholders and labels. */
export function plainText(node: AdfNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return ' ';
  const own = attribute(node, 'text') || attribute(node, 'shortName') || attribute(node, 'url');
  return own || (node.content ?? []).map(plainText).join(' ');
}
