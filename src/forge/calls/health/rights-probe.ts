import * as z from 'zod';
import type { AppRight, CheckOf } from '../../../contract-health';
import { ask, checked, type JiraRequest } from '../../../jira/request';
import type { Project } from '../../stores/project-store';
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
export async function rightsCheck(jira: JiraRequest, used: ReadonlyMap<string, Project>): Promise<CheckOf<'rights'>> {
  const looked = [...used].filter(([, { shutOut }]) => shutOut === null);
  if (looked.length === 0) return { id: 'rights', state: 'untried', projects: [] };
  const json = {
    projectPermissions: [{ permissions: Object.values(permissionOf), projects: looked.map(([id]) => Number(id)) }],
  };
  const { body } = await ask(jira, '/rest/api/3/permissions/check', { method: 'POST', json });
  const { projectPermissions } = checked((value) => answer.safeParse(value), body);
  const may = (right: AppRight, id: string) =>
    projectPermissions.some(({ permission, projects }) => permission === permissionOf[right] && projects.includes(id));
  const projects = looked
    .map(([id, { known }]) => ({ projectKey: known.key, missing: rights.filter((right) => !may(right, id)) }))
    .filter(({ missing }) => missing.length > 0);
  const isBlind = projects.some(({ missing }) => missing.includes('browse'));
  return { id: 'rights', state: isBlind ? 'failed' : projects.length > 0 ? 'warning' : 'passed', projects };
}
