import { stored, type JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { jiraTime } from './time.ts';
import { userBeanOf } from './user-bean.ts';

export type CommentRow = {
  id: number;
  issue_id: number;
  author: string;
  update_author: string;
  body: string;
  jsd_public: number;
  created: string;
  updated: string;
};

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
  const rows = site.db.all<{ key: string; value: string }>(
    'select key, value from comment_properties where comment_id = ? order by key',
    commentId,
  );
  return rows.map(({ key, value }) => ({ key, value: stored(value) }));
}
