import { estimatedVelocity } from '../../domain/backlog/runway';
import { orIfForbidden } from '../../failure';
import { projectBoards } from '../../jira/read/boards';
import { jiraAsApp } from '../jira-requests';
import { queueBackground } from '../queues';
import type { KnownBoard } from '../stores/board-store';
import { readPolicy } from '../stores/policy-store';
import { type Project, readProject } from '../stores/project-store';
import { readRow, type RowReader } from '../stores/rows';

/**
 * The board whose estimate field and velocity a project's issues are judged by, as the app sees it. Where Jira refuses to
 * name boards it stays the one that is known, so that the team's list does not change with it.
 */
export async function policyBoard(projectId: string, read: RowReader = readRow): Promise<number | null> {
  const { board } = await readPolicy(projectId, read);
  if (board !== null) return board;
  const boards = await projectBoards(jiraAsApp, projectId).catch(orIfForbidden(null));
  if (boards === null) return (await readProject(projectId, read))?.known.board ?? null;
  return boards[0]?.id ?? null;
}

/** Reads the policy's board anew, in the background. */
export function queueBoard(projectId: string): Promise<void> {
  return queueBackground({ work: 'board', projectId, boardId: null });
}

/** What a project stores of that board. A board that counts issues says nothing about their size. */
export function measuredBy(
  board: number,
  { estimate, output }: KnownBoard,
): Pick<Project['known'], 'estimate' | 'velocity' | 'board'> {
  return { board, estimate, velocity: estimate === null || output === null ? null : estimatedVelocity(output) };
}
