import { integer } from '../columns.ts';
import { JiraError } from '../error.ts';
import { compiledQuery } from '../search/bounded-query.ts';
import { compileJql, type Ordering } from '../search/compile-jql.ts';
import type { Scope } from '../search/field.ts';
import type { Search } from '../search/search-page.ts';
import { always, among, every, not, sql, type Sql } from '../search/sql.ts';
import { statusesOf, type BoardRow } from './board.ts';

const BY_RANK: Ordering = [{ expression: sql('i.rank'), empty: false, descending: false }];

/** A list of issues of Jira Software, narrowed by the caller's own JQL, in its order or ranked. */
export function agileSearch(scope: Scope, { place, where, jql }: { place: string; where: Sql; jql: string }): Search {
  const asked = compiledQuery(jql, scope);
  return { where: every([where, asked.where ?? always]), order: asked.order.length > 0 ? asked.order : BY_RANK, place };
}

/** The board's filter as the viewer's query; Kanban boards narrow it further. */
function filtered(scope: Scope, { filter_jql, sub_query }: BoardRow): Sql {
  const parts = [filter_jql, sub_query].map((jql) => {
    const compiled = compileJql(jql, scope);
    if ('problems' in compiled)
      throw new JiraError(
        400,
        compiled.problems.map(({ message }) => message),
      );
    return compiled.where ?? always;
  });
  return every(parts);
}

const NOT_EPIC = sql('i.type_id NOT IN (SELECT id FROM issue_types WHERE level > 0)');

/** What is on a board: its filter, in a status of one of its columns; epics are on none with sprints. */
export function onBoard(scope: Scope, board: BoardRow): Sql {
  const mapped = among('i.status_id', statusesOf(board).all);
  return every([filtered(scope, board), mapped, ...(board.type === 'kanban' ? [] : [NOT_EPIC])]);
}

/** On the board, not in its last column, and in no sprint that is active or planned. */
export function inBacklog(scope: Scope, board: BoardRow): Sql {
  const open = scope.db.all({ id: integer }, "select id from sprints where state <> 'closed'").map(({ id }) => id);
  return every([onBoard(scope, board), not(among('i.status_id', statusesOf(board).done)), not(inSprints(open))]);
}

export function inSprint(id: number): Sql {
  return inSprints([id]);
}

function inSprints(ids: readonly number[]): Sql {
  const inside = among('sprint_id', ids);
  return sql(
    `EXISTS (SELECT 1 FROM search_sprints WHERE search_sprints.issue_id = i.issue_id AND ${inside.text})`,
    ...inside.params,
  );
}
