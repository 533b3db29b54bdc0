import { ESTIMATE } from '../jira/default-fields.ts';
import { addOptions } from '../jira/field-options.ts';
import type { Role } from '../jira/permissions.ts';
import { addPerson } from '../jira/seed/add-person.ts';
import { addProject, type NewProject } from '../jira/seed/add-project.ts';
import type { Site } from '../jira/site.ts';
import { names, people, type SamplePerson } from './people.ts';

type NewBoard = { readonly name: string; readonly type: 'scrum' | 'kanban'; readonly estimates: boolean };
export type ProjectAndBoard = { readonly projectId: number; readonly boardId: number };

const COLUMNS = [
  { name: 'To Do', statuses: ['10000'] },
  { name: 'In Progress', statuses: ['10001'] },
  { name: 'In Review', statuses: ['10002'] },
  { name: 'Done', statuses: ['10003'] },
];
const team = names.map((name): SamplePerson => people[name]);

/** Adds the sample's people, all of them active; the story later deactivates one. */
export function addPeople(site: Site): void {
  for (const person of team) addOne(site, person);
}

/** Adds those of the sample's people whom the site does not know; the others stay as they are, also deactivated. */
export function addMissingPeople(site: Site): void {
  for (const person of team) {
    if (!site.db.has('select 1 from users where account_id = ?', person.accountId)) addOne(site, person);
  }
}

function addOne(site: Site, person: SamplePerson): void {
  addPerson(site, { ...person, active: true, siteAdmin: person === people.ana, timeZone: 'Europe/Lisbon' });
}

const ROLE_OF = { administer: 'admin', edit: 'member', browse: 'viewer' } as const satisfies Record<string, Role>;

/** Gives a project the components and versions that its issues may have. */
export function addChoices(
  { db }: Site,
  projectId: number,
  choices: Readonly<Record<'components' | 'fixVersions', readonly string[]>>,
): void {
  for (const fieldId of ['components', 'fixVersions'] as const)
    addOptions(db, { fieldId, projectId }, choices[fieldId]);
}

/** A project with its board and permissions; the app's are those that Jira grants. */
export function addProjectAndBoard(
  site: Site,
  project: Omit<NewProject, 'members' | 'issueTypes'>,
  board: NewBoard,
): ProjectAndBoard {
  const members = team.map(({ accountId, may }) => ({ accountId, role: ROLE_OF[may] }));
  const types = project.style === 'next-gen' ? {} : { issueTypes: [10001, 10002, 10003, 10000, 10004] };
  const projectId = addProject(site, { ...project, members, ...types });
  const { id: boardId } = site.db.run(
    'insert into boards (name, type, project_id, filter_jql, estimation_field_id, columns) values (?, ?, ?, ?, ?, ?)',
    ...[board.name, board.type, projectId, `project = ${project.key} ORDER BY Rank ASC`],
    ...[board.estimates ? ESTIMATE : null, JSON.stringify(COLUMNS)],
  );
  return { projectId, boardId };
}
