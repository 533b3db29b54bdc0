import { integer, text, type RowOf } from '../../columns.ts';
import { visibleTo } from '../../permissions.ts';
import { EQUALITY, isNegative, RANGE, type JqlField, type Scope } from '../field.ts';
import { problem } from '../jql-problem.ts';
import { isEmpty, type Literal } from '../literal.ts';
import { among, not, sql } from '../sql.ts';
import { columnCondition, columnField, isRange, term } from './column-field.ts';
import { misplaced } from './literal-value.ts';

const namedColumns = { id: integer, key: text };
type Named = RowOf<typeof namedColumns>;

/** The issue that a text names; hidden issues count as missing. */
function issueNamed(literal: Literal, { db, viewer }: Scope, field: string): Named {
  if (literal.kind !== 'text') throw misplaced(literal, field);
  const named = literal.text;
  const byId = /^\d+$/.test(named);
  if (!byId && !/^[a-z][a-z0-9_]*-\d+$/i.test(named)) throw problem.badKey(field, named);
  const issue = db.get(
    namedColumns,
    `select i.id, i.key from issues i where ${byId ? 'i.id = ?' : 'i.key = ?'} and ${visibleTo('i')}`,
    ...[byId ? Number(named) : named.toUpperCase(), viewer, viewer],
  );
  if (!issue) throw byId ? problem.unknownId(field, named) : problem.unknownIssue(field, named);
  return issue;
}

/** `key` and `id`: greater and less compare numbers within a project. */
export const issueKey: JqlField = {
  id: 'issuekey',
  operators: [...EQUALITY, ...RANGE],
  where({ field, operator, values }, scope) {
    if (values.some(isEmpty)) throw problem.empty(field);
    const issues = values.map((value) => issueNamed(value, scope, field));
    const [first] = issues;
    if (isRange(operator) && first) {
      const [, prefix = '', number = '0'] = /^(.*)-(\d+)$/.exec(first.key) ?? [];
      return sql(`i.key_prefix = ? AND i.key_number ${operator} ?`, prefix, Number(number));
    }
    const inside = among(
      'i.issue_id',
      issues.map(({ id }) => id),
    );
    return isNegative(operator) ? not(inside) : inside;
  },
  order: [term('i.key_prefix'), term('i.key_number')],
};

export const parent: JqlField = columnField({
  id: 'parent',
  column: 'i.parent_id',
  order: [term('i.parent_id', true)],
  resolve: (literal, scope, field) => [issueNamed(literal, scope, field).id],
});

/** The former name of an epic's children; sub-tasks do not count. */
export const epicLink: JqlField = {
  ...parent,
  id: 'epic link',
  where(condition, scope) {
    const epic =
      '(SELECT e.issue_id FROM search_issues e JOIN issue_types t ON t.id = e.type_id WHERE e.issue_id = i.parent_id AND t.level > 0)';
    const ids = condition.values
      .filter((value) => !isEmpty(value))
      .map((value) => issueNamed(value, scope, condition.field).id);
    return columnCondition(epic, ids, condition);
  },
};
