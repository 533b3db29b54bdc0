import * as z from 'zod/mini';
import { withoutAccount } from '../domain/erased';
import type { AccountId } from '../domain/issue';
import { isOurs } from './property-keys';
import { ask, checked, type JiraRequest, rest } from './request';

const issue = z.object({ properties: z._default(z.record(z.string(), z.unknown()), {}) });

/** Takes an account out of every property of ours on an issue. Done twice it changes nothing more. */
export async function eraseAccount(request: JiraRequest, issueId: string, account: AccountId): Promise<void> {
  const { body } = await ask(request, rest`/rest/api/3/issue/${issueId}?fields=summary&properties=*all`);
  const { properties } = checked((value) => issue.safeParse(value), body);
  for (const [key, value] of Object.entries(properties)) {
    const erased = isOurs(key) ? withoutAccount(value, account) : value;
    if (erased === value) continue;
    await ask(request, rest`/rest/api/3/issue/${issueId}/properties/${key}`, { method: 'PUT', json: erased });
  }
}
