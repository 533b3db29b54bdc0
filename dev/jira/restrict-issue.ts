import { changeIssue } from './issue-change.ts';
import type { Site } from './site.ts';

/** Limits an issue to these accounts (issue security); null removes the limit. */
export function restrictIssue(site: Site, issueId: number, accounts: readonly string[] | null): void {
  const columns = { security_level: accounts === null ? null : JSON.stringify(accounts) };
  changeIssue(site, '', { issueId, columns, items: [], keepsUpdated: true });
}
