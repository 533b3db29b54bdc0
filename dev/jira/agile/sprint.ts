import { integer, nullable, oneOf, text, type RowOf } from '../columns.ts';
import { jiraTime } from '../beans/time.ts';
import { JiraError } from '../error.ts';
import type { JsonObject } from '../json.ts';
import { mayInProject } from '../permissions.ts';
import type { Site } from '../site.ts';
import { boardColumns, type BoardRow } from './board.ts';

export const sprintColumns = {
  id: integer,
  board_id: integer,
  name: text,
  state: oneOf('future', 'active', 'closed'),
  goal: text,
  start_date: nullable(text),
  end_date: nullable(text),
  complete_date: nullable(text),
  created_date: text,
  position: integer,
};
export type SprintRow = RowOf<typeof sprintColumns>;
export type SprintState = SprintRow['state'];

export type Sprint = { sprint: SprintRow; board: BoardRow };

/** A sprint and the board that it was made on. Throws the one 404 that hidden and missing sprints share. */
export function sprintFor(site: Site, viewer: string, id: string): Sprint {
  const sprint = /^\d{1,15}$/.test(id)
    ? site.db.get(sprintColumns, 'select * from sprints where id = ?', Number(id))
    : undefined;
  const board = sprint && site.db.get(boardColumns, 'select * from boards where id = ?', sprint.board_id);
  if (!sprint || !board || !mayInProject(site, viewer, 'BROWSE_PROJECTS', board.project_id)) {
    throw new JiraError(404, 'Sprint does not exist or you do not have permission to view it.');
  }
  return { sprint, board };
}

export function sprintRow(site: Site, id: number): SprintRow {
  const sprint = site.db.get(sprintColumns, 'select * from sprints where id = ?', id);
  if (!sprint) throw new Error(`There is no sprint ${id}.`);
  return sprint;
}

/** @NOTE unverified on a live site: the words. */
export function requireManageSprints(site: Site, viewer: string, { project_id }: BoardRow): void {
  if (mayInProject(site, viewer, 'MANAGE_SPRINTS_PERMISSION', project_id)) return;
  throw new JiraError(403, 'You do not have permission to manage sprints in this project.');
}

export function sprintBean(site: Site, sprint: SprintRow): JsonObject {
  return {
    id: sprint.id,
    self: `${site.baseUrl}/rest/agile/1.0/sprint/${sprint.id}`,
    state: sprint.state,
    name: sprint.name,
    ...(sprint.start_date !== null && { startDate: sprint.start_date }),
    ...(sprint.end_date !== null && { endDate: sprint.end_date }),
    ...(sprint.complete_date !== null && { completeDate: sprint.complete_date }),
    createdDate: sprint.created_date,
    originBoardId: sprint.board_id,
    goal: sprint.goal,
  };
}

/** As product events carry it. Source: Forge's page "Jira Software events", `Sprint`. */
export function eventSprint(sprint: SprintRow): JsonObject {
  return {
    id: String(sprint.id),
    originBoardId: String(sprint.board_id),
    name: sprint.name,
    goal: sprint.goal,
    state: sprint.state,
    createDate: jiraTime(sprint.created_date),
    ...(sprint.start_date !== null && { startDate: jiraTime(sprint.start_date) }),
    ...(sprint.end_date !== null && { endDate: jiraTime(sprint.end_date) }),
    ...(sprint.complete_date !== null && { completeDate: jiraTime(sprint.complete_date) }),
  };
}

type SprintVerb = 'created' | 'updated' | 'started' | 'closed' | 'deleted';

/** `avi:jira-software:started:sprint` and its kin; `oldValue` holds what an update changed. */
export function emitSprint(
  site: Site,
  verb: SprintVerb,
  { sprint, by, oldValue }: { sprint: SprintRow; by: string; oldValue?: JsonObject },
): void {
  site.emit({
    eventType: `avi:jira-software:${verb}:sprint`,
    sprint: eventSprint(sprint),
    ...(oldValue && { oldValue }),
    atlassianId: by,
  });
}
