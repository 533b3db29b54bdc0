import { discoverFields } from '../jira/fields';
import { readTimeZone } from '../jira/site';
import type { IssueFields, SiteFields } from '../jira/issue-fields';
import type { Policy } from '../domain/policy';
import { logFailure } from './answer';
import { jiraAsApp } from './jira-requests';
import { queueBackground } from './queues';
import { readProject } from './stores/project-store';
import { readSite, saveSite } from './stores/site-store';

/** Field ids of this site: from storage, found out once, looked at anew in the background. */
export async function siteFields(): Promise<SiteFields> {
  const stored = await readSite(now());
  if (stored === null) return learnFields();
  if (stored.isStale) await queueBackground({ work: 'fields' });
  return stored.fields;
}

/**
 * The time zone of this site, as it is known: null until it was asked for with the fields. Jira is not asked here, so that
 * no panel waits for it.
 */
export async function siteTimeZone(): Promise<string | null> {
  return (await readSite(now()))?.timeZone ?? null;
}

/** Asks Jira, as the app, and keeps what it says. A site that does not tell its time zone still has its fields. */
export async function learnFields(): Promise<SiteFields> {
  const [fields, timeZone] = await Promise.all([discoverFields(jiraAsApp), readTimeZone(jiraAsApp).catch(unknown)]);
  await saveSite({ fields, timeZone }, now());
  return fields;
}

function unknown(error: unknown): null {
  logFailure('time zone of the site', error);
  return null;
}

/** The fields that an issue of this project is read with. `projectOf` saves a read of the project's row. */
export async function issueFields(
  projectId: string | null,
  policy: Promise<Policy> | null,
  projectOf = readProject,
): Promise<IssueFields> {
  const [site, project, rules] = await Promise.all([
    siteFields(),
    projectId === null ? null : projectOf(projectId),
    policy,
  ]);
  const own = project?.known.estimate ?? null;
  return {
    ...site,
    estimates: own === null ? site.estimates : [own, ...site.estimates.filter((id) => id !== own)],
    acceptance: rules?.acceptanceField ?? null,
    own: rules?.own.flatMap((criterion) => (criterion.by === 'field' ? [criterion.field.id] : [])) ?? [],
  };
}

export function now(): string {
  return new Date().toISOString();
}
