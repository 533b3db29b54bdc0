import { integer, nullable, text, type RowOf } from '../columns.ts';
import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';

const sprintColumns = {
  id: integer,
  board_id: integer,
  name: text,
  state: text,
  goal: text,
  start_date: nullable(text),
  end_date: nullable(text),
  complete_date: nullable(text),
};
type SprintRow = RowOf<typeof sprintColumns>;

/** The value of the Sprint field: every sprint the issue is, or was, in; null when there is none. */
export function sprintValue(site: Site, issueId: number): readonly JsonObject[] | null {
  const sql =
    'select s.* from issue_sprints x join sprints s on s.id = x.sprint_id where x.issue_id = ? order by x.rowid';
  const sprints = site.db.all(sprintColumns, sql, issueId);
  return sprints.length === 0 ? null : sprints.map(toValue);
}

function toValue(sprint: SprintRow): JsonObject {
  return {
    id: sprint.id,
    name: sprint.name,
    state: sprint.state,
    boardId: sprint.board_id,
    goal: sprint.goal,
    ...(sprint.start_date === null ? {} : { startDate: sprint.start_date }),
    ...(sprint.end_date === null ? {} : { endDate: sprint.end_date }),
    ...(sprint.complete_date === null ? {} : { completeDate: sprint.complete_date }),
  };
}
