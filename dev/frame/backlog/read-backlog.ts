import type { Issue } from '../jira/issue.ts';
import type { Board, Project } from '../jira/project.ts';
import { listBoards, readProject } from '../jira/project.ts';
import type { Sprint } from '../jira/sprint.ts';
import { backlogIssues, listSprints, sprintIssues } from '../jira/sprint.ts';
import type { Client } from '../rest/client.ts';

export type Backlog = {
  readonly project: Project;
  readonly board: Board;
  readonly sprints: readonly Sprint[];
  readonly issues: { readonly bySprint: ReadonlyMap<number, readonly Issue[]>; readonly backlog: readonly Issue[] };
};

export async function readBacklog(client: Client, projectKey: string, boardId: string): Promise<Backlog> {
  const [project, boards, sprints, backlog] = await Promise.all([
    readProject(client, projectKey),
    listBoards(client, projectKey),
    listSprints(client, boardId),
    backlogIssues(client, boardId),
  ]);
  const board = boards.find(({ id }) => String(id) === boardId);
  if (!board) throw new Error(`The project ${projectKey} has no board ${boardId}.`);
  const lists = await Promise.all(
    sprints.map(async ({ id }) => [id, await sprintIssues(client, boardId, id)] as const),
  );
  return { project, board, sprints, issues: { bySprint: new Map(lists), backlog } };
}
