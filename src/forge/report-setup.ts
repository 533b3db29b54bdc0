import type { ReportSetup } from '../contract';
import type { ReportPolicy } from '../contract-settings';
import { dayIn } from '../domain/shared/day';
import type { Policy } from '../domain/policy/policy';
import { AppError } from '../failure';
import { estimatesOf } from '../jira/issue-fields';
import type { ProjectCall } from './call';
import { now } from './clock';
import { jiraAsUser } from './jira-requests';
import { knownProject, startFirstLook } from './known-project';
import { projectSetup } from './project-setup';
import type { Project } from './stores/project-store';

/** What the report needs before it reads the issues itself. */
export async function openReport(call: ProjectCall): Promise<ReportSetup> {
  const [{ rights, board, policy, site, facts }, project] = await Promise.all([
    projectSetup(call),
    knownProject(call.projectId, jiraAsUser),
  ]);
  const { fields, timeZone } = site;
  return {
    projectKey: project.known.key,
    projectId: call.projectId,
    board,
    fields: {
      estimate: facts?.estimate ?? estimatesOf(fields, call.projectId)[0] ?? null,
      sprint: fields.sprint,
      flagged: fields.flagged,
    },
    issueTypes: project.known.issueTypes,
    velocities: board === null ? [] : (facts?.velocities ?? null),
    policy: toReport(policy),
    canEdit: rights.canEdit,
    canAdminister: rights.canAdminister,
    backfill: progressOf(project),
    shutOut: null,
    isRejudging: project.walk !== null && project.state !== 'running',
    today: dayIn(now(), policy.timeZone ?? timeZone),
  };
}

function toReport(policy: Policy): ReportPolicy {
  const { version, preset, needs, own, types, acceptanceAtLeast, smallEnough, language } = policy;
  return { version, preset, needs, own, types, acceptanceAtLeast, smallEnough, language };
}

/**
 * Starts the first look at all of a project's issues; a look that runs or is done is not repeated. It writes to every
 * issue: fails with `not-allowed` without the right to edit them.
 */
export async function assessBacklog(call: ProjectCall): Promise<ReportSetup> {
  const setup = await openReport(call);
  if (!setup.canEdit)
    throw new AppError('not-allowed', 'This takes permission to edit the issues.', { because: 'read-only' });
  return { ...setup, backfill: progressOf(await startFirstLook(call.projectId)) };
}

function progressOf({ state, assessed }: Pick<Project, 'state' | 'assessed'>): ReportSetup['backfill'] {
  return { state, assessed, total: null, waitsUntil: null };
}
