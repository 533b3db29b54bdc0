import { integer, text, type RowOf } from '../columns.ts';
import { issueColumns, type IssueRow } from '../issue-row.ts';
import type { JsonObject } from '../json.ts';
import { visibleTo } from '../permissions.ts';
import type { Reading } from '../reading.ts';
import type { Site } from '../site.ts';
import { linkedIssueBean } from './linked-issue-bean.ts';

export const linkTypeColumns = { id: integer, name: text, inward: text, outward: text };
export type LinkTypeRow = RowOf<typeof linkTypeColumns>;
const linkColumns = { id: integer, type_id: integer, source_id: integer, target_id: integer };
export type LinkRow = RowOf<typeof linkColumns>;

export function linkTypeBean(site: Site, { id, name, inward, outward }: LinkTypeRow): JsonObject {
  return { id: String(id), name, inward, outward, self: `${site.baseUrl}/rest/api/3/issueLinkType/${id}` };
}

export function linkTypeRow(site: Site, id: number): LinkTypeRow {
  const type = site.db.get(linkTypeColumns, 'select * from link_types where id = ?', id);
  if (!type) throw new Error(`There is no link type ${id}.`);
  return type;
}

/** The issue's links, seen from its side, without those whose other end the viewer may not see. */
export function issueLinks(reading: Reading, issue: IssueRow): readonly JsonObject[] {
  const { site, viewer } = reading;
  const links = site.db.all(
    linkColumns,
    'select * from issue_links where source_id = ? or target_id = ? order by id',
    issue.id,
    issue.id,
  );
  return links.flatMap((link) => {
    const isSource = link.source_id === issue.id;
    const sql = `select * from issues i where i.id = ? and ${visibleTo('i')}`;
    const other = site.db.get(issueColumns, sql, isSource ? link.target_id : link.source_id, viewer, viewer);
    if (!other) return [];
    const bean = linkedIssueBean(reading, other);
    return [{ ...linkHead(site, link), ...(isSource ? { outwardIssue: bean } : { inwardIssue: bean }) }];
  });
}

function linkHead(site: Site, link: LinkRow): JsonObject {
  return {
    id: String(link.id),
    self: `${site.baseUrl}/rest/api/3/issueLink/${link.id}`,
    type: linkTypeBean(site, linkTypeRow(site, link.type_id)),
  };
}
