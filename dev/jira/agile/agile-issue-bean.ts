import { issueBean } from '../beans/issue-bean.ts';
import { linkedIssueBean } from '../beans/linked-issue-bean.ts';
import { FLAGGED } from '../default-fields.ts';
import { seenIssue, type IssueRow } from '../issue-row.ts';
import { storedObject, type Json, type JsonObject } from '../json.ts';
import type { Reading } from '../reading.ts';
import { SPRINTS_OF } from '../sprints-of.ts';
import { sprintBean, sprintColumns, type SprintRow } from './sprint.ts';
import { issueTypeRow } from '../beans/issue-type-bean.ts';

type Asked = { fields: readonly string[]; named: readonly string[]; expand: ReadonlySet<string> };

/** Fields that only Jira Software's lists add to the platform's. */
const READERS = { sprint: openSprint, closedSprints, flagged, epic } as const satisfies Record<
  string,
  (reading: Reading, issue: IssueRow) => Json
>;

/**
 * An issue in a list of Jira Software. `named`: fields that the request named; without any, all fields of Jira Software
 * are added.
 */
export function agileIssueBean(reading: Reading, issue: IssueRow, { fields, named, expand }: Asked): JsonObject {
  const bean = issueBean(reading, issue, { fields, expand });
  const wanted = Object.entries(READERS).filter(([id]) => isWanted(named, id));
  if (wanted.length === 0) return bean;
  const own = Object.fromEntries(wanted.map(([id, read]) => [id, read(reading, issue)]));
  const platform = bean['fields'];
  return { ...bean, fields: { ...(typeof platform === 'object' ? platform : {}), ...own } };
}

function isWanted(named: readonly string[], id: string): boolean {
  if (named.includes(`-${id}`)) return false;
  return named.every((name) => name.startsWith('-')) || ['*all', '*navigable', id].some((name) => named.includes(name));
}

function sprintsOf({ site }: Reading, issue: IssueRow): SprintRow[] {
  return site.db.all(sprintColumns, SPRINTS_OF, issue.id);
}

function openSprint(reading: Reading, issue: IssueRow): Json {
  const open = sprintsOf(reading, issue).find(({ state }) => state !== 'closed');
  return open ? sprintBean(reading.site, open) : null;
}

function closedSprints(reading: Reading, issue: IssueRow): Json {
  return sprintsOf(reading, issue)
    .filter(({ state }) => state === 'closed')
    .map((sprint) => sprintBean(reading.site, sprint));
}

function flagged(_reading: Reading, issue: IssueRow): Json {
  return storedObject(issue.custom)[FLAGGED] !== undefined;
}

function epic(reading: Reading, issue: IssueRow): Json {
  const parent =
    issue.parent_id === null ? undefined : seenIssue(reading.site, reading.viewer, String(issue.parent_id));
  if (!parent || issueTypeRow(reading.site, parent.type_id).level < 1) return null;
  const { id, key, self } = linkedIssueBean(reading, parent);
  return {
    id: Number(id),
    key,
    self,
    name: parent.summary,
    summary: parent.summary,
    done: parent.resolution_id !== null,
  };
}
