import { z } from 'zod';
import type { Instant } from '../../domain/shared/instant';
import type { BoardConfiguration } from '../../jira/read/boards';
import { inDays, isOver } from './expiry';
import { putRow, readRow } from './rows';

/** What is known of a board, so that opening the report does not read it. Read again after a day. */
export type BoardFacts = BoardConfiguration & {
  readonly velocities: readonly number[];
  /** How many closed sprints Jira listed; null while the site's sprint field is not known. */
  readonly closedSprints: number | null;
};

const facts = z.object({
  estimate: z.string().nullable(),
  velocities: z.array(z.number()),
  done: z.array(z.string()).nullable(),
  closedSprints: z.int().nullable(),
}) satisfies z.ZodType<BoardFacts>;
const boardRow = z.object({ project: z.string(), read: z.string(), content: facts });
const DAYS = 1;

const at = (boardId: number) => ({ entity: 'board', key: String(boardId) });

export async function readBoardFacts(
  boardId: number,
  now: Instant,
): Promise<{ projectId: string; facts: BoardFacts; isStale: boolean } | null> {
  const stored = boardRow.safeParse(await readRow(at(boardId)));
  if (!stored.success) return null;
  const { project, read, content } = stored.data;
  return { projectId: project, facts: content, isStale: isOver(inDays(read, DAYS), now) };
}

export function saveBoardFacts(
  board: { id: number; projectId: string },
  found: BoardFacts,
  now: Instant,
): Promise<void> {
  return putRow(at(board.id), { project: board.projectId, read: now, content: found });
}
