import type { CheckState, HealthView } from '../../contract-health';
import { now } from '../clock';
import { jiraAsApp, jiraAsUser } from '../jira-requests';
import { backgroundChecks } from './background-checks';
import { jiraProbes, mustAdministerSite } from './jira-probes';
import { storageProbes } from './storage-probes';

const order: readonly CheckState[] = ['failed', 'warning', 'passed', 'untried'];

/**
 * Tries what can be tried on this site, and says how the background stands; the worst first. For administrators of Jira
 * alone. About 25 points.
 */
export async function checkHealth(): Promise<HealthView> {
  await mustAdministerSite(jiraAsUser);
  const [background, jira, storage] = await Promise.all([
    backgroundChecks(now()),
    jiraProbes(jiraAsApp),
    storageProbes(),
  ]);
  const checks = [...background, ...jira, ...storage];
  return {
    checkedAt: now(),
    checks: checks.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state)),
  };
}
