import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import { criteriaFieldOf, estimatesOf, type SiteFields } from '../../jira/read/issue-fields';
import type { Policy } from '../../domain/policy/policy';
import type { Sources } from './site-fields';

/**
 * The policy that issues of a project are judged by: with the site's criteria field and time zone where the policy
 * leaves them open, the velocity where it is known, and how to find the issues around one. Reads storage only.
 */
export async function readEffectivePolicy(
  projectId: string,
  { policyOf, projectOf, siteOf }: Sources,
): Promise<EffectivePolicy> {
  const [policy, project, site] = await Promise.all([policyOf(projectId), projectOf(projectId), siteOf()]);
  const { velocity = null, estimate = null, issueTypes = [] } = project?.known ?? {};
  const fields = { estimate: estimate ?? estimatesOf(site.fields, projectId)[0] ?? null, sprint: site.fields.sprint };
  const zoned = { ...onSite(policy, site.fields, projectId), timeZone: policy.timeZone ?? site.timeZone };
  return { ...zoned, ...(velocity === null ? {} : { velocity }), outlook: { fields, issueTypes } };
}

/** While no policy is saved, the site's field for acceptance criteria is used where it has one. */
export function onSite(policy: Policy, fields: SiteFields, projectId: string | null): Policy {
  return policy.version > 0 ? policy : { ...policy, acceptanceField: criteriaFieldOf(fields, projectId) };
}
