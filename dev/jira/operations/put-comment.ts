import { commentBean } from '../beans/comment-bean.ts';
import { commentBody } from '../comment-body.ts';
import { commentFor, editComment } from '../comments.ts';
import { operation } from '../operation.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';

export const putComment = operation('PUT', '/rest/api/3/issue/{issueIdOrKey}/comment/{id}', {
  scopes: SCOPES.writeComment,
  answer({ site, viewer, params, body }) {
    const comment = commentFor(site, viewer, params);
    const edited = editComment(site, viewer, { comment, edit: parsed(commentBody, body) });
    return { status: 200, body: commentBean(site, edited) };
  },
});
