import type { ProjectRights } from '../../../contract-health';
import { AppError } from '../../../failure';
import { jiraAsApp, jiraAsUser } from '../../jira-requests';
import { resumeProject } from '../../settings/known-project';
import { readProjects, usedProjects } from '../../stores/project-store';
import { mustAdministerSite } from './jira-probes';
import { rightsCheck } from './rights-probe';

/**
 * What the app may not do in a project now, so that an administrator who has just allowed it need not wait for the next
 * sweep: a project that was refused and may be read again is no longer shut out, and its sweep begins. Two points.
 */
export async function lookAgain({ projectKey }: Pick<ProjectRights, 'projectKey'>): Promise<ProjectRights> {
  await mustAdministerSite(jiraAsUser);
  const projects = await readProjects(await usedProjects());
  const found = [...projects].find(([, { known }]) => known.key === projectKey);
  if (found === undefined) throw new AppError('not-found', 'No project that uses the app has this key.');
  const [id, project] = found;
  const { projects: refused } = await rightsCheck(jiraAsApp, new Map([[id, { ...project, shutOut: null }]]));
  const missing = refused[0]?.missing ?? [];
  if (project.shutOut?.because === 'refused' && !missing.includes('browse')) await resumeProject(id);
  return { projectKey, missing };
}
