import type { Site } from '../site.ts';

export type Person = {
  accountId: string;
  displayName: string;
  email: string;
  apiToken: string;
  /** Administers the site. */
  siteAdmin?: boolean;
  timeZone?: string;
  locale?: string;
  active?: boolean;
  /** Their role in the team, in words. */
  role?: string;
};

/** Adds a person, or changes the one with this account id. */
export function addPerson(site: Site, person: Person): void {
  const {
    accountId,
    displayName,
    email,
    apiToken,
    siteAdmin = false,
    timeZone = 'UTC',
    locale = 'en_US',
    active = true,
    role,
  } = person;
  site.db.run(
    `insert into users (account_id, email, api_token, display_name, active, locale, time_zone, site_admin) values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (account_id) do update set email = excluded.email, api_token = excluded.api_token, display_name = excluded.display_name,
     active = excluded.active, locale = excluded.locale, time_zone = excluded.time_zone, site_admin = excluded.site_admin`,
    ...[accountId, email, apiToken, displayName, active ? 1 : 0, locale, timeZone, siteAdmin ? 1 : 0],
  );
  if (role !== undefined) site.db.run('insert or replace into user_roles values (?, ?)', accountId, role);
}
