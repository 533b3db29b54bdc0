import type { Policy } from '../../domain/policy/policy';
import { fieldsLookedAt } from '../../domain/policy/rule-conditions';
import { orIfForbidden } from '../../failure';
import { discoverFields } from '../../jira/read/fields';
import {
  criteriaFieldOf,
  estimatesOf,
  type IssueFields,
  isWhole,
  noFields,
  type RefinementField,
} from '../../jira/read/issue-fields';
import type { JiraRequest } from '../../jira/request';
import { noSite, askSite, type ReadSite } from '../../jira/read/site';
import { logFailure } from '../answer';
import { now } from '../stores/clock';
import { jiraAsApp } from '../jira-requests';
import { queueBackground } from '../queues';
import { noteFact } from '../stores/fact-store';
import { readFilling, type KnownSite, readSite, saveSite } from '../stores/site-store';
import { readPolicy } from '../stores/policy-store';
import { type Project, readProject } from '../stores/project-store';
import type { RowReader } from '../stores/rows';

/**
 * The site's field ids and time zone from storage: read from Jira the first time, and again in the background.
 * `viewer`: who is asked while the app does not see the fields yet.
 */
export async function knownSite(viewer: JiraRequest | null, read?: RowReader): Promise<KnownSite> {
  const stored = await readSite(now(), read);
  if (stored === null) return learnSite(viewer);
  if (stored.isStale) await queueBackground({ work: 'fields' });
  return stored;
}

/**
 * Reads field ids and time zone as the app, and stores them; the time zone may be missing. The app gets its rights
 * minutes after its installation and sees few fields before: then the viewer's list is used and not stored. Where the
 * viewer sees no more, the site may be one without Jira Software: its list is stored for minutes. Fails where Jira refuses
 * the viewer: without fields every page would show a backlog without sprints and sizes.
 */
export async function learnSite(viewer: JiraRequest | null): Promise<KnownSite> {
  const [appSees, asked, filling] = await Promise.all([
    discoverFields(jiraAsApp).catch(orIfForbidden(noFields)),
    askSite(jiraAsApp).catch(unknown),
    readFilling(),
  ]);
  const site = { ...asked, filling };
  if (!isWhole(appSees)) {
    const fields = viewer === null ? appSees : await discoverFields(viewer);
    if (viewer !== null && !isWhole(fields)) await saveSite({ fields, ...site }, now());
    if (isWhole(fields)) await noteFact('late-rights', false);
    return { fields, ...site };
  }
  await Promise.all([saveSite({ fields: appSees, ...site }, now()), noteFact('late-rights', true)]);
  return { fields: appSees, ...site };
}

function unknown(error: unknown): ReadSite {
  logFailure('time zone and address of the site', error);
  return noSite;
}

/** Where facts of project and site come from: storage, or what the invocation has read before. */
export type Sources = {
  readonly policyOf: (projectId: string) => Promise<Policy>;
  readonly projectOf: (projectId: string) => Promise<Project | null>;
  readonly siteOf: () => Promise<KnownSite>;
};
export const fromStorage: Sources = {
  policyOf: (projectId) => readPolicy(projectId),
  projectOf: (projectId) => readProject(projectId),
  siteOf: () => knownSite(null),
};

/** The fields that an issue of this project is read with. `policy` null: while that is not known, a guess that saves most projects a second read. */
export async function issueFields(
  projectId: string | null,
  policy: Promise<Policy> | null,
  { projectOf, siteOf }: Sources,
): Promise<IssueFields> {
  const [known, project, rules] = await Promise.all([
    siteOf(),
    projectId === null ? null : projectOf(projectId),
    policy,
  ]);
  const site = known.fields;
  const own = project?.known.estimate ?? null;
  const estimates = estimatesOf(site, projectId);
  return {
    sprint: site.sprint,
    flagged: site.flagged,
    estimates: own === null ? estimates : [own, ...estimates.filter((id) => id !== own)],
    acceptance: rules === null ? criteriaFieldOf(site, projectId) : rules.acceptanceField,
    own: [...new Set(fieldsLookedAt(rules?.own ?? []).map(({ id }) => id))],
    refinement: refinementField(known),
  };
}

/** The app's own field; null where it is not filled, or the app does not see it. */
export function refinementField({ fields, filling }: KnownSite): RefinementField | null {
  return fields.refinement === null || filling === null ? null : { id: fields.refinement, ...filling };
}
