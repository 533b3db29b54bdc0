import { columnNames, integer, text, type RowOf } from '../columns.ts';
import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { avatarUrls } from './avatar.ts';

/** Without the API token. */
export const userColumns = {
  account_id: text,
  account_type: text,
  email: text,
  display_name: text,
  active: integer,
  locale: text,
  time_zone: text,
  site_admin: integer,
};
export type UserRow = RowOf<typeof userColumns>;

export function userRow(site: Site, accountId: string): UserRow | undefined {
  return site.db.get(userColumns, `select ${columnNames(userColumns)} from users where account_id = ?`, accountId);
}

/** The short form of a person inside other objects. */
export function userBean(site: Site, user: UserRow): JsonObject {
  return {
    self: `${site.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(user.account_id)}`,
    accountId: user.account_id,
    accountType: user.account_type,
    ...(user.email === '' ? {} : { emailAddress: user.email }),
    avatarUrls: avatarUrls(site, 'user', user.account_id),
    displayName: user.display_name,
    active: user.active === 1,
    timeZone: user.time_zone,
  };
}

/** Null for null; a deleted account keeps its id, as "Former user" does in Jira. */
export function userBeanOf(site: Site, accountId: string | null): JsonObject | null {
  if (accountId === null) return null;
  const user = userRow(site, accountId);
  if (user) return userBean(site, user);
  return userBean(site, {
    account_id: accountId,
    account_type: 'unknown',
    email: '',
    display_name: 'Former user',
    active: 0,
    locale: 'en_US',
    time_zone: 'UTC',
    site_admin: 0,
  });
}

export function displayName(site: Site, accountId: string | null): string | null {
  return accountId === null ? null : (userRow(site, accountId)?.display_name ?? 'Former user');
}
