import { commentBean, commentProperties } from '../beans/comment-bean.ts';
import { commentFor } from '../comments.ts';
import { operation } from '../operation.ts';
import { listed } from '../query.ts';
import { SCOPES } from '../scopes.ts';

export const getComment = operation('GET', '/rest/api/3/issue/{issueIdOrKey}/comment/{id}', {
  scopes: SCOPES.readComment,
  points: 2,
  answer({ site, viewer, params, query }) {
    const comment = commentFor(site, viewer, params);
    const properties = listed(query, 'expand').includes('properties')
      ? { properties: commentProperties(site, comment.id) }
      : {};
    return { status: 200, body: { ...commentBean(site, comment), ...properties } };
  },
});
