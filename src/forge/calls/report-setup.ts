import type { ReportSetup } from '../../contract';
import { NO_OUTPUT } from '../../domain/backlog/output';
import { dayIn } from '../../domain/shared/day';
import { reportPolicySchema } from '../../domain/policy/policy';
import { AppError } from '../../failure';
import { fieldIds } from '../../jira/read/issue-fields';
import { logFailure } from '../answer';
import type { ProjectCall } from '../call';
import { now } from '../stores/clock';
import { jiraAsUser } from '../jira-requests';
import { knownProject, startFirstLook } from '../settings/known-project';
import { measuredBy } from '../settings/policy-board';
import { type ProjectSetup, projectSetup } from '../settings/project-setup';
import type { Sources } from '../settings/site-fields';
import type { Project } from '../stores/project-store';
import { type ListKey, listKey, readMeeting } from '../stores/meeting-store';
import { goesOnBy } from '../stores/spending-store';
import { judgingOf } from '../background/judge-page';
import { POINTS_OF_A_PAGE } from '../background/walk';
import { isLook } from '../stores/walk-steps';
import { notShownOf } from '../../domain/refinement/anonymous';
import type { AccountId } from '../../domain/shared/person';
import { latestIssuesOf } from '../stores/person-store';
import { readRefinements } from '../stores/refinement-store';

/** What the report needs before it reads the issues itself. */
export async function openReport(call: ProjectCall): Promise<ReportSetup> {
  const [{ rights, board, policy, site, knownBoard, estimate }, project, notShown] = await Promise.all([
    projectSetup(call),
    knownProject(call.projectId, jiraAsUser),
    notShownTo(call.me),
  ]);
  const { fields } = site;
  const zone = policy.timeZone ?? site.timeZone;
  const [backfill, hasList, judging] = await Promise.all([
    progressOf(project),
    isListMade(listKey(call.projectId, board?.id ?? null)),
    project.state === 'done'
      ? null
      : judgingOf(call.projectId, sourcesOf(project, { policy, site, board, knownBoard })),
  ]);
  return {
    projectKey: project.known.key,
    projectId: call.projectId,
    board,
    fields: { estimate, sprint: fields.sprint, flagged: fields.flagged },
    issueTypes: project.known.issueTypes,
    output: board === null ? NO_OUTPUT : (knownBoard?.output ?? null),
    policy: reportPolicySchema.parse(policy),
    canEdit: rights.canEdit,
    canAdminister: rights.canAdminister,
    backfill,
    judging: judging && { ...judging, reads: fieldIds(judging.fields) },
    shutOut: project.shutOut === null ? null : dayIn(project.shutOut.since, zone),
    isRejudging: isRejudging(project),
    notShown,
    hasList,
    today: dayIn(now(), zone),
  };
}

/** What was read already. An unused project is judged as it will be: by its board, where that is known. */
function sourcesOf(
  project: Project,
  { policy, site, board, knownBoard }: Pick<ProjectSetup, 'policy' | 'site' | 'board' | 'knownBoard'>,
): Sources {
  const isMeasured = project.version === 0 && board !== null && knownBoard !== null;
  const facts = { ...project.known, ...(isMeasured ? measuredBy(board.id, knownBoard) : {}) };
  return {
    policyOf: async () => policy,
    projectOf: async () => ({ ...project, known: facts }),
    siteOf: async () => site,
  };
}

/** A list that cannot be read leaves the report as it is; its own page says so. */
async function isListMade(key: ListKey): Promise<boolean> {
  try {
    return (await readMeeting(key)).items !== null;
  } catch (error) {
    logFailure('list of the next meeting', error);
    return false;
  }
}

/**
 * Starts the first look at all of a project's issues; a look that runs or is done is not repeated. It writes to every
 * issue: fails with `not-allowed` without the right to edit them.
 */
export async function assessBacklog(call: ProjectCall): Promise<ReportSetup> {
  const setup = await openReport(call);
  if (!setup.canEdit)
    throw new AppError('not-allowed', 'This takes permission to edit the issues.', { because: 'read-only' });
  return { ...setup, backfill: await progressOf(await startFirstLook(call.projectId, jiraAsUser)) };
}

/** After the first look, which judges by the present policy. */
function isRejudging({ state, walk }: Project): boolean {
  return walk !== null && state === 'done' && isLook(walk);
}

async function progressOf({ state, assessed, total }: Project): Promise<ReportSetup['backfill']> {
  const waitsUntil = state === 'running' ? await goesOnBy(POINTS_OF_A_PAGE, 'look', now()) : null;
  return { state, assessed, total: total === null ? null : Math.max(total, assessed), waitsUntil };
}

/** Most issues that are looked at: those that named the person first most recently. */
const LOOKED_AT = 100;

/**
 * Issues on which a person's own anonymous questions and reasons lie that went back to them. Only the rows tell of
 * them. A row that cannot be read is left out.
 */
async function notShownTo(me: AccountId): Promise<ReportSetup['notShown']> {
  const rows = await readRefinements(await latestIssuesOf(me, LOOKED_AT));
  return rows.flatMap((row) => {
    const questions = row === null ? 0 : notShownOf(row, me).length;
    return row === null || questions === 0 ? [] : [{ issueId: row.issueId, questions }];
  });
}
