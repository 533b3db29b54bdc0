import type { PolicyChoice, SettingsView } from '../contract';
import type { Policy } from '../domain/policy';
import { presetOf } from '../domain/preset-of';
import { AppError } from '../failure';
import { type Board, projectBoards } from '../jira/boards';
import { textFields } from '../jira/fields';
import { projectRights } from '../jira/permissions';
import type { ProjectCall } from './call';
import { jiraAsUser } from './jira-requests';
import { knownProject, restartWalk } from './known-project';
import { now } from './site-fields';
import { rememberPerson } from './stores/person-store';
import { policyHistory, readPolicy, savePolicyVersion } from './stores/policy-store';

/** Versions that the page shows. */
const HISTORY = 10;

/** The policy and what there is to choose from, read as the administrator who asks. */
export async function openSettings(call: ProjectCall): Promise<SettingsView> {
  await mustAdminister(call.projectId);
  return viewOf(call.projectId, await readPolicy(call.projectId));
}

/**
 * Stores a new version and has every summary of the project derived anew. Checked with the caller's own rights first;
 * fails with `conflict` when the version they saw is no longer the current one.
 */
export async function savePolicy(call: ProjectCall, { policy }: { policy: PolicyChoice }): Promise<SettingsView> {
  await mustAdminister(call.projectId);
  const before = await readPolicy(call.projectId);
  if (before.version !== policy.version) throw conflict(before, policy);
  const version = before.version + 1;
  const next = { ...policy, version, preset: presetOf(policy.needs), flagging: before.flagging };
  await rememberPerson({ account: call.me, place: `policy-${call.projectId}`, at: now() });
  const stored = await savePolicyVersion(call.projectId, next, { by: call.me, at: now() });
  if (!stored) throw conflict(await readPolicy(call.projectId), policy);
  await restartWalk(call.projectId);
  return viewOf(call.projectId, next);
}

async function mustAdminister(projectId: string): Promise<void> {
  const { canBrowse, canAdminister } = await projectRights(jiraAsUser, projectId);
  if (!canBrowse) throw new AppError('not-found', 'The project is not for this viewer.');
  if (!canAdminister)
    throw new AppError('not-allowed', 'This takes the right to administer the project.', {
      because: 'not-administrator',
    });
}

function conflict(theirs: Pick<Policy, 'version'>, yours: Pick<Policy, 'version'>): AppError {
  const facts = { theirVersion: theirs.version, yourVersion: yours.version };
  return new AppError('conflict', 'The policy was changed in the meantime.', facts);
}

async function viewOf(projectId: string, policy: Policy): Promise<SettingsView> {
  const [project, history, fields, boards] = await Promise.all([
    knownProject(projectId, jiraAsUser),
    policyHistory(projectId, HISTORY),
    textFields(jiraAsUser, projectId),
    projectBoards(jiraAsUser, projectId).catch(noneIfShutOut),
  ]);
  return { projectKey: project.known.key, policy, history, fields, boards };
}

/** Boards are Jira Software's: somebody without that product may still administer the project. */
function noneIfShutOut(error: unknown): readonly Board[] {
  if (error instanceof AppError && (error.code === 'not-found' || error.code === 'not-allowed')) return [];
  throw error;
}
