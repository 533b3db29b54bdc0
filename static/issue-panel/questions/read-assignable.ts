import type { Person } from '../../../src/domain/shared/person';
import { readPeople, remember } from '../../ui/people';

/** Who may be asked to find something out: the people whom Jira lets be assigned. Empty when Jira does not say. */
export async function readAssignable(issueKey: string): Promise<readonly Person[]> {
  const query = new URLSearchParams({ issueKey, maxResults: '50' });
  try {
    const people = await readPeople(`/rest/api/3/user/assignable/search?${query.toString()}`);
    remember(people ?? []);
    return people ?? [];
  } catch (error) {
    console.error(error);
    return [];
  }
}
