import { JiraError } from './error.ts';
import { isSiteAdmin } from './permissions.ts';
import type { Site } from './site.ts';

/**
 * Global permissions: site administrators have ADMINISTER, no account has SYSTEM_ADMIN, all accounts have the others
 * unless withheld.
 */
const GLOBAL_PERMISSIONS = [
  'ADMINISTER',
  'SYSTEM_ADMIN',
  'USER_PICKER',
  'BULK_CHANGE',
  'CREATE_SHARED_OBJECTS',
] as const;
type GlobalPermission = (typeof GLOBAL_PERMISSIONS)[number];

export function isGlobalPermission(key: string): key is GlobalPermission {
  return GLOBAL_PERMISSIONS.some((known) => known === key);
}

export function mayGlobally(site: Site, account: string, permission: GlobalPermission): boolean {
  if (permission === 'SYSTEM_ADMIN') return false;
  if (permission === 'ADMINISTER') return isSiteAdmin(site, account);
  return !site.db.has('select 1 from withheld where account_id = ? and permission = ?', account, permission);
}

/** Withholds a global permission from one account, as a site does that grants it only to some groups. */
export function withhold(site: Site, account: string, permission: GlobalPermission): void {
  site.write(() => site.db.run('insert or ignore into withheld values (?, ?)', account, permission));
}

/**
 * "Browse users and groups".
 * @NOTE unverified on a live site: the wording.
 */
export function mustBrowseUsers(site: Site, account: string): void {
  if (!mayGlobally(site, account, 'USER_PICKER'))
    throw new JiraError(403, 'You do not have permission to browse users and groups.');
}
