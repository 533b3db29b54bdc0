import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { userBean, type UserRow } from './user-bean.ts';

/** A person as their own resource. This site has no groups and one application role. */
export function fullUserBean(site: Site, user: UserRow): JsonObject {
  return {
    ...userBean(site, user),
    locale: user.locale,
    groups: { size: 0, items: [] },
    applicationRoles: { size: 0, items: [] },
    expand: 'groups,applicationRoles',
  };
}
