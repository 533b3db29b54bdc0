import { z } from 'zod';
import { withoutAccount } from '../../domain/erased';
import type { AccountId, Instant } from '../../domain/issue';
import { AppError } from '../../failure';
import { pointerRow } from './round-schema';
import { putRow, readRow, replaceRow } from './rows';

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
  if (!done) throw new AppError('conflict', 'Somebody else has just written this row.', { seconds: 1 });
}

/** Takes an account out of every version of a project's policy. */
export async function eraseFromPolicy(projectId: string, account: AccountId): Promise<void> {
  const current = versioned.safeParse(await readRow({ entity: 'policy', key: projectId }));
  const versions = current.success ? current.data.version : 0;
  const keys = [projectId, ...Array.from({ length: versions }, (_, at) => `${projectId}-${at + 1}`)];
  for (const key of keys) {
    const stored = versioned.safeParse(await readRow({ entity: 'policy', key }));
    if (!stored.success) continue;
    const erased = versioned.parse(withoutAccount(stored.data, account));
    if (erased['by'] !== stored.data['by']) await putRow({ entity: 'policy', key }, erased);
  }
}
