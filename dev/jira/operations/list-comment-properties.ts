import { seenComment } from '../comments.ts';
import { COMMENT_PROPERTIES, propertyKeys } from '../entity-properties.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const listCommentProperties = operation('GET', '/rest/api/3/comment/{commentId}/properties', {
  scopes: SCOPES.readCommentProperty,
  answer({ site, viewer, params }) {
    const { id } = seenComment(site, viewer, params.commentId);
    const resource = `${site.baseUrl}/rest/api/3/comment/${id}/properties`;
    return { status: 200, body: propertyKeys(site, COMMENT_PROPERTIES, { id, resource }) };
  },
});
