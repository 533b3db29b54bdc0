import { integer } from './columns.ts';
import type { Site } from './site.ts';

/**
 * The sprints that an issue is or was in, oldest membership first. A sub-task has none of its own: it is in those of its
 * parent, and its history names none.
 */
export const SPRINTS_OF = `select s.* from issue_sprints x join sprints s on s.id = x.sprint_id
  where x.issue_id = (select iif(t.level < 0, coalesce(i.parent_id, i.id), i.id) from issues i
    join issue_types t on t.id = i.type_id where i.id = ?) order by x.rowid`;

/** @NOTE unverified on a live site: that a sub-task is refused in these words, and not moved with its parent. */
export const FOLLOWS_PARENT = 'A sub-task is in the sprint of its parent and cannot be moved by itself.';

export function isSubtask(site: Site, typeId: number): boolean {
  return (site.db.get({ level: integer }, 'select level from issue_types where id = ?', typeId)?.level ?? 0) < 0;
}
