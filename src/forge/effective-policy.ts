import type { EffectivePolicy } from '../domain/policy/effective-policy';
import { criteriaFieldOf, estimatesOf, type SiteFields } from '../jira/issue-fields';
import type { Policy } from '../domain/policy/policy';
import { fromStorage } from './site-fields';

/**
 * What issues of a project are judged by: its policy, with what the site says where nobody has chosen, and its velocity where
 * that is known; and how those around them are found. All of it comes from storage.
 */
export async function readEffectivePolicy(
  projectId: string,
  { policyOf, projectOf, siteOf } = fromStorage,
): Promise<EffectivePolicy> {
  const [policy, project, site] = await Promise.all([policyOf(projectId), projectOf(projectId), siteOf()]);
  const { velocity = null, estimate = null, issueTypes = [] } = project?.known ?? {};
  const fields = { estimate: estimate ?? estimatesOf(site.fields, projectId)[0] ?? null, sprint: site.fields.sprint };
  const zoned = { ...onSite(policy, site.fields, projectId), timeZone: policy.timeZone ?? site.timeZone };
  return { ...zoned, ...(velocity === null ? {} : { velocity }), outlook: { fields, issueTypes } };
}

/** As long as nobody has saved a policy, criteria are looked for where the site has a field for them. */
export function onSite(policy: Policy, fields: SiteFields, projectId: string): Policy {
  return policy.version > 0 ? policy : { ...policy, acceptanceField: criteriaFieldOf(fields, projectId) };
}
