import { JiraError } from './error.ts';
import type { Site } from './site.ts';

/** Jira's project permissions that this site supports. */
const PROJECT_PERMISSIONS = [
  ...([
    'BROWSE_PROJECTS',
    'CREATE_ISSUES',
    'EDIT_ISSUES',
    'ASSIGN_ISSUES',
    'ASSIGNABLE_USER',
    'RESOLVE_ISSUES',
  ] as const),
  ...([
    'TRANSITION_ISSUES',
    'SCHEDULE_ISSUES',
    'LINK_ISSUES',
    'DELETE_ISSUES',
    'ADD_COMMENTS',
    'EDIT_OWN_COMMENTS',
  ] as const),
  ...([
    'EDIT_ALL_COMMENTS',
    'DELETE_OWN_COMMENTS',
    'DELETE_ALL_COMMENTS',
    'CREATE_ATTACHMENTS',
    'VIEW_VOTERS_AND_WATCHERS',
  ] as const),
  ...(['MANAGE_SPRINTS_PERMISSION', 'ADMINISTER_PROJECTS'] as const),
];
export type ProjectPermission = (typeof PROJECT_PERMISSIONS)[number];

export function isProjectPermission(key: string): key is ProjectPermission {
  return PROJECT_PERMISSIONS.some((known) => known === key);
}

const VIEW = [
  'BROWSE_PROJECTS',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'VIEW_VOTERS_AND_WATCHERS',
] as const;
const WORK = [
  ...VIEW,
  ...([
    'CREATE_ISSUES',
    'EDIT_ISSUES',
    'ASSIGN_ISSUES',
    'ASSIGNABLE_USER',
    'RESOLVE_ISSUES',
    'TRANSITION_ISSUES',
  ] as const),
  ...(['SCHEDULE_ISSUES', 'LINK_ISSUES', 'CREATE_ATTACHMENTS', 'MANAGE_SPRINTS_PERMISSION'] as const),
];

/** Common sets of permissions; `app` is Jira's role atlassian-addons-project-access. */
export const ROLES = {
  viewer: VIEW,
  member: WORK,
  admin: PROJECT_PERMISSIONS,
  app: PROJECT_PERMISSIONS,
} as const satisfies Record<string, readonly ProjectPermission[]>;
export type Role = keyof typeof ROLES;

export function mayInProject(
  site: Site,
  account: string,
  ...[permission, projectId]: [permission: ProjectPermission, projectId: number]
): boolean {
  const sql = 'select 1 from grants where project_id = ? and account_id = ? and permission = ?';
  return site.db.has(sql, projectId, account, permission);
}

export function mayBrowseAny(site: Site, account: string): boolean {
  const sql = "select 1 from grants where account_id = ? and permission = 'BROWSE_PROJECTS'";
  return site.db.has(sql, account);
}

/** Jira's global permission "Administer Jira". */
export function isSiteAdmin(site: Site, account: string): boolean {
  return site.db.has('select 1 from users where account_id = ? and site_admin = 1', account);
}

export function requireSiteAdmin(site: Site, account: string): void {
  if (!isSiteAdmin(site, account)) throw new JiraError(403, 'You must be an administrator of the site.');
}

/** @NOTE unverified on a live site: the wording, for fields and properties. */
export const NO_EDIT = 'You do not have permission to edit issues in this project.';

/** Administrators of the project and of the site may change a project's settings. */
export function mayAdminister(site: Site, account: string, projectId: number): boolean {
  return mayInProject(site, account, 'ADMINISTER_PROJECTS', projectId) || isSiteAdmin(site, account);
}

export function requireInProject(
  site: Site,
  account: string,
  need: { permission: ProjectPermission; projectId: number; words: string },
): void {
  if (!mayInProject(site, account, need.permission, need.projectId)) throw new JiraError(403, need.words);
}

/**
 * An SQL condition for issues that an account may see; both placeholders take its account id. `issue` is the alias of
 * the table `issues` in the query.
 */
export function visibleTo(issue: string): string {
  return (
    `${issue}.project_id in (select project_id from grants where account_id = ? and permission = 'BROWSE_PROJECTS') ` +
    `and (${issue}.security_level is null or exists (select 1 from json_each(${issue}.security_level) where value = ?))`
  );
}

/** Replaces an account's permissions in a project; an empty list withdraws all. */
export function grant(
  site: Site,
  projectId: number,
  access: { account: string; permissions: readonly ProjectPermission[] },
): void {
  site.write(() => {
    site.db.run('delete from grants where project_id = ? and account_id = ?', projectId, access.account);
    for (const permission of access.permissions) {
      site.db.run(
        'insert into grants (project_id, account_id, permission) values (?, ?, ?)',
        projectId,
        access.account,
        permission,
      );
    }
  });
}
