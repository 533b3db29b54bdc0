import { z } from 'zod';
import { commentBean, commentProperties, commentColumns } from '../beans/comment-bean.ts';
import { seenIssue } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { listed, paging } from '../query.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';

const MOST = 1_000;
const bodyShape = z.object({ ids: z.array(z.number().int()).min(1).max(MOST) });

export const listCommentsById = operation('POST', '/rest/api/3/comment/list', {
  scopes: SCOPES.listComments,
  answer({ site, viewer, query, body }) {
    const { ids } = parsed(bodyShape, body);
    const { startAt, maxResults } = paging(query, MOST, MOST);
    const withProperties = listed(query, 'expand').includes('properties');
    const seen = ids
      .flatMap((id) => site.db.all(commentColumns, 'select * from comments where id = ?', id))
      .filter(({ issue_id }) => seenIssue(site, viewer, String(issue_id)));
    const values = seen.slice(startAt, startAt + maxResults).map((comment) => ({
      ...commentBean(site, comment),
      ...(withProperties ? { properties: commentProperties(site, comment.id) } : {}),
    }));
    return {
      status: 200,
      body: { startAt, maxResults, total: seen.length, isLast: startAt + maxResults >= seen.length, values },
    };
  },
});
