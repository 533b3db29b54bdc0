import { APP_ACCOUNT_ID } from '../jira/caller.ts';
import { ESTIMATE } from '../jira/default-fields.ts';
import { grant, ROLES, type Role } from '../jira/permissions.ts';
import type { Site } from '../jira/site.ts';
import { names, people, type SamplePerson } from './people.ts';

export type NewProject = {
  readonly key: string;
  readonly name: string;
  readonly style: 'classic' | 'next-gen';
  readonly lead: string;
  readonly board: { readonly name: string; readonly type: 'scrum' | 'kanban'; readonly estimates: boolean };
};
export type ProjectAndBoard = { readonly projectId: number; readonly boardId: number };

const COLUMNS = [
  { name: 'To Do', statuses: ['10000'] },
  { name: 'In Progress', statuses: ['10001'] },
  { name: 'In Review', statuses: ['10002'] },
  { name: 'Done', statuses: ['10003'] },
];

/** Writes the sample's people into the site, all of them active; who left is deactivated when the story says so. */
export function addPeople(site: Site): void {
  for (const name of names) {
    const { accountId, email, apiToken, displayName }: SamplePerson = people[name];
    site.db.run(
      'insert or ignore into users (account_id, email, api_token, display_name, time_zone) values (?, ?, ?, ?, ?)',
      ...[accountId, email, apiToken, displayName, 'Europe/Lisbon'],
    );
  }
  site.db.run('update users set site_admin = 1 where account_id = ?', people.ana.accountId);
}

const ROLE_OF = { administer: 'admin', edit: 'member', browse: 'viewer' } as const satisfies Record<string, Role>;

/** A project with its board, its types and statuses, and everybody's permissions; the app's as Jira grants them. */
export function addProject(site: Site, project: NewProject): ProjectAndBoard {
  const { db } = site;
  const { key, name, style, lead, board } = project;
  const { id: projectId } = db.run(
    'insert into projects (key, name, style, lead) values (?, ?, ?, ?)',
    ...[key, name, style, lead],
  );
  for (const [position, typeId] of [10001, 10002, 10003, 10000, 10004].entries()) {
    db.run('insert into project_issue_types values (?, ?, ?)', projectId, typeId, position);
  }
  for (const [position, statusId] of [10000, 10001, 10002, 10003].entries()) {
    db.run('insert into project_statuses values (?, ?, ?)', projectId, statusId, position);
  }
  for (const person of names.map((each): SamplePerson => people[each])) {
    grant(site, projectId, { account: person.accountId, permissions: ROLES[ROLE_OF[person.may]] });
  }
  grant(site, projectId, { account: APP_ACCOUNT_ID, permissions: ROLES.app });
  const { id: boardId } = db.run(
    'insert into boards (name, type, project_id, filter_jql, estimation_field_id, columns) values (?, ?, ?, ?, ?, ?)',
    ...[board.name, board.type, projectId, `project = ${key} ORDER BY Rank ASC`],
    ...[board.estimates ? ESTIMATE : null, JSON.stringify(COLUMNS)],
  );
  return { projectId, boardId };
}
