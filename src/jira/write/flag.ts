import * as z from 'zod/mini';
import type { FlagMarker } from '../../domain/issue/flag-marker';
import type { LastFlagChange } from '../../domain/readiness/flag';
import { AppError } from '../../failure';
import type { AccountId } from '../../domain/shared/person';
import { toInstant } from '../instant';
import { removeProperty } from '../read/properties';
import { propertyKeys } from '../read/property-keys';
import { ask, type JiraRequest, rest, readReply } from '../request';

const history = z.object({
  id: z.string(),
  created: z.union([z.string(), z.number()]),
  author: z.nullish(z.object({ accountId: z.string() })),
});
const answer = z.object({
  issueChangeLogs: z.array(z.object({ changeHistories: z.array(history) })),
  nextPageToken: z.nullish(z.string()),
});

/**
 * The last change of the flag from the history of that field, which is oldest first; null when the flag was never
 * changed. `me`: the app's own account.
 */
export async function readLastFlagChange(
  request: JiraRequest,
  issueId: string,
  { flagField, me }: { readonly flagField: string; readonly me: AccountId },
): Promise<LastFlagChange | null> {
  let last: z.infer<typeof history> | null = null;
  let token: string | null | undefined = null;
  do {
    const json: unknown = {
      issueIdsOrKeys: [issueId],
      fieldIds: [flagField],
      ...(token ? { nextPageToken: token } : {}),
    };
    const read = await readReply(request, '/rest/api/3/changelog/bulkfetch', answer, { json });
    last = read.issueChangeLogs.flatMap(({ changeHistories }) => changeHistories).at(-1) ?? last;
    token = read.nextPageToken;
  } while (token);
  const at = last === null ? null : toInstant(last.created);
  return last === null || at === null ? null : { changelogId: last.id, at, isByApp: last.author?.accountId === me };
}

/**
 * Sets Jira's flag together with our marker in one edit, so that our flag is never seen without its marker. Without a
 * marker it clears both. Fails with `not-allowed` also where the flag is not on the edit screen, which Jira answers
 * with 400.
 */
export async function writeFlag(
  request: JiraRequest,
  issue: { readonly id: string; readonly flagField: string },
  marker: FlagMarker | null,
): Promise<void> {
  const { status } = await ask(request, rest`/rest/api/3/issue/${issue.id}`, {
    method: 'PUT',
    expected: [400],
    json: {
      fields: { [issue.flagField]: marker === null ? null : [{ value: 'Impediment' }] },
      ...(marker === null ? {} : { properties: [{ key: propertyKeys.flag, value: marker }] }),
    },
  });
  if (status === 400) throw new AppError('not-allowed', 'Jira does not let the flag be edited.');
  if (marker === null) await removeProperty(request, issue.id, propertyKeys.flag);
}
