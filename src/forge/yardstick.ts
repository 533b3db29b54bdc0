import type { Yardstick } from '../domain/assess';
import { readPolicy } from './stores/policy-store';
import { siteFields, siteTimeZone } from './site-fields';
import { readProject } from './stores/project-store';

/**
 * What issues of a project are judged by: its policy, with the site's time zone where it names none, and its velocity where
 * that is known; and how those around them are found. All of it comes from storage; `projectOf` saves a read where the
 * project's row is read anyway.
 */
export async function readYardstick(projectId: string, projectOf = readProject): Promise<Yardstick> {
  const [policy, project, site, zone] = await Promise.all([
    readPolicy(projectId),
    projectOf(projectId),
    siteFields(),
    siteTimeZone(),
  ]);
  const { velocity = null, estimate = null, issueTypes = [] } = project?.known ?? {};
  const fields = { estimate: estimate ?? site.estimates[0] ?? null, sprint: site.sprint };
  const zoned = { ...policy, timeZone: policy.timeZone ?? zone };
  return { ...zoned, ...(velocity === null ? {} : { velocity }), outlook: { fields, issueTypes } };
}
