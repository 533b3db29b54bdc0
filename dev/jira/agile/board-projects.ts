import type { Clause, Operand } from '@atlaskit/jql-ast';
import { integer } from '../columns.ts';
import { projectColumns, type ProjectRow } from '../beans/project-bean.ts';
import type { Site } from '../site.ts';
import { compileJql } from '../search/compile-jql.ts';
import { visibleRows } from '../search/viewer-scope.ts';
import type { Scope } from '../search/field.ts';
import { parseJql } from '../search/parse-jql.ts';
import { among, every, never } from '../search/sql.ts';
import { unquoted } from '../search/unquoted.ts';
import { onBoard } from './board-issues.ts';
import type { BoardRow } from './board.ts';

/**
 * The projects of a board that the viewer may browse, by name: those that its filter cannot leave, and those of the
 * issues on it. Source: Atlassian's document of the operation.
 */
export function boardProjects({ db }: Pick<Site, 'db'>, scope: Scope, board: BoardRow): ProjectRow[] {
  const parsed = parseJql(board.filter_jql);
  const named = new Set('query' in parsed && parsed.query.where ? projectsIn(parsed.query.where) : []);
  // A filter that names a project which the viewer may not browse finds nothing for them.
  const readable = !('problems' in compileJql(board.filter_jql, scope));
  const condition = every([readable ? onBoard(scope, board) : never, visibleRows(scope)]);
  const sql = `SELECT DISTINCT i.project_id AS id FROM search_issues i WHERE ${condition.text}`;
  const used = new Set(db.all({ id: integer }, sql, ...condition.params).map(({ id }) => id));
  const seen = among('id', scope.projects);
  return db
    .all(projectColumns, `select * from projects where ${seen.text} order by name collate nocase, id`, ...seen.params)
    .filter(({ id, key, name }) => used.has(id) || [String(id), key, name].some((is) => named.has(is.toLowerCase())));
}

/** What the query compares `project` with in every branch that AND joins at its top, in lower case. */
function projectsIn(clause: Clause): string[] {
  if (clause.clauseType === 'compound') {
    return clause.operator.value === 'and' ? clause.clauses.flatMap(projectsIn) : [];
  }
  if (clause.clauseType === 'not' || clause.field.value.toLowerCase() !== 'project') return [];
  const operator = clause.operator?.value;
  return clause.operand && (operator === '=' || operator === 'in') ? valuesIn(clause.operand) : [];
}

function valuesIn(operand: Operand): string[] {
  if (operand.operandType === 'list') return operand.values.flatMap(valuesIn);
  return operand.operandType === 'value' ? [unquoted(operand.text).toLowerCase()] : [];
}
