import { getAppContext } from '@forge/api';
import type { CheckState, HealthView, Installed, StartView } from '../../../contract-health';
import { now } from '../../stores/clock';
import { jiraAsApp, jiraAsUser } from '../../jira-requests';
import { readProjects, usedProjects } from '../../stores/project-store';
import { readTicketKey } from '../../stores/site-store';
import { accountProbe } from './account-probe';
import { backgroundProbes } from './background-probes';
import { fieldProbe } from './field-probe';
import { jiraProbes, mustAdministerSite } from './jira-probes';
import { type Probe, tryAll } from './probe';
import { tokenProbe } from './realtime-probes';
import { rightsProbe } from './rights-probe';
import { ruleProbe } from './rule-probe';
import { searchProbes } from './search-probes';
import { storageProbes } from './storage-probes';

/** All that the back end tries. A new probe is a line here, or in one of these lists. */
export const probes: readonly Probe[] = [
  ...backgroundProbes,
  ...jiraProbes,
  ...searchProbes,
  ...storageProbes,
  rightsProbe,
  ruleProbe,
  fieldProbe,
  accountProbe,
  tokenProbe,
];

const order: readonly CheckState[] = ['failed', 'warning', 'passed', 'untried'];

/**
 * Tries what can be tried on this site, and says how the background stands; the worst first. For administrators of Jira
 * alone: that is asked before, and nothing else says so. About 60 points.
 */
export async function checkHealth({ opened }: { readonly opened: string | null }): Promise<HealthView> {
  await mustAdministerSite(jiraAsUser);
  const used = usedProjects().then(readProjects);
  const input = { app: jiraAsApp, person: jiraAsUser, opened, now: now(), projects: () => used };
  const { checks, unanswered } = await tryAll(probes, input);
  return {
    checkedAt: now(),
    installed: installed(),
    checks: checks.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state)),
    unanswered,
  };
}

function installed(): Installed {
  const { appVersion, environmentType } = getAppContext();
  return { version: appVersion, environment: environmentType };
}

/** What of the first steps after the installation is done, from what storage knows. One point. */
export async function openStart(): Promise<StartView> {
  await mustAdministerSite(jiraAsUser);
  const [key, projects] = await Promise.all([readTicketKey(), usedProjects().then(readProjects)]);
  return { isPanelOpened: key !== null, projects: [...projects.values()].map(({ known }) => known.key).toSorted() };
}
