import type { ReportSetup } from '../contract';
import type { ReportPolicy } from '../contract-settings';
import { dayIn } from '../domain/day';
import type { Policy } from '../domain/policy';
import { AppError, orIfShutOut } from '../failure';
import { type Board, boardsInSight, readBoard } from '../jira/boards';
import { projectRights } from '../jira/permissions';
import type { ProjectCall } from './call';
import { jiraAsUser } from './jira-requests';
import { knownProject, startFirstLook } from './known-project';
import { queueBackground } from './queues';
import { now } from './clock';
import { knownSite } from './site-fields';
import { type BoardFacts, readBoardFacts } from './stores/board-store';
import { readPolicy } from './stores/policy-store';
import type { Project } from './stores/project-store';

/**
 * What the report needs before it reads the issues itself: two Jira reads as the viewer, at once, which also prove that
 * project and board are theirs to see. What was learnt earlier comes from storage; what was not is learnt in the
 * background and never waited for.
 */
export async function openReport(call: ProjectCall): Promise<ReportSetup> {
  const chosen = readPolicy(call.projectId);
  const [rights, board, policy, { fields, timeZone }, project] = await Promise.all([
    projectRights(jiraAsUser, call.projectId),
    viewersBoard(call, chosen),
    chosen,
    knownSite(),
    knownProject(call.projectId, jiraAsUser),
  ]);
  if (!rights.canBrowse) throw new AppError('not-found', 'The project is not for this viewer.');
  const facts = board === null ? null : await boardFacts(board, call.projectId);
  return {
    projectKey: project.known.key,
    projectId: call.projectId,
    board,
    fields: {
      estimate: facts?.estimate ?? fields.estimates[0] ?? null,
      sprint: fields.sprint,
      flagged: fields.flagged,
    },
    issueTypes: project.known.issueTypes,
    velocities: board === null ? [] : (facts?.velocities ?? null),
    policy: toReport(policy),
    canEdit: rights.canEdit,
    canAdminister: rights.canAdminister,
    backfill: progressOf(project),
    today: dayIn(now(), policy.timeZone ?? timeZone),
  };
}

function toReport(policy: Policy): ReportPolicy {
  const { version, preset, needs, own, types, acceptanceAtLeast, smallEnough, language } = policy;
  return { version, preset, needs, own, types, acceptanceAtLeast, smallEnough, language };
}

/**
 * Starts the first look at all of a project's issues; on a project that is being looked at, or was, it only says so. It
 * writes to every issue, so it takes the right to edit them: fails with `not-allowed` without it.
 */
export async function assessBacklog(call: ProjectCall): Promise<ReportSetup> {
  const setup = await openReport(call);
  if (!setup.canEdit)
    throw new AppError('not-allowed', 'This takes permission to edit the issues.', { because: 'read-only' });
  return { ...setup, backfill: progressOf(await startFirstLook(call.projectId)) };
}

function progressOf({ state, assessed }: Pick<Project, 'state' | 'assessed'>): ReportSetup['backfill'] {
  return { state, assessed };
}

/** The board that the report was opened on, else the policy's, if the viewer may see it; else the project's first. */
async function viewersBoard({ boardId, projectId }: ProjectCall, policy: Promise<Policy>): Promise<Board | null> {
  const wanted = boardId ?? (await policy).board;
  const own = wanted === null ? null : await readBoard(jiraAsUser, wanted).catch(orIfShutOut(null));
  return own ?? (await boardsInSight(jiraAsUser, projectId))[0] ?? null;
}

async function boardFacts(board: Board, projectId: string): Promise<BoardFacts | null> {
  const stored = await readBoardFacts(board.id, now());
  if (stored === null || stored.isStale) await queueBackground({ work: 'board', projectId, boardId: board.id });
  return stored?.facts ?? null;
}
