import type { Db } from '../db.ts';
import type { JiraGuesses } from '../guesses.ts';
import type { IndexedProperty } from '../indexed-property.ts';
import type { Literal } from './literal.ts';
import type { Sql } from './sql.ts';

export type Operator = '=' | '!=' | '<' | '>' | '<=' | '>=' | '~' | '!~' | 'in' | 'not in' | 'is' | 'is not';

/** The viewer, the time and the rest of a query's context. */
export type Scope = {
  db: Db;
  now: number;
  /** Account id; their time zone defines the days. */
  viewer: string;
  timeZone: string;
  indexed: readonly IndexedProperty[];
  guesses: Pick<JiraGuesses, 'refusesUnseenProjects' | 'sortsByRank'>;
  /** Ids of the projects that the viewer may browse. */
  projects: readonly number[];
  /** Up to this many matches of a condition SQLite starts from them; above, it tests each issue in order. */
  few: number;
};

/** `field operator values` with functions evaluated; `field` is the name as typed, for messages. */
export type Condition = { field: string; operator: Operator; values: readonly Literal[] };

/** A sort expression; `empty`: the value may be missing and then counts as the greatest. */
export type OrderTerm = { expression: Sql; empty: boolean };

/** A searchable field. Its SQL refers to the row `i` of `search_issues` and is never null. */
export type JqlField = {
  id: string;
  operators: readonly Operator[];
  where(condition: Condition, scope: Scope): Sql;
  order?: readonly OrderTerm[];
};

export const EQUALITY = ['=', '!=', 'in', 'not in'] as const;
export const EMPTINESS = ['is', 'is not'] as const;
export const RANGE = ['<', '<=', '>', '>='] as const;
export const TEXT = ['~', '!~'] as const;

export function isNegative(operator: Operator): boolean {
  return operator === '!=' || operator === '!~' || operator.includes('not');
}
