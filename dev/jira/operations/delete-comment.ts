import { commentFor, deleteComment } from '../comments.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const removeComment = operation('DELETE', '/rest/api/3/issue/{issueIdOrKey}/comment/{id}', {
  scopes: SCOPES.deleteComment,
  answer({ site, viewer, params }) {
    deleteComment(site, viewer, commentFor(site, viewer, params));
    return { status: 204 };
  },
});
