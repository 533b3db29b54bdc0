import { createAnnouncements } from './announcements.ts';
import { installAppFields } from './app-field.ts';
import { openDb } from './db.ts';
import { JIRA_GUESSES } from './guesses.ts';
import { LIMITS, PROFILES, type Limits, type Profile } from './limits.ts';
import { createSchema } from './schema.ts';
import { createSearchIndex } from './search/search-index.ts';
import { installDefaults } from './site-defaults.ts';
import type { Site, SiteOptions } from './site.ts';

/** Opens or creates a site; a new one gets default issue types, statuses, fields and the app's user. */
export function openSite(options: SiteOptions): Site {
  const { clock, baseUrl, random, appScopes, timeZone = 'UTC', validators = [], appFields = [] } = options;
  const db = openDb(options.file);
  createSchema(db);
  db.run("update tasks set status = 'DEAD' where status in ('ENQUEUED', 'RUNNING')");
  installDefaults(db);
  installAppFields(db, appFields);
  const limits: Limits = { ...LIMITS, ...options.limits };
  const delay = () => within(limits.indexDelayMs, random);
  const propertiesPerIssue = () => limits.propertiesPerIssue;
  const index = createSearchIndex(db, { clock, indexed: options.indexed, propertiesPerIssue, delay, random });
  const announcements = createAnnouncements(db);
  let profile: Profile = 'instant';

  return {
    db,
    clock,
    baseUrl,
    random,
    timeZone,
    appScopes,
    validators,
    appFields,
    limits,
    guesses: { ...JIRA_GUESSES },
    index,
    ...announcements,
    get profile() {
      return profile;
    },
    setProfile(next) {
      profile = next;
      Object.assign(limits, PROFILES[next]);
    },
    timestamp: () => new Date(clock.now()).toISOString(),
    changed: (issueId) => index.changed(issueId),
    close: () => db.close(),
  };
}

function within([least, most]: readonly [number, number], random: () => number): number {
  return least + Math.floor(random() * (most - least + 1));
}
