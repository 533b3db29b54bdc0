import { z } from 'zod';
import type { Instant } from '../../domain/shared/instant';
import type { AccountId } from '../../domain/shared/person';
import { inDays, isOver } from './expiry';
import { putRow, readRows } from './rows';

/** Atlassian's cycle: an account is reported at most once in it. */
const CYCLE_DAYS = 7;
/** Forge may begin a weekly schedule up to an hour early: reports that begin closer together are of one cycle. */
const AT_LEAST_DAYS = CYCLE_DAYS - 1 / 24;

const accountRow = z.object({ reported: z.string() });
const at = (account: AccountId) => ({ entity: 'account', key: account });

/** The accounts that were not reported in the cycle of the report that `began` then. */
export async function dueAccounts(accounts: readonly AccountId[], began: Instant): Promise<ReadonlySet<AccountId>> {
  const rows = await readRows(accounts.map(at));
  const isDue = (row: unknown) => {
    const stored = accountRow.safeParse(row);
    return !stored.success || isOver(inDays(stored.data.reported, AT_LEAST_DAYS), began);
  };
  return new Set(accounts.filter((_account, index) => isDue(rows[index])));
}

/** The row expires with the cycle, so that nothing is left of an account that nothing names. */
export async function markReported(accounts: readonly AccountId[], began: Instant): Promise<void> {
  await Promise.all(accounts.map((account) => putRow(at(account), { reported: began }, { days: CYCLE_DAYS })));
}
