import { requireCommentEdit, seenComment } from '../comments.ts';
import { COMMENT_PROPERTIES, putProperty } from '../entity-properties.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const putCommentProperty = operation('PUT', '/rest/api/3/comment/{commentId}/properties/{propertyKey}', {
  scopes: SCOPES.writeCommentProperty,
  answer({ site, viewer, params, text }) {
    const comment = seenComment(site, viewer, params.commentId);
    requireCommentEdit(site, viewer, comment);
    return { status: putProperty(site, COMMENT_PROPERTIES, { id: comment.id, key: params.propertyKey, text }) };
  },
});
