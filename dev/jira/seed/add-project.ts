import { integer } from '../columns.ts';
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
  /** Issue type ids; when left out the site's own, and for a team-managed project types of its own. */
  issueTypes?: readonly number[];
};

/** Adds a project with its people, issue types and workflow. Returns its id. */
export function addProject(site: Site, project: NewProject): number {
  const { key, name, style = 'classic', lead = '', members, appAccess = true } = project;
  return site.write(() => {
    const { id } = site.db.run(
      'insert into projects (key, name, style, lead) values (?, ?, ?, ?)',
      key,
      name,
      style,
      lead,
    );
    const types = project.issueTypes ?? (style === 'next-gen' ? addOwnTypes(site, id) : idsOf(site, SHARED_TYPES));
    for (const [position, type] of types.entries()) {
      site.db.run('insert into project_issue_types values (?, ?, ?)', id, type, position);
    }
    const statuses = project.statuses ?? idsOf(site, 'select id from statuses order by id');
    for (const [position, status] of statuses.entries()) {
      site.db.run('insert into project_statuses values (?, ?, ?)', id, status, position);
    }
    for (const { accountId, role } of members) grant(site, id, { account: accountId, permissions: ROLES[role] });
    if (appAccess) grant(site, id, { account: APP_ACCOUNT_ID, permissions: ROLES.app });
    return id;
  });
}

const SHARED_TYPES = 'select id from issue_types where id not in (select type_id from scoped_types) order by id';

const idsOf = (site: Site, sql: string) => site.db.all({ id: integer }, sql).map(({ id }) => id);

/** What a team-managed project starts with; its sub-task is called otherwise than that of the others. */
const OWN_TYPES = [
  { name: 'Task', level: 0, avatar: 10318 },
  { name: 'Story', level: 0, avatar: 10315 },
  { name: 'Bug', level: 0, avatar: 10303 },
  { name: 'Epic', level: 1, avatar: 10307 },
  { name: 'Subtask', level: -1, avatar: 10316 },
] as const;

function addOwnTypes(site: Site, projectId: number): readonly number[] {
  const sql = `insert into issue_types (id, name, level, avatar_id) values ((select max(id) + 1 from issue_types), ?, ?, ?)`;
  return OWN_TYPES.map(({ name, level, avatar }) => {
    const { id } = site.db.run(sql, name, level, avatar);
    site.db.run('insert into scoped_types values (?, ?)', id, projectId);
    return id;
  });
}
