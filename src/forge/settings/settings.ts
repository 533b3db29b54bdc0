import type { PolicyVersion, SettingsView } from '../../contract-settings';
import { judgesAlike } from '../../domain/policy/judges-alike';
import type { Policy, PolicyChoice } from '../../domain/policy/policy';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { presetOf } from '../../domain/policy/preset-of';
import { sameValue } from '../../domain/shared/same-value';
import { AppError } from '../../failure';
import { boardsInSight } from '../../jira/read/boards';
import { policyFields } from '../../jira/read/fields';
import { projectTypes } from '../../jira/read/project';
import { conflict } from '../../usecases/core/refusals';
import { logFailure } from '../answer';
import type { ChangingProjectCall, ChangingSiteCall, ProjectCall } from '../call';
import { jiraAsUser } from '../jira-requests';
import { beginFlags, knownProject, restartWalk } from './known-project';
import { mustAdminister } from './rights';
import { ownRules } from './own-rules';
import { queueBoard } from './policy-board';
import { now } from '../stores/clock';
import { knownSite } from './site-fields';
import { POLICY, rememberPerson } from '../stores/person-store';
import {
  policyHistory,
  policyToReplace,
  savePolicyVersion,
  sitePolicyOf,
  type ToReplace,
} from '../stores/policy-store';
import { readRemoval, toRemovalView } from '../stores/removal-store';
import { onSite } from './effective-policy';

/** Versions that the page shows. */
export const HISTORY = 10;

/** The policy and the possible choices, for an administrator, who may replace an unreadable policy. */
export async function openSettings(call: ProjectCall): Promise<SettingsView> {
  await mustAdminister(call.projectId);
  const [stored, there] = await Promise.all([policyToReplace(call.projectId), readRuleSubjects(call.projectId)]);
  return viewOf(call.projectId, stored, there);
}

type Payload = { readonly base: Pick<Policy, 'version'>; readonly input: { readonly policy: PolicyChoice } };

/**
 * Stores a new version. Where it may judge otherwise, a walk is queued that derives every summary of the project anew.
 * Checks the caller's rights first; fails with `conflict` where another version was saved since the one they saw. Reads all of its answer before
 * the write. A known request saves nothing again.
 */
export async function savePolicy(
  call: ChangingProjectCall,
  { base, input: { policy } }: Payload,
): Promise<SettingsView> {
  await mustAdminister(call.projectId);
  const now = await policyToReplace(call.projectId);
  const { policy: before, broken, request } = now;
  if (request === call.request) return viewOf(call.projectId, now, await readRuleSubjects(call.projectId));
  if (before.version !== base.version) throw changedSince(base.version, before.version);
  if (policy.board !== before.board) await mustBeTheirs(call.projectId, policy.board);
  const [there, site] = await Promise.all([readRuleSubjects(call.projectId), knownSite(jiraAsUser)]);
  const next = nextPolicy(policy, { policy: onSite(before, site.fields, call.projectId), broken }, there);
  const view = await viewOf(call.projectId, { policy: next, isOfSite: false, broken: null }, there);
  const stored = await storeVersion(call.projectId, call, { base, next, view });
  if (next.judgedSince === next.version) await afterwards(() => restartWalk(call.projectId));
  if (!sameValue(policy.flags, before.flags)) await afterwards(() => beginFlags(call.projectId, policy.flags));
  if (policy.board !== before.board) await afterwards(() => queueBoard(call.projectId));
  return stored;
}

type Replaced = Pick<ToReplace, 'policy' | 'broken'>;

/** The version that follows on `before`. By which rules issues were judged before an unreadable one is unknown. Fails as {@link ownRules} does. */
export function nextPolicy(choice: PolicyChoice, { policy: before, broken }: Replaced, there: RuleSubjects): Policy {
  const rules = ownRules(choice, before, there);
  const version = before.version + 1;
  const next = { ...choice, ...rules, version, judgedSince: version, preset: presetOf(choice) };
  return broken === null && judgesAlike(next, before) ? { ...next, judgedSince: before.judgedSince } : next;
}

type History = Pick<SettingsView, 'history' | 'before'>;
type Version<View> = { readonly base: Pick<Policy, 'version'>; readonly next: Policy; readonly view: View };

/**
 * Stores the version of a project's rules or the site's, and answers their view with it. Fails with `conflict` where another one
 * was stored since `base`.
 */
export async function storeVersion<View extends History>(
  place: string,
  { me: by, request }: Pick<ChangingSiteCall, 'me' | 'request'>,
  { base, next, view }: Version<View>,
): Promise<View> {
  const stamp = { by, at: now() };
  await rememberPerson({ account: by, place: `${POLICY}${place}`, at: stamp.at });
  if (!(await savePolicyVersion(place, next, { ...stamp, request })))
    throw changedSince(base.version, (await policyToReplace(place)).policy.version);
  const history = [{ version: next.version, ...stamp, policy: next }, ...view.history];
  return { ...view, ...shownOf(history, view.before) };
}

/**
 * A failure after the version is stored is only logged: a person who hears of it would save again and be refused. The
 * daily walk or the next opened report does the rest.
 */
export async function afterwards(work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => logFailure('left to the daily walk', error));
}

/** Only a board of this project, which the caller sees, can be chosen. */
async function mustBeTheirs(projectId: string, board: number | null): Promise<void> {
  if (board === null || (await boardsInSight(jiraAsUser, projectId)).some(({ id }) => id === board)) return;
  throw new AppError('bad-request', 'This is no board of the project.', { because: 'invalid', at: 'policy.board' });
}

/** A `conflict`. The two are told by their versions: the one that the caller saw, and the stored one. */
export const changedSince = (mine: number, theirs: number): AppError =>
  conflict([{ field: 'policy', mine: String(mine), theirs: String(theirs) }]);

async function viewOf(
  projectId: string,
  { policy: now, isOfSite, broken }: Omit<ToReplace, 'request'>,
  there: RuleSubjects,
): Promise<SettingsView> {
  const [project, history, boards, site, removal] = await Promise.all([
    knownProject(projectId, jiraAsUser),
    policyHistory(projectId, HISTORY + 1),
    boardsInSight(jiraAsUser, projectId),
    knownSite(jiraAsUser),
    readRemoval(projectId),
  ]);
  const policy = onSite(now, site.fields, projectId);
  const more = {
    boards,
    siteTimeZone: site.timeZone,
    removal: removal && toRemovalView(removal),
    items: project.total,
  };
  const oldest = history.at(-1)?.version ?? Math.max(1, now.version);
  // The first version of its own replaced Starter, or the site's rules.
  const first = oldest === 1 ? onSite(STARTER_POLICY, site.fields, projectId) : await sitePolicyOf(oldest - 1);
  const follows = isOfSite ? policy.version : null;
  return { projectKey: project.known.key, broken, policy, follows, ...shownOf(history, first), ...there, ...more };
}

/** The latest versions, and the policy before them: `first` where there are no more versions than are shown. */
export function shownOf(all: readonly PolicyVersion[], first: Policy | null): History {
  const older = all[HISTORY];
  return { history: all.slice(0, HISTORY), before: older === undefined ? first : older.policy };
}

export type RuleSubjects = Pick<SettingsView, 'fields' | 'ruleFields' | 'issueTypes'>;

/** What rules can be about, as the administrator sees it. */
export async function readRuleSubjects(projectId: string): Promise<RuleSubjects> {
  const [{ texts, rules }, issueTypes] = await Promise.all([
    policyFields(jiraAsUser, projectId),
    projectTypes(jiraAsUser, projectId),
  ]);
  return { fields: texts, ruleFields: rules, issueTypes };
}
