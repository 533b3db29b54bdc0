import { z } from 'zod';
import type { At } from './rows';

/** Most bytes of the packed content in the issue's row itself. */
export const ROW_BYTES = 60_000;
/** Most bytes in the row beside it; Forge takes 245,760. */
const MORE_BYTES = 235_000;

/** What the issue's row cannot hold. */
export const moreAt = (issueId: string): At => ({ entity: 'archive', key: `${issueId}-more` });

type Long = { readonly kept: string; readonly more: string | null };

/** The packed content as the row holds it, and the rest; null for content that fits neither. */
export function splitLong(packed: string): Long | null {
  if (packed.length <= ROW_BYTES) return { kept: packed, more: null };
  if (packed.length > ROW_BYTES + MORE_BYTES) return null;
  return { kept: packed.slice(0, ROW_BYTES), more: packed.slice(ROW_BYTES) };
}

/** The row beside the issue's row. It carries the version of that one, to show that the two belong together. */
export function toMoreRow(issueId: string, version: number, more: string) {
  return { issue: issueId, part: 'more', content: { version, packed: more } };
}

const long = z.looseObject({
  version: z.int(),
  content: z.looseObject({ packed: z.string(), isLong: z.literal(true) }),
});
const rest = z.object({ content: z.object({ version: z.int(), packed: z.string() }) });

/** Whether a part of the content lies in the row beside this one. */
export const isLong = (row: unknown): boolean => long.safeParse(row).success;

/** The row with its whole content. Null where the two rows are of different writes: then both are read again. */
export function joinLong(row: unknown, more: unknown): unknown {
  const parsed = long.safeParse(row);
  if (!parsed.success) return row;
  const { data } = rest.safeParse(more);
  const { version, content } = parsed.data;
  if (data?.content.version !== version) return null;
  return { ...parsed.data, content: { packed: content.packed + data.content.packed } };
}
