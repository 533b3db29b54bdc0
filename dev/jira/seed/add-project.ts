import { APP_ACCOUNT_ID } from '../caller.ts';
import { grant, ROLES, type Role } from '../permissions.ts';
import type { Site } from '../site.ts';

export type NewProject = {
  key: string;
  name: string;
  /** Company-managed when left out. */
  style?: 'classic' | 'next-gen';
  /** An account id. */
  lead?: string;
  members: readonly { accountId: string; role: Exclude<Role, 'app'> }[];
  /** False: the app was taken out of the project's permissions. */
  appAccess?: boolean;
  /** Status ids in the order of the workflow; the site's own when left out. */
  statuses?: readonly number[];
  /** Issue type ids; the site's own when left out. */
  issueTypes?: readonly number[];
};

/** Adds a project with its people, issue types and workflow. Returns its id. */
export function addProject(site: Site, project: NewProject): number {
  const { key, name, style = 'classic', lead = '', members, appAccess = true } = project;
  const ids = (table: string) => site.db.all<{ id: number }>(`select id from ${table} order by id`).map(({ id }) => id);
  return site.write(() => {
    const { id } = site.db.run(
      'insert into projects (key, name, style, lead) values (?, ?, ?, ?)',
      key,
      name,
      style,
      lead,
    );
    for (const [position, type] of (project.issueTypes ?? ids('issue_types')).entries()) {
      site.db.run('insert into project_issue_types values (?, ?, ?)', id, type, position);
    }
    for (const [position, status] of (project.statuses ?? ids('statuses')).entries()) {
      site.db.run('insert into project_statuses values (?, ?, ?)', id, status, position);
    }
    for (const { accountId, role } of members) grant(site, id, { account: accountId, permissions: ROLES[role] });
    if (appAccess) grant(site, id, { account: APP_ACCOUNT_ID, permissions: ROLES.app });
    return id;
  });
}

/** Adds a status to the site. Returns its id. */
export function addStatus(site: Site, status: { name: string; category: 'new' | 'indeterminate' | 'done' }): number {
  const sql = 'insert into statuses (id, name, category_key) values ((select max(id) + 1 from statuses), ?, ?)';
  return site.db.run(sql, status.name, status.category).id;
}
