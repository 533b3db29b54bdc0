import { z } from 'zod';
import { withoutAccount } from '../../domain/erased';
import type { AccountId, Instant } from '../../domain/issue';
import { AppError } from '../../failure';
import { pointerRow } from './round-schema';
import { putRow, readRow, replaceRow, rewriteRow } from './rows';

const DAY = 24 * 60 * 60 * 1000;
const expiring = z.looseObject({ version: z.int(), expires: z.string(), content: z.looseObject({}) });
const versioned = z.looseObject({ version: z.int() });

/** Takes an account out of the talk, the outbox and the rounds of an issue, on their versions: fails with `conflict` to be tried again. */
export async function eraseFromIssue(issueId: string, account: AccountId, now: Instant): Promise<void> {
  await eraseRow({ entity: 'talk', key: issueId }, account, now);
  await eraseRow({ entity: 'outbox', key: issueId }, account, now);
  const pointer = pointerRow.safeParse(await readRow({ entity: 'round', key: issueId }));
  const last = pointer.success ? pointer.data.number + 1 : 1;
  for (let number = last; number > 0; number -= 1)
    await eraseRow({ entity: 'round', key: `${issueId}-${number}` }, account, now);
}

async function eraseRow(at: { entity: string; key: string }, account: AccountId, now: Instant): Promise<void> {
  const stored = expiring.safeParse(await readRow(at));
  if (!stored.success) return;
  const row = stored.data;
  const content = withoutAccount(row.content, account);
  if (content === row.content) return;
  const days = Math.max(1, Math.ceil((Date.parse(row.expires) - Date.parse(now)) / DAY));
  const done = await replaceRow(at, { ...row, content, version: row.version + 1 }, { days });
  if (!done) throw conflict();
}

/** Takes an account out of every version of a project's policy: fails with `conflict` to be tried again. */
export async function eraseFromPolicy(projectId: string, account: AccountId): Promise<void> {
  const current = versioned.safeParse(await readRow(policyAt(projectId)));
  if (!current.success) return;
  const erased = versionWithout(current.data, account);
  if (erased !== null && !(await rewriteRow(policyAt(projectId), erased, { days: null }))) throw conflict();
  // Nobody writes to these any more: the last one wins.
  for (let number = current.data.version; number > 0; number -= 1) {
    const stored = versioned.safeParse(await readRow(policyAt(`${projectId}-${number}`)));
    const earlier = stored.success ? versionWithout(stored.data, account) : null;
    if (earlier !== null) await putRow(policyAt(`${projectId}-${number}`), earlier);
  }
}

type Version = z.infer<typeof versioned>;
const policyAt = (key: string) => ({ entity: 'policy', key });

/** null where the account did not make it. */
function versionWithout(stored: Version, account: AccountId): Version | null {
  const erased = versioned.parse(withoutAccount(stored, account));
  return erased['by'] === stored['by'] ? null : erased;
}

function conflict(): AppError {
  return new AppError('conflict', 'Somebody else has just written this row.', { seconds: 1 });
}
