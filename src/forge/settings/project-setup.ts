import type { Policy } from '../../domain/policy/policy';
import { orIfForbidden } from '../../failure';
import { estimatesOf } from '../../jira/read/issue-fields';
import { type Board, boardsInSight, readBoard } from '../../jira/read/boards';
import type { ProjectRights } from '../../jira/read/permissions';
import type { ProjectCall } from '../call';
import { now } from '../stores/clock';
import { jiraAsUser } from '../jira-requests';
import { queueBackground } from '../queues';
import { rightsIn } from './rights';
import { knownSite } from './site-fields';
import { type KnownBoard, readKnownBoard } from '../stores/board-store';
import { readPolicy } from '../stores/policy-store';
import type { KnownSite } from '../stores/site-store';

export type ProjectSetup = {
  readonly rights: ProjectRights;
  readonly board: Board | null;
  readonly policy: Policy;
  readonly site: KnownSite;
  /** null where there is no board, and until the background has read it. */
  readonly knownBoard: KnownBoard | null;
  /** The field that estimates are read from: the board's, null where it counts issues; while no board tells, the site's. */
  readonly estimate: string | null;
};

/**
 * What a page of the project needs before it reads issues: two parallel Jira reads as the viewer, which prove that they
 * may see project and board. Stored facts are used; missing ones are read in the background, without waiting. Fails
 * with `not-found` where the viewer may not browse the project.
 */
export async function projectSetup(call: Omit<ProjectCall, 'me'>): Promise<ProjectSetup> {
  const chosen = readPolicy(call.projectId);
  const [rights, board, policy, site] = await Promise.all([
    rightsIn(call.projectId),
    viewersBoard(call, chosen),
    chosen,
    knownSite(jiraAsUser),
  ]);
  const knownBoard = board === null ? null : await knownBoardOf(board, call.projectId);
  // Of a kanban board Jira tells no field.
  const isTold = knownBoard !== null && board?.type !== 'kanban';
  const estimate = isTold ? knownBoard.estimate : (estimatesOf(site.fields, call.projectId)[0] ?? null);
  return { rights, board, policy, site, knownBoard, estimate };
}

/** The board that the page was opened on, else the policy's, if the viewer may see it; else the project's first. */
async function viewersBoard(
  { boardId, projectId }: Omit<ProjectCall, 'me'>,
  policy: Promise<Policy>,
): Promise<Board | null> {
  const id = boardId ?? (await policy).board;
  const own = id === null ? null : await readBoard(jiraAsUser, id).catch(orIfForbidden(null));
  return own ?? (await boardsInSight(jiraAsUser, projectId))[0] ?? null;
}

async function knownBoardOf(board: Board, projectId: string): Promise<KnownBoard | null> {
  const stored = await readKnownBoard(board.id, now());
  if (stored === null || stored.isStale) await queueBackground({ work: 'board', projectId, boardId: board.id });
  return stored?.board ?? null;
}
