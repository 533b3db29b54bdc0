import { discoverFields } from '../jira/fields';
import type { IssueFields, SiteFields } from '../jira/issue-fields';
import type { Policy } from '../domain/policy';
import { jiraAsApp } from './jira-requests';
import { queueBackground } from './queues';
import { readProject } from './stores/project-store';
import { readFields, saveFields } from './stores/site-store';

/** Field ids of this site: from storage, found out once, looked at anew in the background. */
export async function siteFields(): Promise<SiteFields> {
  const stored = await readFields(now());
  if (stored === null) return learnFields();
  if (stored.isStale) await queueBackground({ work: 'fields' });
  return stored.fields;
}

/** Asks Jira, as the app, and keeps what it says. */
export async function learnFields(): Promise<SiteFields> {
  const found = await discoverFields(jiraAsApp);
  await saveFields(found, now());
  return found;
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
  };
}

export function now(): string {
  return new Date().toISOString();
}
