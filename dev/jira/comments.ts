import { isEmptyDocument, mentioned } from './adf.ts';
import { commentBean, commentColumns, type CommentRow } from './beans/comment-bean.ts';
import { lengthProblem, requireDocument } from './document-schema.ts';
import { COMMENT_PROPERTIES, putProperty } from './entity-properties.ts';
import { invalidFields, JiraError } from './error.ts';
import { changeIssue } from './issue-change.ts';
import { emitIssueEvent } from './issue-event.ts';
import { issueById, issueFor, type IssueRow } from './issue-row.ts';
import { isObject, type JsonObject } from './json.ts';
import { mayInProject, type ProjectPermission } from './permissions.ts';
import type { Site } from './site.ts';

type NewComment = {
  body?: unknown;
  properties?: readonly { key: string; value?: unknown }[] | undefined;
  visibility?: { type?: string | undefined; value?: string | undefined } | null | undefined;
};

/** The property that marks a comment as internal in Jira Service Management. */
const INTERNAL = 'sd.public.comment';

export function commentFor(site: Site, viewer: string, of: { issueIdOrKey: string; id: string }): CommentRow {
  const issue = issueFor(site, viewer, of.issueIdOrKey);
  const comment = site.db.get(
    commentColumns,
    'select * from comments where issue_id = ? and id = ?',
    issue.id,
    Number(of.id),
  );
  if (!comment) throw new JiraError(404, `Can not find a comment for the id: ${of.id}.`);
  return comment;
}

/** Throws 400 without the right to comment, or for a body that is not a document. */
export function addComment(site: Site, viewer: string, of: { issue: IssueRow; comment: NewComment }): CommentRow {
  const { issue, comment } = of;
  if (!mayInProject(site, viewer, 'ADD_COMMENTS', issue.project_id)) {
    throw new JiraError(400, 'You do not have the permission to comment on this issue.');
  }
  const body = checkedBody(comment);
  const internal = comment.properties?.some(
    ({ key, value }) => key === INTERNAL && JSON.stringify(value) === '{"internal":true}',
  );
  return site.write(() => {
    const at = site.timestamp();
    const sql =
      'insert into comments (issue_id, author, update_author, body, jsd_public, created, updated) values (?, ?, ?, ?, ?, ?, ?)';
    const { id } = site.db.run(sql, issue.id, viewer, viewer, JSON.stringify(body), internal ? 0 : 1, at, at);
    for (const { key, value } of comment.properties ?? []) {
      putProperty(site, COMMENT_PROPERTIES, { id, key, text: JSON.stringify(value ?? null) });
    }
    changeIssue(site, viewer, { issueId: issue.id, items: [] });
    return told(site, viewer, id);
  });
}

export function editComment(site: Site, viewer: string, of: { comment: CommentRow; edit: NewComment }): CommentRow {
  const { comment, edit } = of;
  requireOver(site, viewer, { comment, own: 'EDIT_OWN_COMMENTS', all: 'EDIT_ALL_COMMENTS', verb: 'edit' });
  const body = checkedBody(edit);
  return site.write(() => {
    const sql = 'update comments set body = ?, update_author = ?, updated = ? where id = ?';
    site.db.run(sql, JSON.stringify(body), viewer, site.timestamp(), comment.id);
    for (const { key, value } of edit.properties ?? []) {
      putProperty(site, COMMENT_PROPERTIES, { id: comment.id, key, text: JSON.stringify(value ?? null) });
    }
    changeIssue(site, viewer, { issueId: comment.issue_id, items: [] });
    return told(site, viewer, comment.id);
  });
}

export function deleteComment(site: Site, viewer: string, comment: CommentRow): void {
  requireOver(site, viewer, { comment, own: 'DELETE_OWN_COMMENTS', all: 'DELETE_ALL_COMMENTS', verb: 'delete' });
  site.write(() => {
    site.db.run('delete from comments where id = ?', comment.id);
    site.db.run('delete from comment_properties where comment_id = ?', comment.id);
    changeIssue(site, viewer, { issueId: comment.issue_id, items: [] });
    const issue = issueById(site, comment.issue_id);
    emitIssueEvent(site, 'avi:jira:deleted:comment', {
      issue,
      by: viewer,
      more: { comment: commentBean(site, comment) },
    });
  });
}

type Over = { comment: CommentRow; own: ProjectPermission; all: ProjectPermission; verb: string };

function requireOver(site: Site, viewer: string, { comment, own, all, verb }: Over): void {
  const projectId = issueById(site, comment.issue_id).project_id;
  const permission = comment.author === viewer && mayInProject(site, viewer, own, projectId) ? own : all;
  if (!mayInProject(site, viewer, permission, projectId)) {
    throw new JiraError(400, `You do not have permission to ${verb} comment with id: ${comment.id}.`);
  }
}

function checkedBody({ body, visibility }: NewComment): JsonObject {
  // This site has no groups or roles, so a comment cannot be limited to one.
  if (visibility?.value)
    throw invalidFields({ commentLevel: `${visibility.type ?? 'Group'}: ${visibility.value} does not exist.` });
  if (!isObject(body)) throw invalidFields({ comment: 'Comment body is not valid!' });
  requireDocument(body);
  if (isEmptyDocument(body)) throw invalidFields({ comment: 'Comment body can not be empty!' });
  const tooLong = lengthProblem(body);
  if (tooLong !== null) throw invalidFields({ comment: tooLong });
  return body;
}

/** Sends the event of a written or edited comment. */
function told(site: Site, by: string, id: number): CommentRow {
  const comment = site.db.get(commentColumns, 'select * from comments where id = ?', id);
  if (!comment) throw new Error(`There is no comment ${id}.`);
  const issue = issueById(site, comment.issue_id);
  const bean = commentBean(site, comment);
  emitIssueEvent(site, 'avi:jira:commented:issue', { issue, by, more: { comment: bean } });
  const mentionedAccountIds = mentioned(bean['body']).filter((account) => account !== by);
  if (mentionedAccountIds.length > 0) {
    emitIssueEvent(site, 'avi:jira:mentioned:comment', { issue, by, more: { comment: bean, mentionedAccountIds } });
  }
  return comment;
}
