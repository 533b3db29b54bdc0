import { document } from '../../jira/adf.ts';
import { insertIssues, type ImportedIssue as Row } from '../../jira/bulk.ts';
import { ESTIMATE } from '../../jira/default-fields.ts';
import type { Site } from '../../jira/site.ts';
import { people } from '../people.ts';
import { addPeople, addProjectAndBoard } from '../project.ts';
import { planImport, type ImportPlan, type PlannedIssue } from './plan-import.ts';
import { ImportError, readIssues, readMemberships } from './read-csv.ts';

export type ImportFiles = {
  readonly projectKey: string;
  /** Text of the issue file. */
  readonly issues: string;
  /** Text of the sprint file; without one everything is backlog. */
  readonly sprints: string | null;
};
export type Imported = { readonly projectId: number; readonly issues: number; readonly sprints: number };

const STATUS = { new: 10000, indeterminate: 10001, done: 10003 } as const;
const STORY = 10001;
const DONE = 10000;

/**
 * Loads a real backlog into a new project of the site, in one transaction: either all of it is there, or nothing.
 * Issues keep their numbers when their keys carry the project's key, else they are numbered anew.
 * @throws ImportError when a file or the key cannot be used; the message says what to do
 */
export function importBacklog(site: Site, files: ImportFiles): Imported {
  const { projectKey } = files;
  if (!/^[A-Z][A-Z0-9_]{1,9}$/.test(projectKey)) {
    throw new ImportError(`"${projectKey}" cannot be a project key: two to ten capital letters, digits or _.`);
  }
  if (site.db.get('select 1 from projects where key = ?', projectKey)) {
    throw new ImportError(`There is a project ${projectKey} already; import under another --project.`);
  }
  const plan = planImport(
    { issues: readIssues(files.issues), memberships: files.sprints === null ? [] : readMemberships(files.sprints) },
    site.clock.now(),
  );
  return site.write(() => writePlan(site, projectKey, plan));
}

function writePlan(site: Site, key: string, plan: ImportPlan): Imported {
  addPeople(site);
  const project = { key, name: `${key} (imported)`, lead: people.ana.accountId };
  const board = { name: `${key} board`, type: 'scrum', estimates: true } as const;
  const { projectId, boardId } = addProjectAndBoard(site, project, board);
  const sprintIds = new Map(plan.sprints.map((sprint) => [sprint.sourceId, writeSprint(site, boardId, sprint)]));
  const toRow = (issue: PlannedIssue): Row => ({
    ...(issue.key.startsWith(`${key}-`) ? { key: issue.key } : {}),
    ...{ project_id: projectId, type_id: STORY, status_id: STATUS[issue.progress], summary: issue.summary },
    ...{ creator: people.ana.accountId, reporter: people.ana.accountId, priority_id: 3 },
    ...(issue.progress === 'done' ? { resolution_id: DONE } : {}),
    description: issue.description === '' ? null : JSON.stringify(document(issue.description)),
    created: new Date(issue.created).toISOString(),
    custom: issue.points === null ? {} : { [ESTIMATE]: issue.points },
    sprints: issue.sprints.flatMap((sprint) => sprintIds.get(sprint) ?? []),
  });
  const ids = insertIssues(site, plan.issues.map(toRow));
  return { projectId, issues: ids.length, sprints: sprintIds.size };
}

function writeSprint(site: Site, boardId: number, sprint: ImportPlan['sprints'][number]): number {
  const { name, state, start, end } = sprint;
  const [from, to] = [new Date(start).toISOString(), new Date(end).toISOString()];
  const { id } = site.db.run(
    'insert into sprints (board_id, name, state, start_date, end_date, complete_date, created_date) values (?, ?, ?, ?, ?, ?, ?)',
    ...[boardId, name, state, from, to, state === 'closed' ? to : null, from],
  );
  return id;
}
