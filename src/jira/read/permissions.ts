import * as z from 'zod/mini';
import { type JiraRequest, readReply, rest } from '../request';

const answer = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

export type ProjectRights = { readonly canBrowse: boolean; readonly canEdit: boolean; readonly canAdminister: boolean };

/** The caller's rights in a project. Fails with `not-found` when they may not see it. */
export async function projectRights(request: JiraRequest, projectId: string): Promise<ProjectRights> {
  const permissionNames = 'BROWSE_PROJECTS,EDIT_ISSUES,ADMINISTER_PROJECTS';
  const path = rest`/rest/api/3/mypermissions?projectId=${projectId}&permissions=${permissionNames}`;
  const { permissions } = await readReply(request, path, answer);
  const have = (key: string) => permissions[key]?.havePermission ?? false;
  return {
    canBrowse: have('BROWSE_PROJECTS'),
    canEdit: have('EDIT_ISSUES'),
    canAdminister: have('ADMINISTER_PROJECTS'),
  };
}
