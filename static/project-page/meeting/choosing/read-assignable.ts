import type { AccountId } from '../../../../src/domain/shared/person';
import { readPeople, remember } from '../../../ui/people';

/** Jira takes so many users of the whole site, at most these, and answers who of them can be assigned. */
const USERS = 1000;

/** Whom Jira lets be assigned in a project; empty where it does not say. */
export async function readAssignable(projectKey: string): Promise<readonly AccountId[]> {
  const query = new URLSearchParams({ project: projectKey, maxResults: String(USERS) });
  try {
    const people = (await readPeople(`/rest/api/3/user/assignable/search?${query.toString()}`)) ?? [];
    remember(people);
    return people.filter(({ active }) => active).map(({ accountId }) => accountId);
  } catch (error) {
    console.error(error);
    return [];
  }
}
