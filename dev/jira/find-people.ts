import { columnNames } from './columns.ts';
import { userBean, userColumns, type UserRow } from './beans/user-bean.ts';
import { JiraError } from './error.ts';
import type { JsonObject } from './json.ts';
import { paging } from './query.ts';
import type { Site } from './site.ts';

/** Active people whose name, a word of it, or e-mail begins with `query`, or the one with `accountId`. */
export function findPeople(site: Site, query: URLSearchParams, among: (accountId: string) => boolean): JsonObject[] {
  const words = query.get('query');
  const accountId = query.get('accountId');
  if (words !== null && accountId !== null)
    throw new JiraError(400, "The 'query' and 'accountId' parameters cannot be used together.");
  const { startAt, maxResults } = paging(query, 1_000);
  const start = words?.toLowerCase() ?? '';
  const begins = ({ display_name, email }: UserRow) =>
    start === '' || email.toLowerCase().startsWith(start) || ` ${display_name.toLowerCase()}`.includes(` ${start}`);
  return site.db
    .all(
      userColumns,
      `select ${columnNames(userColumns)} from users where active = 1 and account_type = 'atlassian' order by display_name, account_id`,
    )
    .filter((user) => (accountId === null ? begins(user) : user.account_id === accountId))
    .filter((user) => among(user.account_id))
    .slice(startAt, startAt + maxResults)
    .map((user) => userBean(site, user));
}
