import { issueTypeBean, issueTypeRow } from './beans/issue-type-bean.ts';
import { projectBean, projectRow } from './beans/project-bean.ts';
import { statusBean, statusRow } from './beans/status-bean.ts';
import { jiraTime } from './beans/time.ts';
import { userBeanOf } from './beans/user-bean.ts';
import { issueById, type IssueRow } from './issue-row.ts';
import type { JsonObject } from './json.ts';
import type { ChangelogItem } from './product-event.ts';
import type { Site } from './site.ts';

/** The fields of an issue in product events. Source: Forge's page "Jira events", `Issue`. */
function eventIssue(site: Site, issue: IssueRow): JsonObject {
  return {
    id: String(issue.id),
    key: issue.key,
    fields: {
      summary: issue.summary,
      issuetype: issueTypeBean(site, issueTypeRow(site, issue.type_id)),
      creator: userBeanOf(site, issue.creator),
      created: jiraTime(issue.created),
      project: projectBean(site, projectRow(site, issue.project_id)),
      reporter: userBeanOf(site, issue.reporter),
      assignee: userBeanOf(site, issue.assignee),
      updated: jiraTime(issue.updated),
      status: statusBean(site, statusRow(site, issue.status_id)),
    },
  };
}

type IssueNews = { issue: IssueRow; by: string; items?: readonly ChangelogItem[]; more?: JsonObject };

/** Sends a product event of an issue, such as `avi:jira:updated:issue`. */
export function emitIssueEvent(site: Site, eventType: string, { issue, by, items, more }: IssueNews): void {
  const involved = [
    by,
    ...(items ?? []).filter(({ field }) => field === 'assignee').flatMap(({ from, to }) => [from, to]),
  ];
  const accounts = [...new Set(involved.filter((account) => account !== null))];
  const statuses = (items ?? []).filter(({ field }) => field === 'status').flatMap(({ to, from }) => [to, from]);
  site.emit({
    eventType,
    atlassianId: by,
    issue: eventIssue(site, issue),
    ...(items ? { changelog: { items: items.map(({ fieldtype: _fieldtype, ...item }) => item) } } : {}),
    associatedUsers: { associatedUsers: accounts.map((account) => userBeanOf(site, account)) },
    ...(statuses.length > 0
      ? {
          associatedStatuses: {
            associatedStatuses: statuses.map((id) => statusBean(site, statusRow(site, Number(id)))),
          },
        }
      : {}),
    ...more,
  });
}

/** Sends `avi:jira:updated:issue`, and `avi:jira:assigned:issue` when the assignee changed. */
export function emitUpdated(
  site: Site,
  issueId: number,
  { by, items }: { by: string; items: readonly ChangelogItem[] },
): void {
  const issue = issueById(site, issueId);
  emitIssueEvent(site, 'avi:jira:updated:issue', { issue, by, items });
  const assigned = items.filter(({ field }) => field === 'assignee');
  if (assigned.length > 0) emitIssueEvent(site, 'avi:jira:assigned:issue', { issue, by, items: assigned });
}
