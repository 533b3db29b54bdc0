import { integer, text, type RowOf } from '../columns.ts';
import { stored, type JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { jiraTime } from './time.ts';
import { userBeanOf } from './user-bean.ts';

export const commentColumns = {
  id: integer,
  issue_id: integer,
  author: text,
  update_author: text,
  body: text,
  jsd_public: integer,
  created: text,
  updated: text,
};
export type CommentRow = RowOf<typeof commentColumns>;

export function commentBean(site: Site, comment: CommentRow): JsonObject {
  return {
    self: `${site.baseUrl}/rest/api/3/issue/${comment.issue_id}/comment/${comment.id}`,
    id: String(comment.id),
    author: userBeanOf(site, comment.author),
    body: stored(comment.body),
    updateAuthor: userBeanOf(site, comment.update_author),
    created: jiraTime(comment.created),
    updated: jiraTime(comment.updated),
    jsdPublic: comment.jsd_public === 1,
  };
}

/** A comment's entity properties, for `expand=properties`. */
export function commentProperties(site: Site, commentId: number): readonly JsonObject[] {
  const rows = site.db.all(
    { key: text, value: text },
    'select key, value from comment_properties where comment_id = ? order by key',
    commentId,
  );
  return rows.map(({ key, value }) => ({ key, value: stored(value) }));
}
