import type { Person } from '../../../src/domain/shared/person';
import { readPeople, remember } from '../../ui/people';

/** Possible owners of a question: people whom Jira lets be assigned. Empty when Jira refuses. */
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
