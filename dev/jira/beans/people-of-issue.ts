import { text } from '../columns.ts';
import type { IssueRow } from '../issue-row.ts';
import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';

/** Accounts of those who voted for an issue, or watch it. */
export function accountsOn({ db }: Pick<Site, 'db'>, table: 'votes' | 'watchers', issueId: number): string[] {
  const sql = `select account_id from ${table} where issue_id = ? order by account_id`;
  return db.all({ account_id: text }, sql, issueId).map(({ account_id }) => account_id);
}

/** The field `votes` of an issue. */
export function votesOf(site: Site, viewer: string, { id, key }: IssueRow): JsonObject {
  const accounts = accountsOn(site, 'votes', id);
  const self = `${site.baseUrl}/rest/api/3/issue/${key}/votes`;
  return { self, votes: accounts.length, hasVoted: accounts.includes(viewer) };
}

/** The field `watches` of an issue. */
export function watchesOf(site: Site, viewer: string, { id, key }: IssueRow): JsonObject {
  const accounts = accountsOn(site, 'watchers', id);
  const self = `${site.baseUrl}/rest/api/3/issue/${key}/watchers`;
  return { self, watchCount: accounts.length, isWatching: accounts.includes(viewer) };
}
