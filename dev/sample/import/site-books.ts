import { createHash } from 'node:crypto';
import { integer, oneOf, text, type RowOf } from '../../jira/columns.ts';
import { SPRINT } from '../../jira/default-fields.ts';
import type { SprintRow } from '../../jira/agile/sprint.ts';
import type { Site } from '../../jira/site.ts';
import type { PlannedSprint } from './plan-sprints.ts';

/** Look-ups of the import in the site; each name is looked up or written once. */

const statusColumns = { id: integer, name: text, category: oneOf('new', 'indeterminate', 'done') };
export type Status = Readonly<RowOf<typeof statusColumns>>;
type Category = Status['category'];
export type StatusBook = { of(name: string): Status; readonly added: readonly Status[] };

const WORDS: readonly (readonly [RegExp, Category])[] = [
  [/\b(done|closed?|resolved|completed?|released|verified|accepted|finished|cancelled|won'?t)\b/i, 'done'],
  [/\b(to ?do|open|new|backlog|reopened|created|draft|selected)\b/i, 'new'],
];

/** Statuses by name, in any case; an unknown one is added with a category guessed from its name. */
export function statusBook(site: Site): StatusBook {
  const sql = 'select id, name, category_key as category from statuses order by id';
  const known = new Map(site.db.all(statusColumns, sql).map((status) => [status.name.toLowerCase(), status]));
  const added: Status[] = [];
  return {
    added,
    of(name) {
      const found = known.get(name.toLowerCase());
      if (found) return found;
      const category = WORDS.find(([word]) => word.test(name))?.[1] ?? 'indeterminate';
      const insert = 'insert into statuses (id, name, category_key) values ((select max(id) + 1 from statuses), ?, ?)';
      const status = { id: site.db.run(insert, name, category).id, name, category };
      known.set(name.toLowerCase(), status);
      added.push(status);
      return status;
    },
  };
}

/** Prefix of accounts that the import creates; they can neither sign in nor be chosen. */
export const IMPORTED_ACCOUNT = 'import:';

/**
 * Account ids of authors: the site's account with this id, e-mail address or name, else a new deactivated account with
 * the name in the file.
 */
export function authorBook(site: Site): (author: string) => string {
  const sql = 'select account_id as id, email, display_name as name from users';
  const known = new Map(
    site.db
      .all({ id: text, email: text, name: text }, sql)
      .flatMap(({ id, email, name }) => [id, email, name].map((key) => [key.toLowerCase(), id] as const)),
  );
  known.delete('');
  return (author) => {
    const name = author === '' ? 'Unknown (imported)' : author;
    const found = known.get(name.toLowerCase());
    if (found !== undefined) return found;
    const id = `${IMPORTED_ACCOUNT}${createHash('sha256').update(name.toLowerCase()).digest('hex').slice(0, 24)}`;
    site.db.run('insert into users (account_id, display_name, active) values (?, ?, 0)', id, name);
    known.set(name.toLowerCase(), id);
    return id;
  };
}

/**
 * The site's ids for a file's sprints. One that the file does not describe counts as deleted: its id is never reused.
 */
export function sprintBook(
  site: Site,
  boardId: number,
  sprints: readonly PlannedSprint[],
): (sourceId: string) => number {
  const ids = new Map(sprints.map((sprint) => [sprint.sourceId, writeSprint(site, boardId, sprint)]));
  return (sourceId) => {
    const known = ids.get(sourceId);
    if (known !== undefined) return known;
    const gone = { sourceId, name: sourceId, state: 'future', start: null, end: null, completed: null } as const;
    const id = writeSprint(site, boardId, gone);
    site.db.run('delete from sprints where id = ?', id);
    ids.set(sourceId, id);
    return id;
  };
}

function writeSprint(site: Site, boardId: number, { name, state, start, end, completed }: PlannedSprint): number {
  const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  const created: SprintRow['created_date'] = iso(start) ?? site.timestamp();
  const { id } = site.db.run(
    'insert into sprints (board_id, name, state, start_date, end_date, complete_date, created_date) values (?, ?, ?, ?, ?, ?, ?)',
    ...[boardId, name, state, iso(start), iso(end), iso(completed), created],
  );
  return id;
}

/** Priorities by name, in any case, and by their older names; an unknown one is added below all others. */
export function priorityBook({ db }: Site): (name: string) => number {
  const known = new Map(
    db
      .all({ id: integer, name: text }, 'select id, name from priorities')
      .map(({ id, name }) => [name.toLowerCase(), id] as const),
  );
  return (name) => {
    const id = known.get(name.toLowerCase()) ?? known.get(OLD_PRIORITIES[name.toLowerCase()] ?? '');
    if (id !== undefined) return id;
    const insert = `insert into priorities (id, name, position) values
      ((select max(id) + 1 from priorities), ?, (select max(position) + 1 from priorities))`;
    const added = db.run(insert, name).id;
    known.set(name.toLowerCase(), added);
    return added;
  };
}

const OLD_PRIORITIES: Readonly<Record<string, string>> = {
  blocker: 'highest',
  critical: 'high',
  major: 'medium',
  minor: 'low',
  trivial: 'lowest',
};

/** A project's types by name, in any case; an unknown one is added. Sub-tasks would need a parent and are tasks. */
export function typeBook({ db }: Site, projectId: number): (name: string) => number {
  const sql = `select t.id, t.name, t.level from issue_types t join project_issue_types p on p.type_id = t.id
    where p.project_id = ?`;
  const types = db.all({ id: integer, name: text, level: integer }, sql, projectId);
  const task = types.find(({ name }) => name === 'Task')?.id;
  const known = new Map(
    types.map(({ id, name, level }) => [name.toLowerCase(), level < 0 ? (task ?? id) : id] as const),
  );
  return (name) => {
    const id = known.get(name.toLowerCase());
    if (id !== undefined) return id;
    const added = db.run(
      'insert into issue_types (id, name) values ((select max(id) + 1 from issue_types), ?)',
      name,
    ).id;
    const place = 'insert into project_issue_types select ?, ?, count(*) from project_issue_types where project_id = ?';
    db.run(place, projectId, added, projectId);
    known.set(name.toLowerCase(), added);
    return added;
  };
}

/** As many accounts as voted or watch, where a file says only how many. */
export function crowdBook(author: (name: string) => string): (people: number) => readonly string[] {
  return (people) => Array.from({ length: people }, (_, at) => author(`Person ${at + 1} (imported)`));
}

/** Field ids by name, in any case; empty for an unknown field. */
export function fieldBook(site: Site): (name: string) => string {
  const rows = site.db.all({ id: text, name: text }, 'select id, name from fields');
  const known = new Map(rows.flatMap(({ id, name }) => [id, name].map((key) => [key.toLowerCase(), id] as const)));
  known.set('sprint', SPRINT);
  return (name) => known.get(name.toLowerCase()) ?? '';
}
