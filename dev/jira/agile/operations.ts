import type { Operation } from '../operation.ts';
import { listBacklog, listBoardSprintIssues } from './operations/board-issue-lists.ts';
import { deleteSprint } from './operations/delete-sprint.ts';
import * as estimation from './operations/estimation.ts';
import { getBoardConfiguration } from './operations/get-board-configuration.ts';
import { getBoard } from './operations/get-board.ts';
import { getSprint } from './operations/get-sprint.ts';
import { listBoardProjects } from './operations/list-board-projects.ts';
import { listBoards } from './operations/list-boards.ts';
import { listSprints } from './operations/list-sprints.ts';
import { postBacklogIssues } from './operations/move-to-backlog.ts';
import { postSprintIssues } from './operations/move-to-sprint.ts';
import { postSprint } from './operations/post-sprint.ts';
import { putRank } from './operations/rank-issues.ts';
import { listSprintIssues } from './operations/sprint-issue-lists.ts';
import { patchSprint, putSprint } from './operations/update-sprint.ts';

/** Every operation of boards and sprints. */
export const agileOperations: readonly Operation[] = [
  ...[listBoards, getBoard, getBoardConfiguration, listBoardProjects],
  ...[listSprints, getSprint, postSprint, putSprint, patchSprint, deleteSprint],
  ...[postSprintIssues, postBacklogIssues, putRank],
  ...[listBacklog, listBoardSprintIssues, listSprintIssues],
  ...Object.values(estimation),
];
