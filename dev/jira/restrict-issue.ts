import { changeIssue } from './issue-change.ts';
import type { Site } from './site.ts';

/** Hides an issue from everybody but these accounts (issue security); null shows it again to all who may browse. */
export function restrictIssue(site: Site, issueId: number, accounts: readonly string[] | null): void {
  const columns = { security_level: accounts === null ? null : JSON.stringify(accounts) };
  changeIssue(site, '', { issueId, columns, items: [], keepsUpdated: true });
}
