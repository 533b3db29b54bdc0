import type { SettingsView, SiteRulesView } from '../../contract-settings';
import { choiceOf, type PolicyChoice } from '../../domain/policy/policy';
import type { CopiedRules } from '../../domain/policy/copied-rules';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { AppError } from '../../failure';
import { policyFields } from '../../jira/read/fields';
import { projectRights } from '../../jira/read/permissions';
import { projectId as idOf, sharedTypes } from '../../jira/read/project';
import { logFailure } from '../answer';
import type { ChangingSiteCall } from '../call';
import { jiraAsUser } from '../jira-requests';
import { queueBackground } from '../queues';
import { now } from '../stores/clock';
import { rememberPerson } from '../stores/person-store';
import {
  policyHistory,
  policyToReplace,
  readPolicy,
  savePolicyVersion,
  SITE,
  type ToReplace,
  withOwnRules,
} from '../stores/policy-store';
import { usedProjects } from '../stores/project-store';
import { onSite } from '../settings/effective-policy';
import { changedSince, HISTORY, nextPolicy, shownOf } from '../settings/settings';
import { knownSite } from '../settings/site-fields';
import { mustAdministerSite } from './health/jira-probes';

/** The default rules of the site with what they can be about, for an administrator of Jira. */
export async function openSiteRules(): Promise<SiteRulesView> {
  await mustAdministerSite(jiraAsUser);
  const [stored, there] = await Promise.all([policyToReplace(SITE), knownOfSite()]);
  return viewOf(stored, there);
}

type Save = { readonly base: { readonly version: number }; readonly input: { readonly policy: PolicyChoice } };

/**
 * Stores a new version of the site's rules. Where it may judge otherwise, the projects that follow it are looked at anew. Fails
 * with `conflict` where another version was saved since the one that the caller saw. A known request saves nothing again.
 */
export async function saveSiteRules(call: ChangingSiteCall, { base, input: { policy } }: Save): Promise<SiteRulesView> {
  await mustAdministerSite(jiraAsUser);
  const stored = await policyToReplace(SITE);
  const { policy: before, broken, request } = stored;
  const there = await knownOfSite();
  if (request === call.request) return viewOf(stored, there);
  if (before.version !== base.version) throw changedSince(base.version, before.version);
  const following = nextPolicy({ ...policy, ...ofProjectsAlone }, before, there);
  const { version } = following;
  const next = broken === null ? following : { ...following, judgedSince: version };
  const view = await viewOf({ policy: next, broken: null }, there);
  const stamp = { by: call.me, at: now() };
  await rememberPerson({ account: call.me, place: `policy-${SITE}`, at: stamp.at });
  if (!(await savePolicyVersion(SITE, next, { ...stamp, request: call.request })))
    throw changedSince(base.version, (await policyToReplace(SITE)).policy.version);
  if (next.judgedSince === version)
    await queueBackground({ work: 'followers', from: 0 }).catch((error: unknown) =>
      logFailure('left to the daily walks', error),
    );
  return { ...view, ...shownOf([{ version, ...stamp, policy: next }, ...view.history], view.before) };
}

/** Each project decides for itself whether it is flagged and mailed, and plans with a board of its own. */
const ofProjectsAlone = {
  board: STARTER_POLICY.board,
  flags: STARTER_POLICY.flags,
  weeklyMail: STARTER_POLICY.weeklyMail,
};

/** The rules of a project that the caller may see, to be copied into the site's. */
export async function readRulesOf({ projectKey }: { readonly projectKey: string }): Promise<CopiedRules> {
  await mustAdministerSite(jiraAsUser);
  const projectId = await idOf(jiraAsUser, projectKey);
  if (!(await projectRights(jiraAsUser, projectId)).canBrowse)
    throw new AppError('not-found', 'The project is not for this viewer.');
  const [policy, { texts }] = await Promise.all([readPolicy(projectId), policyFields(jiraAsUser, projectId)]);
  const acceptanceField = texts.find(({ id }) => id === policy.acceptanceField)?.name ?? null;
  return { policy: { ...choiceOf(policy), ...ofProjectsAlone }, names: { acceptanceField, board: null } };
}

async function viewOf(
  { policy, broken }: Pick<ToReplace, 'policy' | 'broken'>,
  there: Subjects,
): Promise<SiteRulesView> {
  const [history, site, used] = await Promise.all([
    policyHistory(SITE, HISTORY + 1),
    knownSite(jiraAsUser),
    usedProjects(),
  ]);
  const followers = used.length - (await withOwnRules(used)).length;
  const first = (history.at(-1)?.version ?? 1) === 1 ? STARTER_POLICY : null;
  return {
    policy: onSite(policy, site.fields, null),
    broken,
    ...shownOf(history, first),
    ...there,
    siteTimeZone: site.timeZone,
    followers,
  };
}

type Subjects = Pick<SettingsView, 'fields' | 'ruleFields' | 'issueTypes'>;

/** What the rules can be about: what projects share. */
async function knownOfSite(): Promise<Subjects> {
  const [{ texts, rules }, issueTypes] = await Promise.all([policyFields(jiraAsUser, null), sharedTypes(jiraAsUser)]);
  return { fields: texts, ruleFields: rules, issueTypes };
}
