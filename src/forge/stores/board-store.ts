import { z } from 'zod';
import type { Instant } from '../../domain/issue';
import { inDays, isOver } from './expiry';
import { putRow, readRow } from './rows';

/** What is known of a board, so that opening the report needs not ask. Found out again when it is a day old. */
export type BoardFacts = { readonly estimate: string | null; readonly velocities: readonly number[] };

const facts = z.object({
  estimate: z.string().nullable(),
  velocities: z.array(z.number()),
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
