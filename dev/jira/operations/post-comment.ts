import { commentBean } from '../beans/comment-bean.ts';
import { commentBody } from '../comment-body.ts';
import { addComment } from '../comments.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';

export const postComment = operation('POST', '/rest/api/3/issue/{issueIdOrKey}/comment', {
  scopes: SCOPES.writeComment,
  answer({ site, viewer, params, body }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    const comment = addComment(site, viewer, { issue, comment: parsed(commentBody, body) });
    return { status: 201, body: commentBean(site, comment) };
  },
});
