import * as z from 'zod/mini';
import type { Person } from '../../domain/shared/person';

/** Fields whose people come with an issue. */
export const peopleFields = ['reporter', 'assignee'] as const;

const user = z.object({ accountId: z.string(), displayName: z.string().check(z.minLength(1)), active: z.boolean() });
const issue = z.object({ fields: z.looseObject({}) });

/** Reporter and assignee of a search result, as the viewer sees them; empty where the fields were not asked for. */
export function peopleOf(body: unknown): readonly Person[] {
  const parsed = issue.safeParse(body);
  if (!parsed.success) return [];
  const { fields } = parsed.data;
  return peopleFields.flatMap((field) => {
    const found = user.safeParse(fields[field]);
    if (!found.success) return [];
    const { accountId, displayName, active } = found.data;
    return [{ accountId, name: displayName, active }];
  });
}
