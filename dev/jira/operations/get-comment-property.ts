import { seenComment } from '../comments.ts';
import { COMMENT_PROPERTIES, readProperty } from '../entity-properties.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const getCommentProperty = operation('GET', '/rest/api/3/comment/{commentId}/properties/{propertyKey}', {
  scopes: SCOPES.readCommentProperty,
  answer({ site, viewer, params }) {
    const { id } = seenComment(site, viewer, params.commentId);
    const value = readProperty(site, COMMENT_PROPERTIES, { id, key: params.propertyKey });
    return { status: 200, body: { key: params.propertyKey, value } };
  },
});
