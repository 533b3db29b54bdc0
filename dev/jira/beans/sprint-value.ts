import { integer, nullable, text, type RowOf } from '../columns.ts';
import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { SPRINTS_OF } from '../sprints-of.ts';

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

/** The value of the Sprint field: every sprint that the issue is or was in; null without any. */
export function sprintValue(site: Site, issueId: number): readonly JsonObject[] | null {
  const sprints = site.db.all(sprintColumns, SPRINTS_OF, issueId);
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
