import * as z from 'zod/mini';
import type { AccountId } from '../../domain/shared/person';
import { ask, checked, type JiraRequest, rest } from '../request';

const user = z.object({ active: z.boolean(), accountType: z.optional(z.string()) });
const parse = (body: unknown) => user.safeParse(body);

/** Whether the account is deactivated, unknown to Jira, or an app's, and so cannot be asked. */
export async function isGone(request: JiraRequest, account: AccountId): Promise<boolean> {
  const { status, body } = await ask(request, rest`/rest/api/3/user?accountId=${account}`, { expected: [404] });
  if (status === 404) return true;
  const { active, accountType } = checked(parse, body);
  return !active || accountType === 'app';
}
