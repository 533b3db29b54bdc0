import { columnNames, integer } from '../columns.ts';
import { plainText } from '../adf.ts';
import { RANK, SPRINT } from '../default-fields.ts';
import { issueColumns, type IssueRow } from '../issue-row.ts';
import { isObject, stored, storedList, storedObject, type Json } from '../json.ts';
import { visibleTo } from '../permissions.ts';
import type { Reading } from '../reading.ts';
import { attachmentBean, attachmentColumns } from './attachment-bean.ts';
import { commentBean, commentColumns } from './comment-bean.ts';
import { issueLinks } from './issue-link-bean.ts';
import { linkedIssueBean, sharedPriority, sharedStatus, sharedType } from './linked-issue-bean.ts';
import { projectBean, projectRow } from './project-bean.ts';
import { resolutionBean, resolutionColumns, type ResolutionRow } from './resolution-bean.ts';
import { sprintValue } from './sprint-value.ts';
import { statusCategoryBean, statusRow } from './status-bean.ts';
import { jiraTime } from './time.ts';
import { votesOf, watchesOf } from './people-of-issue.ts';
import { userBeanOf } from './user-bean.ts';

type FieldReader = (issue: IssueRow, reading: Reading) => Json;

const person = (account: string | null, reading: Reading) =>
  account === null ? null : reading.once(`user ${account}`, () => userBeanOf(reading.site, account));
const time = (value: string | null) => (value === null ? null : jiraTime(value));

/** Readers of the fields that are not plain custom values, by field id. */
const READERS: Readonly<Record<string, FieldReader>> = {
  summary: (issue) => issue.summary,
  description: (issue) => (issue.description === null ? null : stored(issue.description)),
  issuetype: (issue, reading) => sharedType(reading, issue.type_id),
  project: (issue, reading) =>
    reading.once(`project ${issue.project_id}`, () =>
      projectBean(reading.site, projectRow(reading.site, issue.project_id)),
    ),
  status: (issue, reading) => sharedStatus(reading, issue.status_id),
  statusCategory: (issue, { site }) => statusCategoryBean(site, statusRow(site, issue.status_id).category_key),
  statuscategorychangedate: (issue) => time(issue.status_category_changed),
  priority: (issue, reading) => sharedPriority(reading, issue.priority_id),
  resolution: (issue, { site }) => resolutionBean(site.baseUrl, resolutionOf(issue, site)),
  resolutiondate: (issue) => time(issue.resolved_at),
  assignee: (issue, reading) => person(issue.assignee, reading),
  reporter: (issue, reading) => person(issue.reporter, reading),
  creator: (issue, reading) => person(issue.creator, reading),
  labels: (issue) => storedList(issue.labels),
  parent: parentOf,
  subtasks: (issue, reading) => subtasksOf(issue, reading).map((subtask) => linkedIssueBean(reading, subtask)),
  issuelinks: (issue, reading) => issueLinks(reading, issue),
  attachment: (issue, { site }) =>
    site.db
      .all(
        attachmentColumns,
        `select ${columnNames(attachmentColumns)} from attachments where issue_id = ? order by id`,
        issue.id,
      )
      .map((attachment) => attachmentBean(site, attachment)),
  comment: commentsOf,
  duedate: (issue) => issue.due,
  components: (issue) => storedObject(issue.custom)['components'] ?? [],
  fixVersions: (issue) => storedObject(issue.custom)['fixVersions'] ?? [],
  votes: (issue, { site, viewer }) => votesOf(site, viewer, issue),
  created: (issue) => jiraTime(issue.created),
  updated: (issue) => jiraTime(issue.updated),
  watches: (issue, { site, viewer }) => watchesOf(site, viewer, issue),
  [RANK]: (issue) => issue.rank,
  [SPRINT]: (issue, { site }) => sprintValue(site, issue.id),
};

/** The values of these fields; an empty field is null. */
export function issueFields(reading: Reading, issue: IssueRow, ids: readonly string[]): Record<string, Json> {
  const custom = storedObject(issue.custom);
  return Object.fromEntries(
    ids
      .map((id): [string, Json | undefined] => [
        id,
        READERS[id]?.(issue, reading) ?? shown(custom[id], reading) ?? null,
      ])
      // Jira omits `parent` from an issue that has none.
      .filter((entry): entry is [string, Json] => entry[0] !== 'parent' || entry[1] !== null),
  );
}

/** A stored person is shown as they are now. */
const shown = (value: Json | undefined, reading: Reading): Json | undefined =>
  isObject(value) && typeof value['accountId'] === 'string' ? person(value['accountId'], reading) : value;

/** `renderedFields` supports only rich text here, as plain paragraphs. */
export function renderedText(document: Json | undefined): string {
  const escaped = plainText(document).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped === '' ? '' : `<p>${escaped.replaceAll('\n', '</p>\n<p>')}</p>`;
}

function resolutionOf(issue: IssueRow, site: Reading['site']): ResolutionRow | undefined {
  if (issue.resolution_id === null) return undefined;
  return site.db.get(resolutionColumns, 'select * from resolutions where id = ?', issue.resolution_id);
}

function parentOf(issue: IssueRow, reading: Reading): Json {
  if (issue.parent_id === null) return null;
  const sql = `select * from issues i where i.id = ? and ${visibleTo('i')}`;
  const parent = reading.site.db.get(issueColumns, sql, issue.parent_id, reading.viewer, reading.viewer);
  return parent ? linkedIssueBean(reading, parent) : null;
}

function subtasksOf(issue: IssueRow, { site, viewer }: Reading): IssueRow[] {
  const sql = `select i.* from issues i join issue_types t on t.id = i.type_id where i.parent_id = ? and t.level < 0 and ${visibleTo('i')} order by i.id`;
  return site.db.all(issueColumns, sql, issue.id, viewer, viewer);
}

/** The latest comments, oldest first; `total` counts all. */
function commentsOf(issue: IssueRow, { site, listed }: Reading): Json {
  const most = listed ? site.limits.commentsInListed : site.limits.commentsInIssue;
  const sql = 'select * from comments where issue_id = ? order by id desc limit ?';
  const rows = site.db.all(commentColumns, sql, issue.id, most).reverse();
  const total = site.db.get({ n: integer }, 'select count(*) as n from comments where issue_id = ?', issue.id)?.n ?? 0;
  return {
    comments: rows.map((comment) => commentBean(site, comment)),
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/comment`,
    maxResults: most,
    total,
    startAt: 0,
  };
}
