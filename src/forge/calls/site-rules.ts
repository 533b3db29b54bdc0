import type { SiteRulesView } from '../../contract-settings';
import { choiceOf, type PolicyChoice } from '../../domain/policy/policy';
import type { CopiedRules } from '../../domain/policy/copied-rules';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { policyFields } from '../../jira/read/fields';
import { projectId as idOf, sharedTypes } from '../../jira/read/project';
import type { ChangingSiteCall } from '../call';
import { jiraAsUser } from '../jira-requests';
import { queueBackground } from '../queues';
import { policyHistory, policyToReplace, readPolicy, SITE, type ToReplace, withOwnRules } from '../stores/policy-store';
import { usedProjects } from '../stores/project-store';
import { onSite } from '../settings/effective-policy';
import {
  afterwards,
  changedSince,
  HISTORY,
  nextPolicy,
  type RuleSubjects,
  shownOf,
  storeVersion,
} from '../settings/settings';
import { rightsIn } from '../settings/rights';
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
  const { policy: before, request } = stored;
  const there = await knownOfSite();
  if (request === call.request) return viewOf(stored, there);
  if (before.version !== base.version) throw changedSince(base.version, before.version);
  const next = nextPolicy({ ...policy, ...ofProjectsAlone }, stored, there);
  const view = await viewOf({ policy: next, broken: null }, there);
  const after = await storeVersion(SITE, call, { base, next, view });
  if (next.judgedSince === next.version) await afterwards(() => queueBackground({ work: 'followers', from: 0 }));
  return after;
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
  await rightsIn(projectId);
  const [policy, { texts }] = await Promise.all([readPolicy(projectId), policyFields(jiraAsUser, projectId)]);
  const acceptanceField = texts.find(({ id }) => id === policy.acceptanceField)?.name ?? null;
  return { policy: { ...choiceOf(policy), ...ofProjectsAlone }, names: { acceptanceField, board: null } };
}

async function viewOf(
  { policy, broken }: Pick<ToReplace, 'policy' | 'broken'>,
  there: RuleSubjects,
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

/** What the rules can be about: what projects share. */
async function knownOfSite(): Promise<RuleSubjects> {
  const [{ texts, rules }, issueTypes] = await Promise.all([policyFields(jiraAsUser, null), sharedTypes(jiraAsUser)]);
  return { fields: texts, ruleFields: rules, issueTypes };
}
