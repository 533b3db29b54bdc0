import { integer } from '../columns.ts';
import { historyBeans, historyColumns } from '../history.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { paging } from '../query.ts';
import { createReading } from '../reading.ts';
import { SCOPES } from '../scopes.ts';

/** Oldest first. */
export const getChangelog = operation('GET', '/rest/api/3/issue/{issueIdOrKey}/changelog', {
  scopes: SCOPES.readChangelog,
  points: 2,
  answer({ site, viewer, params, query }) {
    const { id } = issueFor(site, viewer, params.issueIdOrKey);
    const { startAt, maxResults } = paging(query, site.limits.changelogsPerPage, site.limits.changelogsPerPage);
    const total = site.db.get({ n: integer }, 'select count(*) as n from changelog where issue_id = ?', id)?.n ?? 0;
    const rows = site.db.all(
      historyColumns,
      'select * from changelog where issue_id = ? order by created, id limit ? offset ?',
      id,
      maxResults,
      startAt,
    );
    const address = (from: number) =>
      `${site.baseUrl}/rest/api/3/issue/${params.issueIdOrKey}/changelog?maxResults=${maxResults}&startAt=${from}`;
    const isLast = startAt + rows.length >= total;
    return {
      status: 200,
      body: {
        self: address(startAt),
        ...(isLast ? {} : { nextPage: address(startAt + maxResults) }),
        maxResults,
        startAt,
        total,
        isLast,
        values: historyBeans(createReading(site, viewer), rows),
      },
    };
  },
});
