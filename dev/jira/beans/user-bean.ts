import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { avatarUrls } from './avatar.ts';

export type UserRow = {
  account_id: string;
  account_type: string;
  email: string;
  display_name: string;
  active: number;
  locale: string;
  time_zone: string;
  site_admin: number;
};

export const USER_COLUMNS = 'account_id, account_type, email, display_name, active, locale, time_zone, site_admin';

export function userRow(site: Site, accountId: string): UserRow | undefined {
  return site.db.get<UserRow>(`select ${USER_COLUMNS} from users where account_id = ?`, accountId);
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
    ...{ account_id: accountId, account_type: 'unknown', email: '', display_name: 'Former user', active: 0 },
    ...{ locale: 'en_US', time_zone: 'UTC', site_admin: 0 },
  });
}

export function displayName(site: Site, accountId: string | null): string | null {
  return accountId === null ? null : (userRow(site, accountId)?.display_name ?? 'Former user');
}
