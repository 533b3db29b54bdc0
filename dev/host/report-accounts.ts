import { z } from 'zod';
import type { Site } from '../jira/site.ts';
import { absent, json } from './carried-answer.ts';
import type { CarriedAnswer } from './runtime/messages.ts';

/** Forge's own path, without a host: @forge/api sends it to Atlassian's gateway. */
export const REPORT_ACCOUNTS = '/app/report-accounts';
const reported = z.object({
  accounts: z.array(z.object({ accountId: z.string(), updatedAt: z.iso.datetime({ offset: true }) })).max(90),
});

/**
 * Atlassian's personal data report: an account that this site does not know is `closed`; a deactivated person still has
 * one. 204 when there is nothing for the app to do.
 */
export function reportAccounts(site: Site, body: unknown, scopes: readonly string[]): CarriedAnswer {
  if (!scopes.includes('report:personal-data'))
    return json(403, { message: 'The scope report:personal-data is missing.' });
  const parsed = reported.safeParse(body);
  if (!parsed.success) return absent('a report of accounts in another shape');
  const isKnown = (id: string) => site.db.has('select 1 from users where account_id = ?', id);
  const accounts = parsed.data.accounts
    .filter(({ accountId }) => !isKnown(accountId))
    .map(({ accountId }) => ({ accountId, status: 'closed' }));
  return accounts.length === 0 ? json(204) : json(200, { accounts });
}
