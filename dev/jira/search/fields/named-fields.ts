import { integer, type SqlValue } from '../../columns.ts';
import type { JqlField, Scope } from '../field.ts';
import { problem } from '../jql-problem.ts';
import type { Literal } from '../literal.ts';
import { columnField, term, type Resolve } from './column-field.ts';
import { accountOf, misplaced, textOf } from './literal-value.ts';

type Table = 'statuses' | 'issue_types' | 'priorities' | 'resolutions';

/** Ids with this name in any case (several statuses may share one), or with this id. */
function idsIn(table: Table, text: string, { db }: Pick<Scope, 'db'>): number[] {
  const rows = db.all({ id: integer }, `select id from ${table} where name = ? collate nocase`, text);
  if (rows.length > 0 || !/^\d+$/.test(text)) return rows.map(({ id }) => id);
  return db.all({ id: integer }, `select id from ${table} where id = ?`, Number(text)).map(({ id }) => id);
}

const named =
  (table: Table): Resolve =>
  (literal, scope, field) => {
    if (literal.kind === 'ids' && literal.of === 'type' && table === 'issue_types') return literal.ids;
    const text = textOf(literal, field);
    const ids = idsIn(table, text, scope);
    if (ids.length === 0) throw problem.unknownValue(field, text);
    return ids;
  };

const nameOf = (table: string, column: string) => term(`(SELECT name FROM ${table} WHERE id = ${column})`, true);
const PRIORITY_RANK = '-(SELECT position FROM priorities WHERE id = i.priority_id)';

export const status: JqlField = columnField({
  id: 'status',
  column: 'i.status_id',
  resolve: named('statuses'),
  order: [term('i.status_id')],
});

export const issueType: JqlField = columnField({
  id: 'issuetype',
  column: 'i.type_id',
  resolve: named('issue_types'),
  order: [nameOf('issue_types', 'i.type_id')],
});

/** A higher priority is greater: `priority > Medium`, `ORDER BY priority DESC`. */
export const priority: JqlField = columnField({
  id: 'priority',
  column: 'i.priority_id',
  resolve: named('priorities'),
  order: [term(PRIORITY_RANK, true)],
  range: {
    expression: PRIORITY_RANK,
    of: (id, { db }) =>
      -(db.get({ position: integer }, 'select position from priorities where id = ?', id)?.position ?? 0),
  },
});

const unresolved = (literal: Literal) => literal.kind === 'text' && literal.text.toLowerCase() === 'unresolved';
const plainResolution: JqlField = columnField({
  id: 'resolution',
  column: 'i.resolution_id',
  resolve: named('resolutions'),
  order: [nameOf('resolutions', 'i.resolution_id')],
});

/** "Unresolved" is Jira's name for an empty resolution. */
export const resolution: JqlField = {
  ...plainResolution,
  where: (condition, scope) => {
    const values = condition.values.map((value): Literal => (unresolved(value) ? { kind: 'empty' } : value));
    return plainResolution.where({ ...condition, values }, scope);
  },
};

const CATEGORIES: Readonly<Record<string, string>> = {
  new: 'new',
  'to do': 'new',
  '2': 'new',
  indeterminate: 'indeterminate',
  'in progress': 'indeterminate',
  '4': 'indeterminate',
  done: 'done',
  '3': 'done',
};

export const statusCategory: JqlField = columnField({
  id: 'statusCategory',
  column: 'i.status_id',
  order: [term('(SELECT category_key FROM statuses WHERE id = i.status_id)')],
  resolve: (literal, { db }, field) => {
    const text = textOf(literal, field);
    const category = Object.hasOwn(CATEGORIES, text.toLowerCase()) ? CATEGORIES[text.toLowerCase()] : undefined;
    if (category === undefined) throw problem.unknownValue(field, text);
    return db.all({ id: integer }, 'select id from statuses where category_key = ?', category).map(({ id }) => id);
  },
});

export const project: JqlField = columnField({
  id: 'project',
  column: 'i.project_id',
  order: [nameOf('projects', 'i.project_id')],
  resolve: (literal, { db, projects, guesses }, field) => {
    const text = textOf(literal, field);
    const sql = 'select id from projects where key = ? collate nocase or name = ? collate nocase or id = ?';
    const found = db.all({ id: integer }, sql, text, text, /^\d+$/.test(text) ? Number(text) : -1).map(({ id }) => id);
    const seen = found.filter((id) => projects.includes(id));
    if (seen.length === 0 && guesses.refusesUnseenProjects) throw problem.unknownValue(field, text);
    return seen;
  },
});

export function userColumn(id: 'assignee' | 'reporter' | 'creator'): JqlField {
  const column = `i.${id}`;
  return columnField({
    id,
    column,
    order: [term(`(SELECT display_name FROM users WHERE account_id = ${column})`, true)],
    resolve: (literal, scope, field): SqlValue[] => {
      if (literal.kind === 'ids' || literal.kind === 'date') throw misplaced(literal, field);
      return [accountOf(literal, scope, field)];
    },
  });
}
