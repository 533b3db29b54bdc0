import { z } from 'zod';
import type { At } from './rows';

/** Earlier versions kept this many bytes of the packed content in the issue's row, and the rest in a row beside it. */
export const KEPT_BYTES = 60_000;

/** The rest of an old row. */
export const moreAt = (issueId: string): At => ({ entity: 'archive', key: `${issueId}-more` });

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
