import { linkTypeRow, linkTypeColumns, type LinkRow, type LinkTypeRow } from './beans/issue-link-bean.ts';
import { JiraError } from './error.ts';
import { changeIssue } from './issue-change.ts';
import { issueById, type IssueRow } from './issue-row.ts';
import { isObject } from './json.ts';
import { mayInProject } from './permissions.ts';
import type { ChangelogItem } from './product-event.ts';
import type { Site } from './site.ts';

/** The type of `{"name"}` or `{"id"}`; the name may be its inward or outward description. Throws 404. */
export function linkTypeFor(site: Site, reference: unknown): LinkTypeRow {
  const wanted = isObject(reference) ? reference : {};
  const types = site.db.all(linkTypeColumns, 'select * from link_types');
  const found = types.find(({ id, name }) => wanted['id'] === String(id) || wanted['name'] === name);
  if (!found)
    throw new JiraError(404, `No issue link type with name '${String(wanted['name'] ?? wanted['id'])}' found.`);
  return found;
}

/** Renames a link type, as an administrator may, also by language. Returns whether there is one of that name. */
export function renameLinkType({ db }: Pick<Site, 'db'>, name: string, now: { to: string; inward: string }): boolean {
  return db.run('update link_types set name = ?, inward = ? where name = ?', now.to, now.inward, name).changes > 0;
}

/**
 * Links two issues: with Blocks, `source` blocks `target` (in REST the source is `inwardIssue`). Both get a history
 * entry. As in Jira an existing link stays as it is.
 */
export function addLink(site: Site, by: string, link: { type: LinkTypeRow; source: IssueRow; target: IssueRow }): void {
  const { type, source, target } = link;
  if (!mayInProject(site, by, 'LINK_ISSUES', source.project_id)) {
    throw new JiraError(404, `No Link Issue Permission for issue '${source.key}'`);
  }
  if (source.id === target.id) throw new JiraError(400, 'You cannot link an issue to itself.');
  site.write(() => {
    const sql = 'insert or ignore into issue_links (type_id, source_id, target_id) values (?, ?, ?)';
    const { changes, id } = site.db.run(sql, type.id, source.id, target.id);
    if (changes === 0) return;
    changeIssue(site, by, {
      issueId: source.id,
      items: [gained(target, `This work item ${type.outward} ${target.key}`)],
    });
    changeIssue(site, by, {
      issueId: target.id,
      items: [gained(source, `This work item ${type.inward} ${source.key}`)],
    });
    emitLink(site, { id, type_id: type.id, source_id: source.id, target_id: target.id });
  });
}

function gained(issue: IssueRow, text: string): ChangelogItem {
  return {
    field: 'Link',
    fieldId: 'issuelinks',
    fieldtype: 'jira',
    from: null,
    fromString: null,
    to: issue.key,
    toString: text,
  };
}

function emitLink(site: Site, link: LinkRow): void {
  const { id, name, inward, outward } = linkTypeRow(site, link.type_id);
  const projectOf = (issueId: number) => String(issueById(site, issueId).project_id);
  site.emit({
    eventType: 'avi:jira:created:issuelink',
    id: String(link.id),
    sourceIssueId: String(link.source_id),
    destinationIssueId: String(link.target_id),
    sourceProjectId: projectOf(link.source_id),
    destinationProjectId: projectOf(link.target_id),
    issueLinkType: {
      id: String(id),
      name,
      inwardName: inward,
      outwardName: outward,
      isSubTaskLinkType: false,
      isSystemLinkType: false,
    },
  });
}
