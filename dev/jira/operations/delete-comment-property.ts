import { requireCommentEdit, seenComment } from '../comments.ts';
import { COMMENT_PROPERTIES, deleteProperty } from '../entity-properties.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const deleteCommentProperty = operation('DELETE', '/rest/api/3/comment/{commentId}/properties/{propertyKey}', {
  scopes: SCOPES.deleteCommentProperty,
  answer({ site, viewer, params }) {
    const comment = seenComment(site, viewer, params.commentId);
    requireCommentEdit(site, viewer, comment);
    deleteProperty(site, COMMENT_PROPERTIES, { id: comment.id, key: params.propertyKey });
    return { status: 204 };
  },
});
