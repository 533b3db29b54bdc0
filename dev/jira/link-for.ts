import { linkColumns, type LinkRow } from './beans/issue-link-bean.ts';
import { JiraError } from './error.ts';
import { seenIssue, type IssueRow } from './issue-row.ts';
import type { Site } from './site.ts';

/** A link with both of its ends, if the viewer may see both. Throws 400 for no id, 404 for none such. */
export function linkFor(site: Site, viewer: string, id: string): { link: LinkRow; source: IssueRow; target: IssueRow } {
  if (!/^\d+$/.test(id)) throw new JiraError(400, `The issue link id '${id}' is not valid.`);
  const link = site.db.get(linkColumns, 'select * from issue_links where id = ?', Number(id));
  const source = link && seenIssue(site, viewer, String(link.source_id));
  const target = link && seenIssue(site, viewer, String(link.target_id));
  if (!link || !source || !target) throw new JiraError(404, `No issue link with id '${id}' exists.`);
  return { link, source, target };
}
