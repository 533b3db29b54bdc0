import * as z from 'zod/mini';
import type { AccountId } from '../../domain/shared/person';
import { ask, checked, type JiraRequest, rest } from '../request';

const user = z.object({ active: z.boolean(), accountType: z.optional(z.string()), displayName: z.string() });
const parse = (body: unknown) => user.safeParse(body);

/** Whether the account is deactivated, unknown to Jira, or an app's, and so cannot be asked. */
export async function isGone(request: JiraRequest, account: AccountId): Promise<boolean> {
  const found = await readUser(request, account);
  return found === null || !found.active || found.accountType === 'app';
}

/** The display name of an account; null where Jira does not know it. */
export async function nameOf(request: JiraRequest, account: AccountId): Promise<string | null> {
  return (await readUser(request, account))?.displayName ?? null;
}

async function readUser(request: JiraRequest, account: AccountId): Promise<z.infer<typeof user> | null> {
  const { status, body } = await ask(request, rest`/rest/api/3/user?accountId=${account}`, { expected: [404] });
  return status === 404 ? null : checked(parse, body);
}
