import * as z from 'zod/mini';
import type { AccountId } from '../domain/shared/person';
import { ask, checked, type JiraRequest, rest } from './request';

const user = z.object({ active: z.boolean() });
const parse = (body: unknown) => user.safeParse(body);

/** Whether the account is deactivated or unknown to Jira. */
export async function isGone(request: JiraRequest, account: AccountId): Promise<boolean> {
  const { status, body } = await ask(request, rest`/rest/api/3/user?accountId=${account}`, { expected: [404] });
  return status === 404 || !checked(parse, body).active;
}
