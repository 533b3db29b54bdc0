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
  const now = site.clock.now();
  const { id } = site.db.run(
    "insert into tasks (description, status, progress, issues, submitted_by, submitted) values (?, 'ENQUEUED', 0, ?, ?, ?)",
    ...['Bulk set of issue properties', JSON.stringify(issues), by, now],
  );
  site.clock.after(0, () => run(site, by, { id, writes }));
  return id;
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
  const issue = seenIssue(site, by, String(issueId));
  if (!issue || !mayInProject(site, by, 'EDIT_ISSUES', issue.project_id)) return false;
  site.write(() => {
    for (const { key, text } of properties) putProperty(site, ISSUE_PROPERTIES, { id: issueId, key, text });
    site.changed(issueId);
  });
  return true;
}
