import { integer } from './columns.ts';
import { ISSUE_PROPERTIES, putProperty } from './entity-properties.ts';
import { JiraError } from './error.ts';
import { seenIssue } from './issue-row.ts';
import { mayInProject } from './permissions.ts';
import type { Site } from './site.ts';

type PropertiesWrite = { issueId: number; properties: readonly { key: string; text: string }[] };

/**
 * Queues a bulk write of issue properties and returns the task's id. Throws 409 while another task writes one of the
 * issues. @NOTE unverified on a live site: what the finished task's `result` says.
 */
export function startPropertiesTask(site: Site, by: string, writes: readonly PropertiesWrite[]): number {
  const issues = writes.map(({ issueId }) => issueId);
  const overlap = `select 1 from tasks where status in ('ENQUEUED', 'RUNNING')
    and exists (select 1 from json_each(tasks.issues) a join json_each(?) b on a.value = b.value)`;
  if (site.db.has(overlap, JSON.stringify(issues))) {
    throw new JiraError(409, 'Another bulk update on the same issues is already in progress. Retry the request later.');
  }
  const id = newTask(site, by, { description: 'Bulk set of issue properties', issues });
  site.clock.after(0, () => run(site, by, { id, writes }));
  return id;
}

type NewTask = { description: string; issues: readonly number[] };

function newTask(site: Site, by: string, { description, issues }: NewTask): number {
  const sql =
    "insert into tasks (description, status, progress, issues, submitted_by, submitted) values (?, 'ENQUEUED', 0, ?, ?, ?)";
  return site.db.run(sql, description, JSON.stringify(issues), by, site.clock.now()).id;
}

type PropertyRemoval = { key: string; entityIds?: readonly number[] | undefined; currentValue?: unknown };

/**
 * Queues the removal of a property from many issues and returns the task's id. Issues that the account may not edit are
 * left out. Without `entityIds` the property goes from all others.
 */
export function startPropertyRemoval(site: Site, by: string, removal: PropertyRemoval): number {
  const id = newTask(site, by, { description: 'Bulk delete of issue properties', issues: removal.entityIds ?? [] });
  site.clock.after(0, () => remove(site, by, { id, ...removal }));
  return id;
}

function remove(site: Site, by: string, { id, key, entityIds, currentValue }: PropertyRemoval & { id: number }): void {
  const started = site.clock.now();
  const value = currentValue === undefined ? null : JSON.stringify(currentValue);
  const sql = `select issue_id from issue_properties where key = ? and (? is null or value = ?)
    and (? is null or issue_id in (select value from json_each(?)))`;
  const ids = entityIds === undefined ? null : JSON.stringify(entityIds);
  const holding = site.db.all({ issue_id: integer }, sql, key, value, value, ids, ids);
  site.write(() => {
    for (const { issue_id } of holding.filter(({ issue_id }) => mayWrite(site, by, issue_id))) {
      site.db.run('delete from issue_properties where issue_id = ? and key = ?', issue_id, key);
      site.changed(issue_id);
    }
  });
  const done = "update tasks set status = 'COMPLETE', progress = 100, started = ?, finished = ? where id = ?";
  site.db.run(done, started, site.clock.now(), id);
}

function mayWrite(site: Site, by: string, issueId: number): boolean {
  const issue = seenIssue(site, by, String(issueId));
  return issue !== undefined && mayInProject(site, by, 'EDIT_ISSUES', issue.project_id);
}

/** Writes each issue by itself; an issue that the account may not edit fails without stopping the others. */
function run(site: Site, by: string, { id, writes }: { id: number; writes: readonly PropertiesWrite[] }): void {
  const started = site.clock.now();
  const failed = writes.filter((write) => !written(site, by, write)).map(({ issueId }) => issueId);
  site.db.run(
    'update tasks set status = ?, progress = 100, message = ?, result = ?, started = ?, finished = ? where id = ?',
    ...[failed.length === 0 ? 'COMPLETE' : 'FAILED', failed.length === 0 ? '' : 'Some issues could not be updated.'],
    ...[JSON.stringify({ failedIssues: failed }), started, site.clock.now(), id],
  );
}

function written(site: Site, by: string, { issueId, properties }: PropertiesWrite): boolean {
  if (!mayWrite(site, by, issueId)) return false;
  site.write(() => {
    for (const { key, text } of properties) putProperty(site, ISSUE_PROPERTIES, { id: issueId, key, text });
    site.changed(issueId);
  });
  return true;
}
