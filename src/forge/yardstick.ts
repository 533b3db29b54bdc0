import type { Yardstick } from '../domain/assess';
import { readPolicy } from './stores/policy-store';
import { fromStorage } from './site-fields';

/**
 * What issues of a project are judged by: its policy, with the site's time zone where it names none, and its velocity where
 * that is known; and how those around them are found. All of it comes from storage.
 */
export async function readYardstick(projectId: string, { projectOf, siteOf } = fromStorage): Promise<Yardstick> {
  const [policy, project, site] = await Promise.all([readPolicy(projectId), projectOf(projectId), siteOf()]);
  const { velocity = null, estimate = null, issueTypes = [] } = project?.known ?? {};
  const fields = { estimate: estimate ?? site.fields.estimates[0] ?? null, sprint: site.fields.sprint };
  const zoned = { ...policy, timeZone: policy.timeZone ?? site.timeZone };
  return { ...zoned, ...(velocity === null ? {} : { velocity }), outlook: { fields, issueTypes } };
}
