import { z } from 'zod';
import { JiraError } from '../error.ts';
import { isGlobalPermission, mayGlobally } from '../global-permissions.ts';
import { seenIssue } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { isProjectPermission, isSiteAdmin, mayInProject } from '../permissions.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';

const ids = z.array(z.union([z.number(), z.string()]).transform(Number)).optional();
const bodyShape = z.object({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).optional(),
  projectPermissions: z
    .array(z.object({ permissions: z.array(z.string()).min(1), issues: ids, projects: ids }))
    .optional(),
});

/**
 * The issues and projects among the named ones for which an account has each permission. Only administrators may ask
 * about other accounts.
 */
export const checkPermissions = operation('POST', '/rest/api/3/permissions/check', {
  scopes: SCOPES.none,
  points: ({ body }) => 1 + 2 * JSON.stringify(body ?? '').split('permission"').length,
  answer({ site, viewer, body }) {
    const { accountId = viewer, globalPermissions = [], projectPermissions = [] } = parsed(bodyShape, body);
    if (accountId !== viewer && !isSiteAdmin(site, viewer)) {
      throw new JiraError(403, 'You are not authorized to perform this action. Administrator privileges are required.');
    }
    const asked = projectPermissions.flatMap(({ permissions, issues = [], projects = [] }) =>
      permissions.map((permission) => ({ permission, issues, projects })),
    );
    const unknown = asked.find(({ permission }) => !isProjectPermission(permission));
    if (unknown) throw new JiraError(400, `Unrecognized permission: ${unknown.permission}`);
    return {
      status: 200,
      body: {
        globalPermissions: globalPermissions.filter(
          (key) => isGlobalPermission(key) && mayGlobally(site, accountId, key),
        ),
        projectPermissions: asked.flatMap(({ permission, issues, projects }) => {
          if (!isProjectPermission(permission)) return [];
          const inProject = (id: number) => mayInProject(site, accountId, permission, id);
          const onIssue = (id: number) => {
            const issue = seenIssue(site, accountId, String(id));
            return issue !== undefined && inProject(issue.project_id);
          };
          return [{ permission, issues: issues.filter(onIssue), projects: projects.filter(inProject) }];
        }),
      },
    };
  },
});
