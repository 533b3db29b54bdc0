import { nullable, text } from '../columns.ts';
import type { Db } from '../db.ts';

/** Fields whose past values can be searched (`was`, `changed`), with the column that holds today's. */
const HISTORY_FIELDS = [
  ['status', 'status_id'],
  ['assignee', 'assignee'],
  ['reporter', 'reporter'],
  ['priority', 'priority_id'],
  ['resolution', 'resolution_id'],
] as const;

type Column = (typeof HISTORY_FIELDS)[number][1];
type Begin = { id: number; creator: string; created: string } & Record<Column, string | number | null>;
const changeColumns = { from_value: nullable(text), to_value: nullable(text), created: text, author: text };
type Period = { value: string | null; started: string; author: string };

const CHANGES =
  'select t.from_value, t.to_value, c.created, c.author from changelog c join changelog_items t on t.history_id = c.id ' +
  'where c.issue_id = ? and t.field_id = ? order by c.id';
const INSERT =
  'insert into search_periods (issue_id, field_id, position, value, started, ended, author) values (?, ?, ?, ?, ?, ?, ?)';

/** Writes what each of these fields was from when until when, out of the changelog. */
export function indexPeriods(db: Db, issue: Begin): void {
  const anyChange = db.has('select 1 from changelog where issue_id = ?', issue.id);
  for (const [field, column] of HISTORY_FIELDS) {
    const changes = anyChange ? db.all(changeColumns, CHANGES, issue.id, field) : [];
    const now = issue[column];
    const first = changes[0] ? changes[0].from_value : now === null ? null : String(now);
    const later = changes.map(({ to_value, created, author }): Period => ({
      value: to_value,
      started: created,
      author,
    }));
    const periods: Period[] = [{ value: first, started: issue.created, author: issue.creator }, ...later];
    periods.forEach(({ value, started, author }, position) => {
      db.run(INSERT, issue.id, field, position, value, started, periods[position + 1]?.started ?? null, author);
    });
  }
}
