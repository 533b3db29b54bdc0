import { z } from 'zod';
import { integer } from '../columns.ts';
import { JiraError } from '../error.ts';
import { changeIssue } from '../issue-change.ts';
import { issueById } from '../issue-row.ts';
import type { JsonObject } from '../json.ts';
import { parsed } from '../request-body.ts';
import type { Site } from '../site.ts';
import { FOLLOWS_PARENT, isSubtask } from '../sprints-of.ts';
import { sprintMove } from '../writers/write-sprint.ts';
import { statusesOf } from './board.ts';
import { emitSprint, eventSprint, sprintRow, type Sprint, type SprintRow, type SprintState } from './sprint.ts';

/** Longest name of a sprint in characters. */
const LONGEST_NAME = 30;

const bean = z.object({
  name: z.string().nullish(),
  goal: z.string().nullish(),
  state: z.string().nullish(),
  startDate: z.string().nullish(),
  endDate: z.string().nullish(),
});
type SprintBody = z.infer<typeof bean>;

export function sprintName(name: string | null | undefined): string {
  const trimmed = (name ?? '').trim();
  if (trimmed === '') throw new JiraError(400, [], { errors: { name: 'Sprint name is required.' } });
  if (trimmed.length > LONGEST_NAME) {
    throw new JiraError(400, [], { errors: { name: `Sprint name must be at most ${LONGEST_NAME} characters.` } });
  }
  return trimmed;
}

/** A time as stored: ISO 8601 UTC. Null stays null; an invalid time throws 400. */
export function sprintTime(text: string | null | undefined, field: string): string | null {
  if (text === null || text === undefined || text === '') return null;
  const time = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(time)) throw new JiraError(400, [], { errors: { [field]: `Date value '${text}' is invalid.` } });
  return new Date(time).toISOString();
}

/**
 * Updates a sprint. `full` (PUT): omitted values are cleared; else (POST) they stay. Starting needs both dates, closing
 * sets the completion date; a closed sprint changes only its name and goal.
 */
export function changeSprint(site: Site, by: string, change: { of: Sprint; body: unknown; full: boolean }): SprintRow {
  const { sprint } = change.of;
  const body = parsed(bean, change.body);
  const state = nextState(sprint, body);
  const next: SprintRow = { ...asked(sprint, body, change.full), state };
  checkDates(sprint, next);
  return site.write(() => {
    if (state === 'closed' && sprint.state === 'active') next.complete_date = site.timestamp();
    save(site, next);
    tell(site, by, { before: sprint, after: next });
    return sprintRow(site, sprint.id);
  });
}

/**
 * Reopens a closed sprint, with the issues that still hold it in their field. Throws 400 for any other sprint.
 * @NOTE unverified on a live site: which event is told; here it is an update.
 */
export function reopenSprint(site: Site, by: string, sprint: SprintRow): SprintRow {
  if (sprint.state !== 'closed') throw new JiraError(400, 'Only a closed sprint can be reopened.');
  return site.write(() => {
    save(site, { ...sprint, state: 'active', complete_date: null });
    const after = sprintRow(site, sprint.id);
    emitSprint(site, 'updated', { sprint: after, by, oldValue: { state: 'closed' } });
    return after;
  });
}

function asked(sprint: SprintRow, body: SprintBody, full: boolean): SprintRow {
  const kept = <T>(given: T | null | undefined, now: T, empty: T): T => given ?? (full ? empty : now);
  const name = sprintName(kept(body.name, sprint.name, ''));
  const goal = kept(body.goal, sprint.goal, '');
  if (sprint.state === 'closed') return { ...sprint, name, goal };
  const start = body.startDate === undefined && !full ? sprint.start_date : sprintTime(body.startDate, 'startDate');
  const end = body.endDate === undefined && !full ? sprint.end_date : sprintTime(body.endDate, 'endDate');
  return { ...sprint, name, goal, start_date: start, end_date: end };
}

function nextState(sprint: SprintRow, { state }: SprintBody): SprintState {
  if (state === null || state === undefined || state === sprint.state) return sprint.state;
  if (state === 'active' && sprint.state === 'future') return 'active';
  if (state === 'closed' && sprint.state === 'active') return 'closed';
  throw new JiraError(400, `A sprint cannot go from state '${sprint.state}' to '${state}'.`);
}

function checkDates(before: SprintRow, { state, start_date: start, end_date: end }: SprintRow): void {
  if (before.state === 'closed') return;
  if (state !== 'future' && (start === null || end === null)) {
    throw new JiraError(400, 'The sprint must have a start date and an end date to be started.');
  }
  if (start !== null && end !== null && start >= end)
    throw new JiraError(400, 'The start date of a sprint must be before its end date.');
}

function save(site: Site, sprint: SprintRow): void {
  site.db.run(
    'update sprints set name = ?, goal = ?, state = ?, start_date = ?, end_date = ?, complete_date = ? where id = ?',
    ...[sprint.name, sprint.goal, sprint.state, sprint.start_date, sprint.end_date, sprint.complete_date, sprint.id],
  );
}

function tell(site: Site, by: string, { before, after }: { before: SprintRow; after: SprintRow }): void {
  if (before.state !== after.state)
    return emitSprint(site, after.state === 'active' ? 'started' : 'closed', { sprint: after, by });
  const [was, is] = [eventSprint(before), eventSprint(after)];
  const keys = Object.keys({ ...was, ...is }).filter((key) => was[key] !== is[key]);
  if (keys.length === 0) return;
  const oldValue: JsonObject = Object.fromEntries(keys.map((key) => [key, was[key]]));
  emitSprint(site, 'updated', { sprint: after, by, oldValue });
}

/** Issues of a sprint that are not in the last column of its board. */
export function incompleteIssues(site: Site, { sprint, board }: Sprint): number[] {
  const done = statusesOf(board).done;
  const rows = site.db.all(
    { id: integer, status_id: integer },
    'select i.id, i.status_id from issue_sprints x join issues i on i.id = x.issue_id where x.sprint_id = ? order by i.rank',
    sprint.id,
  );
  return rows.filter(({ status_id }) => !done.includes(status_id)).map(({ id }) => id);
}

/**
 * Moves issues into an open sprint, or with null to the backlog, and records it in their history. Throws 400 for a
 * sub-task.
 */
export function moveToSprint(
  site: Site,
  by: string,
  { issueIds, to }: { issueIds: readonly number[]; to: number | null },
): void {
  for (const issueId of issueIds) {
    if (isSubtask(site, issueById(site, issueId).type_id)) throw new JiraError(400, FOLLOWS_PARENT);
    const move = sprintMove(site, issueId, to);
    if (move) changeIssue(site, by, { issueId, sprints: move.sprints, items: [move.item] });
  }
}
