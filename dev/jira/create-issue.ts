import { integer } from './columns.ts';
import { issueTypeColumns, type IssueTypeRow } from './beans/issue-type-bean.ts';
import { projectColumns, type ProjectRow } from './beans/project-bean.ts';
import { addApart, tellMentions, writeProperties } from './edit-issue.ts';
import { invalidFields, JiraError } from './error.ts';
import type { IssueDetails } from './issue-details.ts';
import { emitIssueEvent } from './issue-event.ts';
import { issueById, type IssueRow } from './issue-row.ts';
import { isObject, type JsonObject } from './json.ts';
import { mayInProject } from './permissions.ts';
import { planEdit, together } from './plan-edit.ts';
import { lastRank } from './rank.ts';
import { DEFAULT_PRIORITY } from './site-defaults.ts';
import type { Site } from './site.ts';

/** Creates an issue from a body's `fields`, `update` and `properties`. Throws 400 with one message per wrong field. */
export function createIssue(site: Site, viewer: string, details: IssueDetails): IssueRow {
  const { project: projectNamed, issuetype, ...fields } = details.fields ?? {};
  const project = projectFor(site, viewer, projectNamed);
  const type = typeFor(site, project, issuetype);
  if (fields['summary'] === undefined) throw invalidFields({ summary: 'You must specify a summary of the issue.' });
  if (type.level < 0 && fields['parent'] === undefined) {
    throw invalidFields({ parentId: 'Issue type is a sub-task but parent issue key or id not specified.' });
  }
  return site.write(() => {
    const issue = insertDraft(site, viewer, { project, type });
    const writes = planEdit(site, viewer, { issue, details: { ...details, fields } });
    complete(site, issue.id, together(writes));
    addApart(site, viewer, { issue: issueById(site, issue.id), details });
    writeProperties(site, issue.id, details);
    site.changed(issue.id);
    const created = issueById(site, issue.id);
    emitIssueEvent(site, 'avi:jira:created:issue', { issue: created, by: viewer });
    tellMentions(site, viewer, { issue, description: created.description });
    return created;
  });
}

function projectFor(site: Site, viewer: string, named: unknown): ProjectRow {
  const { id, key } = isObject(named) ? named : {};
  const sql = 'select * from projects where id = ? or key = ?';
  const project = site.db.get(projectColumns, sql, Number(id ?? 0), typeof key === 'string' ? key : '');
  if (!project || !mayInProject(site, viewer, 'BROWSE_PROJECTS', project.id)) {
    throw invalidFields({
      project: named === undefined ? 'Specify a valid project ID or key' : 'valid project is required',
    });
  }
  if (!mayInProject(site, viewer, 'CREATE_ISSUES', project.id)) {
    throw new JiraError(400, [], {
      errors: { project: 'You do not have permission to create issues in this project.' },
    });
  }
  return project;
}

function typeFor(site: Site, project: ProjectRow, named: unknown): IssueTypeRow {
  const wanted: JsonObject = isObject(named) ? named : {};
  const sql = 'select t.* from issue_types t join project_issue_types p on p.type_id = t.id where p.project_id = ?';
  const types = site.db.all(issueTypeColumns, sql, project.id);
  const type = types.find(({ id, name }) => wanted['id'] === String(id) || wanted['name'] === name);
  if (!type) throw invalidFields({ issuetype: 'Specify an issue type' });
  return type;
}

/** The issue as it is before anybody fills in a field: in the project's first status, ranked last. */
function insertDraft(
  site: Site,
  viewer: string,
  { project, type }: { project: ProjectRow; type: IssueTypeRow },
): IssueRow {
  const sql = 'select status_id as id from project_statuses where project_id = ? order by position limit 1';
  const status = site.db.get({ id: integer }, sql, project.id);
  if (!status) throw new Error(`The project ${project.key} has no statuses.`);
  const at = site.timestamp();
  site.db.run('update projects set next_number = next_number + 1 where id = ?', project.id);
  const { id } = site.db.run(
    `insert into issues (key, project_id, type_id, status_id, summary, reporter, creator, priority_id, status_category_changed,
       rank, created, updated) values (?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?)`,
    ...[`${project.key}-${nextNumber(site, project.id)}`, project.id, type.id, status.id],
    ...[viewer, viewer, DEFAULT_PRIORITY, at, lastRank(site), at, at],
  );
  return issueById(site, id);
}

function nextNumber(site: Site, projectId: number): number {
  const row = site.db.get({ next_number: integer }, 'select next_number from projects where id = ?', projectId);
  return (row?.next_number ?? 2) - 1;
}

/** Fills the draft in; a creation has no history. */
function complete(site: Site, issueId: number, { columns, custom, sprints }: ReturnType<typeof together>): void {
  const kept = Object.entries(custom).filter(([, value]) => value !== null);
  const entries = Object.entries({ ...columns, custom: JSON.stringify(Object.fromEntries(kept)) });
  const set = entries.map(([column]) => `${column} = ?`).join(', ');
  site.db.run(`update issues set ${set} where id = ?`, ...entries.map(([, value]) => value), issueId);
  for (const sprint of sprints ?? []) {
    site.db.run('insert into issue_sprints (issue_id, sprint_id) values (?, ?)', issueId, sprint);
  }
}
