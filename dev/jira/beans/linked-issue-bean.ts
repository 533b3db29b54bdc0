import type { IssueRow } from '../issue-row.ts';
import type { JsonObject } from '../json.ts';
import type { Reading } from '../reading.ts';
import { issueTypeBean, issueTypeRow } from './issue-type-bean.ts';
import { priorityBean, priorityRow } from './priority-bean.ts';
import { statusBean, statusRow } from './status-bean.ts';

/** The short form of a linked issue, a parent or a sub-task. */
export function linkedIssueBean(reading: Reading, issue: IssueRow): JsonObject {
  return {
    id: String(issue.id),
    key: issue.key,
    self: `${reading.site.baseUrl}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      status: sharedStatus(reading, issue.status_id),
      ...(issue.priority_id === null ? {} : { priority: sharedPriority(reading, issue.priority_id) }),
      issuetype: sharedType(reading, issue.type_id),
    },
  };
}

export function sharedStatus(reading: Reading, id: number): JsonObject | null {
  return reading.once(`status ${id}`, () => statusBean(reading.site, statusRow(reading.site, id)));
}

export function sharedType(reading: Reading, id: number): JsonObject | null {
  return reading.once(`type ${id}`, () => issueTypeBean(reading.site, issueTypeRow(reading.site, id)));
}

export function sharedPriority(reading: Reading, id: number | null): JsonObject | null {
  if (id === null) return null;
  return reading.once(`priority ${id}`, () => {
    const row = priorityRow(reading.site, id);
    return row ? priorityBean(reading.site, row) : null;
  });
}
