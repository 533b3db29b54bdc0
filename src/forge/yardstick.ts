import type { Yardstick } from '../domain/assess';
import { readPolicy } from './stores/policy-store';
import { siteTimeZone } from './site-fields';
import { readProject } from './stores/project-store';

/**
 * What issues of a project are judged by: its policy, with the site's time zone where it names none, and its velocity where
 * that is known. All of it comes from storage; `projectOf` saves a read where the project's row is read anyway.
 */
export async function readYardstick(projectId: string, projectOf = readProject): Promise<Yardstick> {
  const [policy, project, zone] = await Promise.all([readPolicy(projectId), projectOf(projectId), siteTimeZone()]);
  const velocity = project?.known.velocity ?? null;
  const zoned = { ...policy, timeZone: policy.timeZone ?? zone };
  return velocity === null ? zoned : { ...zoned, velocity };
}
