import { integer, nullable, text, type RowOf } from './columns.ts';
import { noSuchIssue } from './error.ts';
import { visibleTo } from './permissions.ts';
import type { Site } from './site.ts';

/** A row of `issues`, as the schema describes it. */
export const issueColumns = {
  id: integer,
  key: text,
  project_id: integer,
  type_id: integer,
  status_id: integer,
  summary: text,
  description: nullable(text),
  reporter: nullable(text),
  assignee: nullable(text),
  creator: text,
  priority_id: nullable(integer),
  resolution_id: nullable(integer),
  resolved_at: nullable(text),
  status_category_changed: nullable(text),
  parent_id: nullable(integer),
  rank: text,
  due: nullable(text),
  labels: text,
  custom: text,
  security_level: nullable(text),
  created: text,
  updated: text,
};
export type IssueRow = RowOf<typeof issueColumns>;

/** The issue with this id or key (in any case), if the viewer may see it. */
export function seenIssue(site: Site, viewer: string, idOrKey: string): IssueRow | undefined {
  const column = /^\d+$/.test(idOrKey) ? 'id' : 'key';
  const value = column === 'id' ? Number(idOrKey) : idOrKey.toUpperCase();
  return site.db.get(
    issueColumns,
    `select * from issues i where i.${column} = ? and ${visibleTo('i')}`,
    value,
    viewer,
    viewer,
  );
}

/** As `seenIssue`; throws the one 404 that hidden and missing issues share. */
export function issueFor(site: Site, viewer: string, idOrKey: string): IssueRow {
  const issue = seenIssue(site, viewer, idOrKey);
  if (!issue) throw noSuchIssue();
  return issue;
}

/** The ids of those of these issues (ids, or keys in any case) that the viewer may see, each once, ascending. */
export function seenIssueIds(site: Site, viewer: string, idsOrKeys: readonly string[]): number[] {
  const isId = (text: string) => /^\d{1,15}$/.test(text);
  const sql = (column: string) =>
    `select i.id from json_each(?) x cross join issues i on i.${column} = x.value where ${visibleTo('i')}`;
  const found = (column: string, values: readonly (string | number)[]) =>
    site.db.all({ id: integer }, sql(column), JSON.stringify(values), viewer, viewer).map(({ id }) => id);
  const ids = found('id', idsOrKeys.filter(isId).map(Number));
  const keys = found(
    'key',
    idsOrKeys.filter((text) => !isId(text)).map((key) => key.toUpperCase()),
  );
  return [...new Set([...ids, ...keys])].sort((a, b) => a - b);
}

export function issueById(site: Site, id: number): IssueRow {
  const issue = site.db.get(issueColumns, 'select * from issues where id = ?', id);
  if (!issue) throw new Error(`There is no issue ${id}.`);
  return issue;
}
