import { integer } from '../../columns.ts';
import { EMPTINESS, EQUALITY, isNegative, type JqlField, type Scope } from '../field.ts';
import { problem } from '../jql-problem.ts';
import { isEmpty, type Literal } from '../literal.ts';
import { among, every, not, some, sql } from '../sql.ts';
import { misplaced } from './literal-value.ts';
import { adaptive } from './slot.ts';
import { filled } from './value-field.ts';

const ANY = sql('EXISTS (SELECT 1 FROM search_sprints WHERE search_sprints.issue_id = i.issue_id)');

/** Sprints that the issue is in, or was in when they were closed: Jira keeps the closed ones in the field. */
export const sprintField: JqlField = {
  id: 'sprint',
  operators: [...EQUALITY, ...EMPTINESS],
  where(condition, scope) {
    const literals = filled(condition);
    const ids = [...new Set(literals.flatMap((value) => sprintIds(value, scope, condition.field)))];
    const inside = () =>
      adaptive(scope, 'search_sprints', { column: 'sprint_id', test: (column) => among(column, ids) });
    if (isNegative(condition.operator)) return literals.length > 0 ? every([ANY, not(inside())]) : ANY;
    const parts = literals.length > 0 ? [inside()] : [];
    return some(condition.values.some(isEmpty) ? [...parts, not(ANY)] : parts);
  },
};

function sprintIds(literal: Literal, { db, projects }: Scope, field: string): readonly number[] {
  if (literal.kind === 'ids' && literal.of === 'sprint') return literal.ids;
  if (literal.kind !== 'text') throw misplaced(literal, field);
  const named = db.all(
    { id: integer, project_id: integer },
    'select s.id, b.project_id from sprints s join boards b on b.id = s.board_id where s.id = ? or s.name = ? collate nocase',
    ...[/^\d+$/.test(literal.text) ? Number(literal.text) : -1, literal.text],
  );
  const seen = named.filter(({ project_id }) => projects.includes(project_id));
  if (seen.length === 0) throw problem.unknownSprint(literal.text);
  return seen.map(({ id }) => id);
}
