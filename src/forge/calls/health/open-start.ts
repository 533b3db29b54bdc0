import type { StartView } from '../../../contract-health';
import { jiraAsUser } from '../../jira-requests';
import { readProjects, usedProjects } from '../../stores/project-store';
import { readTicketKey } from '../../stores/site-store';
import { mustAdministerSite } from './jira-probes';

/** What of the first steps after the installation is done, from what storage knows. One point. */
export async function openStart(): Promise<StartView> {
  await mustAdministerSite(jiraAsUser);
  const [key, projects] = await Promise.all([readTicketKey(), usedProjects().then(readProjects)]);
  return { isPanelOpened: key !== null, projects: [...projects.values()].map(({ known }) => known.key).toSorted() };
}
