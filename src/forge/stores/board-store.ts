import * as z from 'zod/mini';
import { outputSchema } from '../../domain/backlog/output';
import type { Instant } from '../../domain/shared/instant';
import { list, record } from '../../domain/shared/schema';
import { inDays, isOver } from './expiry';
import { putRow, readRow } from './rows';
import { keepUnknown, withNamesOf } from './unknown-names';

const knownBoard = record({
  /** As in `BoardConfiguration`. */
  estimate: z.nullable(z.string()),
  done: z.nullable(list(z.string())),
  /** null until it is read. */
  output: z._default(z.nullable(outputSchema), null),
  /** How many closed sprints Jira listed; null while the site's sprint field is not known. */
  closedSprints: z.nullable(z.int()),
});
/** What is known of a board, so that opening the report does not read it. Read again after a day. */
export type KnownBoard = z.infer<typeof knownBoard>;
const boardRow = z.object({ project: z.string(), read: z.string(), content: keepUnknown(knownBoard) });
const DAYS = 1;

const at = (boardId: number) => ({ entity: 'board', key: String(boardId) });

export async function readKnownBoard(
  boardId: number,
  now: Instant,
): Promise<{ projectId: string; board: KnownBoard; isStale: boolean } | null> {
  const stored = boardRow.safeParse(await readRow(at(boardId)));
  if (!stored.success) return null;
  const { project, read, content } = stored.data;
  return { projectId: project, board: content, isStale: isOver(inDays(read, DAYS), now) };
}

export async function saveKnownBoard(
  board: { id: number; projectId: string },
  found: KnownBoard,
  now: Instant,
): Promise<void> {
  const before = await readKnownBoard(board.id, now);
  const content = withNamesOf(found, before?.board);
  await putRow(at(board.id), { project: board.projectId, read: now, content });
}
