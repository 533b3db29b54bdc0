import type { Yardstick } from '../domain/assess';
import { readPolicy } from './stores/policy-store';
import { readProject } from './stores/project-store';

/**
 * What issues of a project are judged by: its policy, and its velocity where that is known. Both come from storage;
 * `projectOf` saves the second read where the project's row is read anyway.
 */
export async function readYardstick(projectId: string, projectOf = readProject): Promise<Yardstick> {
  const [policy, project] = await Promise.all([readPolicy(projectId), projectOf(projectId)]);
  const velocity = project?.known.velocity ?? null;
  return velocity === null ? policy : { ...policy, velocity };
}
