import { JiraError } from '../error.ts';
import { isGlobalPermission, mayGlobally } from '../global-permissions.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { isProjectPermission, mayInProject } from '../permissions.ts';
import { projectFor } from '../project-for.ts';
import { listed } from '../query.ts';
import { SCOPES } from '../scopes.ts';
import type { Site } from '../site.ts';

/** Without a project or issue, a project permission counts when the viewer has it in any project. */
export const getMyPermissions = operation('GET', '/rest/api/3/mypermissions', {
  scopes: SCOPES.readPermission,
  points: 3,
  answer({ site, viewer, query }) {
    const keys = listed(query, 'permissions');
    if (keys.length === 0) throw new JiraError(400, "The 'permissions' query parameter is required.");
    const unknown = keys.filter((key) => !isGlobalPermission(key) && !isProjectPermission(key));
    if (unknown.length > 0) throw new JiraError(400, `Unrecognized permission keys: ${unknown.join(', ')}`);
    const projectId = projectIn(site, viewer, query);
    const permissions = keys.map((key, at) => [
      key,
      {
        id: String(at),
        key,
        name: title(key),
        type: isGlobalPermission(key) ? 'GLOBAL' : 'PROJECT',
        description: '',
        havePermission: has(site, viewer, { key, projectId }),
      },
    ]);
    return { status: 200, body: { permissions: Object.fromEntries(permissions) } };
  },
});

function projectIn(site: Site, viewer: string, query: URLSearchParams): number | undefined {
  const issue = query.get('issueKey') ?? query.get('issueId');
  if (issue) return issueFor(site, viewer, issue).project_id;
  const project = query.get('projectKey') ?? query.get('projectId');
  return project ? projectFor(site, viewer, project).id : undefined;
}

function has(site: Site, viewer: string, { key, projectId }: { key: string; projectId: number | undefined }): boolean {
  if (isGlobalPermission(key)) return mayGlobally(site, viewer, key);
  if (!isProjectPermission(key)) return false;
  if (projectId !== undefined) return mayInProject(site, viewer, key, projectId);
  return site.db.has('select 1 from grants where account_id = ? and permission = ? limit 1', viewer, key);
}

/** Jira's title of `EDIT_ISSUES`: "Edit Issues". */
function title(key: string): string {
  return key
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join(' ');
}
