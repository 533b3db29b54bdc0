import type { Instant } from '../domain/shared/instant';
import type { SnapshotMoment } from '../domain/lookback/snapshot';
import { boardProject } from '../jira/boards';
import { PAGE } from '../jira/search';
import { sprintItems } from '../jira/sprint-items';
import { knownConfiguration } from './board-facts';
import { jiraAsApp } from './jira-requests';
import { queueBackground } from './queues';
import { now } from './clock';
import { readBoardFacts } from './stores/board-store';
import { readProject } from './stores/project-store';
import { isWanted, savePage } from './stores/snapshot-store';
import { spend } from './stores/spending-store';

/** The page, the board and how it is set up. */
const POINTS = PAGE + 4;
/** Seconds. */
const LATER = 900;
/** Five thousand issues: no sprint is that large, and a mistake must end. */
const MOST_PAGES = 50;

type Piece = {
  readonly boardId: number;
  readonly sprintId: number;
  readonly moment: SnapshotMoment;
  readonly at: Instant;
  readonly page: number;
  readonly token: string | null;
};

/**
 * A page of what a sprint holds, as the app sees it, kept for the sprint measures; queues the next. Only on boards of
 * projects that use Common Ground. Recorded twice it stays as it was first; waits when this hour's points are spent. A sprint
 * that was deleted meanwhile is left as far as it was recorded.
 */
export async function recordSnapshot(piece: Piece): Promise<void> {
  const { boardId, sprintId, moment, at, page, token } = piece;
  const projectId = page >= MOST_PAGES ? null : await usedProject(boardId);
  if (projectId === null || !(await isWanted(piece))) return;
  if (!(await spend(POINTS, now()))) return queueBackground({ work: 'snapshot', ...piece }, LATER);
  const { estimate, done } = await knownConfiguration(boardId);
  const found = await sprintItems(jiraAsApp, { sprintId, estimate, done, token });
  if (found === null) return;
  const { found: items, next } = found;
  const content = { recorded: now(), page, isLast: next === null, estimateField: estimate, items };
  await savePage({ boardId, sprintId, moment, at, ...content });
  if (next !== null) return queueBackground({ work: 'snapshot', ...piece, page: page + 1, token: next });
  // One sprint more says what a usual one takes.
  if (moment === 'close') await queueBackground({ work: 'board', projectId, boardId, outdated: true });
}

/** The board's project, where that uses Common Ground. */
async function usedProject(boardId: number): Promise<string | null> {
  const stored = await readBoardFacts(boardId, now());
  const projectId = stored?.projectId ?? (await boardProject(jiraAsApp, boardId));
  return projectId !== null && (await readProject(projectId)) !== null ? projectId : null;
}
