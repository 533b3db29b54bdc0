import { integer } from '../columns.ts';
import { commentBean, commentProperties, commentColumns } from '../beans/comment-bean.ts';
import { JiraError } from '../error.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { listed, paging } from '../query.ts';
import { SCOPES } from '../scopes.ts';

const ORDERS: Readonly<Record<string, string>> = { created: 'asc', '+created': 'asc', '-created': 'desc' };

export const listComments = operation('GET', '/rest/api/3/issue/{issueIdOrKey}/comment', {
  scopes: SCOPES.readComment,
  points: 2,
  answer({ site, viewer, params, query }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    // A plus sign in a query is a space when it is read.
    const order = ORDERS[(query.get('orderBy') ?? 'created').trim()];
    if (!order) throw new JiraError(400, `Invalid value for orderBy: ${query.get('orderBy')}`);
    const { startAt, maxResults } = paging(query, site.limits.commentsPerPage, site.limits.commentsPerPage);
    const total =
      site.db.get({ n: integer }, 'select count(*) as n from comments where issue_id = ?', issue.id)?.n ?? 0;
    const sql = `select * from comments where issue_id = ? order by created ${order}, id ${order} limit ? offset ?`;
    const withProperties = listed(query, 'expand').includes('properties');
    const comments = site.db.all(commentColumns, sql, issue.id, maxResults, startAt).map((comment) => ({
      ...commentBean(site, comment),
      ...(withProperties ? { properties: commentProperties(site, comment.id) } : {}),
    }));
    return { status: 200, body: { startAt, maxResults, total, comments } };
  },
});
