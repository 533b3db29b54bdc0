import * as z from 'zod';
import type { AppRight, CheckOf, ProjectRights } from '../../../contract-health';
import { AppError } from '../../../failure';
import { type JiraRequest, readReply } from '../../../jira/request';
import { jiraAsApp, jiraAsUser } from '../../jira-requests';
import { resumeProject } from '../../settings/known-project';
import { type Project, readProjects, usedProjects } from '../../stores/project-store';
import { mustAdministerSite } from './jira-probes';
import { probe } from './probe';

const permissionOf = {
  browse: 'BROWSE_PROJECTS',
  edit: 'EDIT_ISSUES',
  comment: 'ADD_COMMENTS',
} as const satisfies Record<AppRight, string>;
const rights = ['browse', 'edit', 'comment'] as const satisfies readonly AppRight[];

const answer = z.object({
  projectPermissions: z.array(z.object({ permission: z.string(), projects: z.array(z.coerce.string()) })),
});

export const rightsProbe = probe('rights', async ({ app, projects }) => rightsCheck(app, await projects()));

/** What the app's own user may do in the projects that use it. One request; projects that are shut out are told as such. */
async function rightsCheck(jira: JiraRequest, used: ReadonlyMap<string, Project>): Promise<CheckOf<'rights'>> {
  const looked = [...used].filter(([, { shutOut }]) => shutOut === null);
  if (looked.length === 0) return { id: 'rights', state: 'untried', projects: [] };
  const json = {
    projectPermissions: [{ permissions: Object.values(permissionOf), projects: looked.map(([id]) => Number(id)) }],
  };
  const { projectPermissions } = await readReply(jira, '/rest/api/3/permissions/check', answer, { json });
  const may = (right: AppRight, id: string) =>
    projectPermissions.some(({ permission, projects }) => permission === permissionOf[right] && projects.includes(id));
  const projects = looked
    .map(([id, { known }]) => ({ projectKey: known.key, missing: rights.filter((right) => !may(right, id)) }))
    .filter(({ missing }) => missing.length > 0);
  const isBlind = projects.some(({ missing }) => missing.includes('browse'));
  return { id: 'rights', state: isBlind ? 'failed' : projects.length > 0 ? 'warning' : 'passed', projects };
}

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
