import { integer, text } from '../columns.ts';
import { editMeta } from '../edit-meta.ts';
import { allFields } from '../field-row.ts';
import { historyBeans, historyColumns } from '../history.ts';
import type { IssueRow } from '../issue-row.ts';
import { isObject, stored, type Json, type JsonObject } from '../json.ts';
import type { Reading } from '../reading.ts';
import { issueFields, renderedText } from './issue-fields.ts';

type IssueShape = {
  /** Field ids from `selectedFields`. */
  fields: readonly string[];
  /** Property keys, `*all`, and `-key`; without any the answer has no `properties`. */
  properties?: readonly string[];
  expand?: ReadonlySet<string>;
};

/** An issue as in the answers of GET, search and bulk fetch. */
export function issueBean(reading: Reading, issue: IssueRow, shape: IssueShape): JsonObject {
  const { site } = reading;
  const expand = shape.expand ?? new Set();
  const fields = issueFields(reading, issue, shape.fields);
  return {
    expand:
      'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations,customfield_10010.requestTypePractice',
    id: String(issue.id),
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(shape.fields.length > 0 ? { fields } : {}),
    ...(expand.has('renderedFields') ? { renderedFields: rendered(fields) } : {}),
    ...(expand.has('names') ? { names: described(reading, shape.fields, 'name') } : {}),
    ...(expand.has('schema') ? { schema: described(reading, shape.fields, 'schema') } : {}),
    ...(expand.has('editmeta') ? { editmeta: editMeta(site, reading.viewer, issue) } : {}),
    ...(expand.has('changelog') ? { changelog: changelogOf(reading, issue.id) } : {}),
    ...(shape.properties && shape.properties.length > 0
      ? { properties: propertiesOf(reading, issue.id, shape.properties) }
      : {}),
  };
}

function rendered(fields: Record<string, Json>): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [id, isRichText(value) ? renderedText(value) : null]),
  );
}

function isRichText(value: Json): boolean {
  return isObject(value) && value['type'] === 'doc';
}

/** `names` or `schema` of the fields in an answer. */
export function described(reading: Reading, ids: readonly string[], what: 'name' | 'schema'): JsonObject {
  const wanted = new Set(ids);
  const fields = allFields(reading.site).filter(({ id }) => wanted.has(id));
  return Object.fromEntries(fields.map((field) => [field.id, field[what]]));
}

/** The latest entries, newest first; older ones have a resource of their own. */
function changelogOf(reading: Reading, issueId: number): JsonObject {
  const { db, limits } = reading.site;
  const most = reading.listed ? limits.historiesInListed : limits.historiesInIssue;
  const total = db.get({ n: integer }, 'select count(*) as n from changelog where issue_id = ?', issueId)?.n ?? 0;
  const sql = 'select * from changelog where issue_id = ? order by created desc, id desc limit ?';
  const histories = db.all(historyColumns, sql, issueId, most);
  return { startAt: 0, maxResults: histories.length, total, histories: historyBeans(reading, histories) };
}

function propertiesOf({ site }: Reading, issueId: number, asked: readonly string[]): JsonObject {
  const unwanted = new Set(asked.filter((key) => key.startsWith('-')).map((key) => key.slice(1)));
  const wanted = asked.filter((key) => !key.startsWith('-') && !unwanted.has(key));
  const rows = asked.some((key) => key === '*all' || key.startsWith('-'))
    ? site.db.all(propertyColumns, 'select key, value from issue_properties where issue_id = ? order by key', issueId)
    : wanted.flatMap((key) =>
        site.db.all(
          propertyColumns,
          'select key, value from issue_properties where issue_id = ? and key = ?',
          issueId,
          key,
        ),
      );
  return Object.fromEntries(rows.filter(({ key }) => !unwanted.has(key)).map(({ key, value }) => [key, stored(value)]));
}

const propertyColumns = { key: text, value: text };
