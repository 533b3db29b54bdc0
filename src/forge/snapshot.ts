import type { Instant } from '../domain/issue';
import { type SnapshotMoment, toSnapshotItem } from '../domain/snapshot';
import { boardProject } from '../jira/boards';
import { PAGE } from '../jira/search';
import { sprintItems } from '../jira/sprint-items';
import { jiraAsApp } from './jira-requests';
import { queueBackground } from './queues';
import { now } from './clock';
import { knownSite } from './site-fields';
import { readBoardFacts } from './stores/board-store';
import { readProject } from './stores/project-store';
import { savePage } from './stores/snapshot-store';
import { spend } from './stores/spending-store';

const POINTS = PAGE + 3;
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
 * projects that use Common Ground. Recorded twice it stays as it was first; waits when this hour's points are spent.
 */
export async function recordSnapshot(piece: Piece): Promise<void> {
  const { boardId, sprintId, moment, at, page, token } = piece;
  const projectId = page >= MOST_PAGES ? null : await usedProject(boardId);
  if (projectId === null) return;
  if (!(await spend(POINTS, now()))) return queueBackground({ work: 'snapshot', ...piece }, LATER);
  const estimate = await estimateOf(boardId);
  const { found, next } = await sprintItems(jiraAsApp, { sprintId, estimate, token });
  const items = found.map(toSnapshotItem);
  await savePage({ boardId, sprintId, moment, at, recorded: now(), page, isLast: next === null, items });
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

async function estimateOf(boardId: number): Promise<string | null> {
  const [stored, { fields }] = await Promise.all([readBoardFacts(boardId, now()), knownSite()]);
  return stored === null ? (fields.estimates[0] ?? null) : stored.facts.estimate;
}
