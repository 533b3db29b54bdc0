import { integer, text } from '../columns.ts';
import { JiraError } from '../error.ts';
import { issueFor } from '../issue-row.ts';
import { storedObject } from '../json.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

/** All links to something outside of Jira; with `globalId` that one, no list. */
export const listRemoteLinks = operation('GET', '/rest/api/3/issue/{issueIdOrKey}/remotelink', {
  scopes: SCOPES.readRemoteLink,
  points: 2,
  answer({ site, viewer, params, query }) {
    const { id: issue, key } = issueFor(site, viewer, params.issueIdOrKey);
    const sql = 'select id, link from remote_links where issue_id = ? order by id';
    const links = site.db.all({ id: integer, link: text }, sql, issue).map(({ id, link }) => ({
      id,
      self: `${site.baseUrl}/rest/api/3/issue/${key}/remotelink/${id}`,
      ...storedObject(link),
    }));
    const globalId = query.get('globalId');
    if (globalId === null) return { status: 200, body: links };
    const one = links.find((link) => 'globalId' in link && link.globalId === globalId);
    if (one === undefined) throw new JiraError(404, `No remote link has the global id '${globalId}'.`);
    return { status: 200, body: one };
  },
});
