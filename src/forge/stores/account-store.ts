import { z } from 'zod';
import type { Instant } from '../../domain/shared/instant';
import type { AccountId } from '../../domain/shared/person';
import { inDays, isOver } from './expiry';
import { noteFact } from './fact-store';
import { putRow, readRows } from './rows';

/** Atlassian's cycle: an account is reported at most once in it. */
const CYCLE_DAYS = 7;
/** Forge may begin a weekly schedule up to an hour early: reports that begin closer together are of one cycle. */
const AT_LEAST_DAYS = CYCLE_DAYS - 1 / 24;
/** Within that Forge may have run one schedule twice, which says nothing of the next. */
const AGAIN_DAYS = 1 / 24;

const accountRow = z.object({ reported: z.string() });
const at = (account: AccountId) => ({ entity: 'account', key: account });

/**
 * The accounts that were not reported in the cycle of the report that `began` then. Notes whether it began too early after the one
 * before: each row has the beginning of an earlier report.
 * @NOTE unverified on a live site: that a weekly schedule never begins more than an hour early.
 */
export async function dueAccounts(accounts: readonly AccountId[], began: Instant): Promise<ReadonlySet<AccountId>> {
  const rows = await readRows(accounts.map(at));
  const times = rows.map((row) => accountRow.safeParse(row).data?.reported ?? null);
  const isOfCycle = (time: Instant | null) => time !== null && !isOver(inDays(time, AT_LEAST_DAYS), began);
  const before = times.filter((time) => time !== null && isOver(inDays(time, AGAIN_DAYS), began));
  if (before.length > 0) await noteFact('weekly-report', !before.some(isOfCycle));
  return new Set(accounts.filter((_account, index) => !isOfCycle(times[index] ?? null)));
}

/** The row expires with the cycle, so that nothing is left of an account that nothing names. */
export async function markReported(accounts: readonly AccountId[], began: Instant): Promise<void> {
  await Promise.all(accounts.map((account) => putRow(at(account), { reported: began }, { days: CYCLE_DAYS })));
}
