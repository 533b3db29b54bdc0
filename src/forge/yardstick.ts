import type { Yardstick } from '../domain/assess';
import { readPolicy } from './stores/policy-store';
import { siteFields } from './site-fields';
import { readProject } from './stores/project-store';

/**
 * What issues of a project are judged by: its policy, and its velocity where that is known; and how those around them
 * are found. All from storage; `projectOf` saves a read where the project's row is read anyway.
 */
export async function readYardstick(projectId: string, projectOf = readProject): Promise<Yardstick> {
  const [policy, project, site] = await Promise.all([readPolicy(projectId), projectOf(projectId), siteFields()]);
  const { velocity = null, estimate = null, issueTypes = [] } = project?.known ?? {};
  const fields = { estimate: estimate ?? site.estimates[0] ?? null, sprint: site.sprint };
  return { ...policy, ...(velocity === null ? {} : { velocity }), outlook: { fields, issueTypes } };
}
