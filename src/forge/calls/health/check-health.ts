import type { CheckState, HealthView } from '../../../contract-health';
import { now } from '../../stores/clock';
import { jiraAsApp, jiraAsUser } from '../../jira-requests';
import { echoTo } from '../../publish';
import { readProjects, usedProjects } from '../../stores/project-store';
import { backgroundChecks } from './background-checks';
import { jiraProbes, mustAdministerSite } from './jira-probes';
import { rightsCheck } from './rights-probe';
import { searchProbes } from './search-probes';
import { storageProbes } from './storage-probes';

const order: readonly CheckState[] = ['failed', 'warning', 'passed', 'untried'];

/**
 * Tries what can be tried on this site, and says how the background stands; the worst first. For administrators of Jira
 * alone. About 40 points.
 */
export async function checkHealth({ opened }: { readonly opened: string | null }): Promise<HealthView> {
  await mustAdministerSite(jiraAsUser);
  const projects = await readProjects(await usedProjects());
  const found = await Promise.all([
    backgroundChecks(projects, now()),
    jiraProbes({ app: jiraAsApp, person: jiraAsUser }, opened),
    searchProbes(jiraAsApp),
    rightsCheck(jiraAsApp, projects).then((check) => [check]),
    storageProbes(),
  ]);
  const checks = found.flat();
  return {
    checkedAt: now(),
    checks: checks.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state)),
  };
}

/** Sends a hint to the page of an administrator of Jira, which measures when it arrives. */
export async function echoHealth({ nonce }: { readonly nonce: string }): Promise<null> {
  await mustAdministerSite(jiraAsUser);
  await echoTo(nonce);
  return null;
}
