import { isSiteAdmin } from './permissions.ts';
import type { Site } from './site.ts';

/** Global permissions: administering belongs to the site's administrators, the others to everybody who logs in. */
const GLOBAL_PERMISSIONS = [
  'ADMINISTER',
  'SYSTEM_ADMIN',
  'USER_PICKER',
  'BULK_CHANGE',
  'CREATE_SHARED_OBJECTS',
] as const;
export type GlobalPermission = (typeof GLOBAL_PERMISSIONS)[number];

export function isGlobalPermission(key: string): key is GlobalPermission {
  return GLOBAL_PERMISSIONS.some((known) => known === key);
}

export function mayGlobally(site: Site, account: string, permission: GlobalPermission): boolean {
  if (permission === 'SYSTEM_ADMIN') return false;
  return permission !== 'ADMINISTER' || isSiteAdmin(site, account);
}
