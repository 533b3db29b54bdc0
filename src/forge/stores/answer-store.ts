import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../domain/shared/instant';
import type { AccountId } from '../../domain/shared/person';
import { isOver } from './expiry';
import { pack, unpack } from './packed';
import { allRows, type At, dropRows, putRow, readRow } from './rows';

/** How long the last answer to an assistant serves the same person again (ms). */
const MINUTE_MS = 60_000;
/** Readers look at `expires` themselves; storage takes the row away within days. */
const LIFE = { days: 1 };

const ANSWER = 'answer';

/** No account is stored, so that erasure has nothing to do here. */
function placeOf(projectId: string, account: AccountId): At {
  const hash = createHash('sha256').update(account).digest('hex').slice(0, 32);
  return { entity: ANSWER, key: `${projectId}-${hash}` };
}

const answerRow = z.object({ expires: z.string(), content: z.unknown() });

/** What this person was answered about the project within the last minute; null after that, and where `schema` does not read it. */
export async function readAnswer<T>(
  of: { readonly projectId: string; readonly account: AccountId; readonly now: Instant },
  schema: z.ZodType<T>,
): Promise<T | null> {
  const row = answerRow.safeParse(await readRow(placeOf(of.projectId, of.account))).data;
  if (row === undefined || isOver(row.expires, of.now)) return null;
  return schema.safeParse(unpack(row.content)).data ?? null;
}

/** Keeps the answer for a minute, instead of an earlier one. */
export async function keepAnswer(
  of: { readonly projectId: string; readonly account: AccountId; readonly now: Instant },
  answer: unknown,
): Promise<void> {
  const expires = new Date(Date.parse(of.now) + MINUTE_MS).toISOString();
  const row = { project: of.projectId, expires, content: pack(answer) };
  await putRow(placeOf(of.projectId, of.account), row, LIFE);
}

/** Removes what was answered about a project. */
export async function forgetAnswers(projectId: string): Promise<void> {
  const rows = await allRows({ entity: ANSWER, index: 'by-project', partition: [projectId] });
  await dropRows(rows.map(({ key }) => ({ entity: ANSWER, key })));
}
