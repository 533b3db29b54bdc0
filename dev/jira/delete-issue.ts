import { emitIssueEvent } from './issue-event.ts';
import type { IssueRow } from './issue-row.ts';
import type { Site } from './site.ts';

/** Tables whose rows are deleted with their issue. */
const BELONGING = [
  'issue_sprints',
  'attachments',
  'comments',
  'issue_properties',
  'changelog',
  'votes',
  'watchers',
  'notifications',
] as const;

/** Deletes an issue, its rows and its sub-tasks; as in Jira only the issue itself sends an event. */
export function deleteIssue(
  site: Site,
  by: string,
  { issue, subtasks }: { issue: IssueRow; subtasks: readonly number[] },
): void {
  site.write(() => {
    emitIssueEvent(site, 'avi:jira:deleted:issue', { issue, by });
    for (const id of [...subtasks, issue.id]) eraseIssue(site, id);
    site.db.run('update issues set parent_id = null where parent_id = ?', issue.id);
  });
}

/** Deletes the issue's rows, without an event. */
export function eraseIssue(site: Site, id: number): void {
  site.db.run('delete from changelog_items where history_id in (select id from changelog where issue_id = ?)', id);
  site.db.run('delete from comment_properties where comment_id in (select id from comments where issue_id = ?)', id);
  for (const table of BELONGING) site.db.run(`delete from ${table} where issue_id = ?`, id);
  site.db.run('delete from issue_links where source_id = ? or target_id = ?', id, id);
  site.db.run('delete from issues where id = ?', id);
  site.changed(id);
}
