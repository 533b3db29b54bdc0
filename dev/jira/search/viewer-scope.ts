import { integer, text } from '../columns.ts';
import type { Site } from '../site.ts';
import type { Scope } from './field.ts';
import { among, every, sql, type Sql } from './sql.ts';

/** Measured with 50,000 issues: above it, testing each issue in order is faster than collecting all matches first. */
const FEW = 1000;

/** The context of a viewer's queries at this moment. */
export function scopeOf({ db, clock, index, guesses }: Site, viewer: string): Scope {
  const person = db.get({ time_zone: text }, 'select time_zone from users where account_id = ?', viewer);
  const grants = "select project_id as id from grants where account_id = ? and permission = 'BROWSE_PROJECTS'";
  return {
    db,
    now: clock.now(),
    viewer,
    indexed: index.indexed.filter(({ searchAlias = '' }) => !guesses.unknownAliases.includes(searchAlias)),
    guesses,
    few: FEW,
    timeZone: person?.time_zone ?? 'UTC',
    projects: db.all({ id: integer }, grants, viewer).map(({ id }) => id),
  };
}

/** Rows of `search_issues` that the viewer may see. The plus keeps SQLite from starting with this condition. */
export function visibleRows({ projects, viewer }: Scope): Sql {
  const mine = sql(
    '(i.security_level IS NULL OR EXISTS (SELECT 1 FROM json_each(i.security_level) WHERE value = ?))',
    viewer,
  );
  return every([among('+i.project_id', projects), mine]);
}
