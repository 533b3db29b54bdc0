import { readBulk } from '../../../../src/jira/read/bulk-issues';
import { peopleOf } from '../../../../src/jira/read/people-of';
import type { AccountId } from '../../../../src/domain/shared/person';
import { isRecord } from '../../../ui/is-record';
import { readPeople, remember } from '../../../ui/people';
import { asViewer } from '../../shared/request';

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

/** Who these issues are assigned to, by issue id, as the viewer sees them; empty where Jira does not say. */
export async function readAssignees(ids: readonly string[]): Promise<ReadonlyMap<string, AccountId>> {
  try {
    const wanted = { fields: ['assignee'], properties: [], parse: parseAssignee };
    const found = ids.length === 0 ? [] : await readBulk(asViewer, ids, wanted);
    return new Map(found.flatMap((one) => (one === null ? [] : [one])));
  } catch (error) {
    console.error(error);
    return new Map();
  }
}

type Assigned = readonly [id: string, assignee: AccountId] | null;

function parseAssignee(body: unknown): { readonly success: true; readonly data: Assigned } {
  const id = isRecord(body) ? body['id'] : null;
  const [assignee] = peopleOf(body).filter(({ active }) => active);
  const isKnown = typeof id === 'string' && assignee !== undefined;
  return { success: true, data: isKnown ? [id, assignee.accountId] : null };
}
