import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { checkedRow, type Columns, type RowOf, type SqlValue } from './columns.ts';

/** SQLite as the local Jira needs it; synchronous, one connection, statements prepared once. */
export type Db = {
  /** The first row. @throws when a column is missing or holds something else; columns not asked for stay in the row */
  get<C extends Columns>(columns: C, sql: string, ...params: SqlValue[]): RowOf<C> | undefined;
  /** All rows, each checked as in `get`. */
  all<C extends Columns>(columns: C, sql: string, ...params: SqlValue[]): RowOf<C>[];
  /** Whether there is any row. */
  has(sql: string, ...params: SqlValue[]): boolean;
  /** How many rows changed, and the id of the last row inserted. */
  run(sql: string, ...params: SqlValue[]): { changes: number; id: number };
  /** Several statements without parameters: schema only. */
  exec(sql: string): void;
  /** All or nothing. Inside another transaction it is part of that one. */
  transaction<T>(work: () => T): T;
  readonly inTransaction: boolean;
  close(): void;
};

/**
 * @param file a path, or `:memory:`
 * `ANALYZE` is never run: without STAT4 the planner picks worse indexes after it (measured: nine times slower).
 */
export function openDb(file: string): Db {
  const sqlite = new DatabaseSync(file);
  sqlite.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY;',
  );
  const prepared = statementsOf(sqlite);
  const open = { transaction: false };

  return {
    get(columns, sql, ...params) {
      const row = prepared(sql).get(...params);
      return row && checkedRow(columns, sql, row);
    },
    all: (columns, sql, ...params) =>
      prepared(sql)
        .all(...params)
        .map((row) => checkedRow(columns, sql, row)),
    has: (sql, ...params) => prepared(sql).get(...params) !== undefined,
    run(sql, ...params) {
      const { changes, lastInsertRowid } = prepared(sql).run(...params);
      return { changes: Number(changes), id: Number(lastInsertRowid) };
    },
    exec: (sql) => sqlite.exec(sql),
    transaction: (work) => (open.transaction ? work() : atomically(sqlite, open, work)),
    get inTransaction() {
      return open.transaction;
    },
    close: () => sqlite.close(),
  };
}

/** Searches bring SQL of their own: what was not used for longest is prepared again when it comes. */
const MOST_STATEMENTS = 500;

function statementsOf(sqlite: DatabaseSync): (sql: string) => StatementSync {
  const statements = new Map<string, StatementSync>();
  return (sql) => {
    const known = statements.get(sql) ?? sqlite.prepare(sql);
    // A map keeps the order of insertion: the first is the one whose last use is longest ago.
    statements.delete(sql);
    statements.set(sql, known);
    const [oldest] = statements.size > MOST_STATEMENTS ? statements.keys() : [];
    if (oldest !== undefined) statements.delete(oldest);
    return known;
  };
}

function atomically<T>(sqlite: DatabaseSync, open: { transaction: boolean }, work: () => T): T {
  sqlite.exec('BEGIN IMMEDIATE');
  open.transaction = true;
  try {
    const result = work();
    sqlite.exec('COMMIT');
    return result;
  } catch (error) {
    sqlite.exec('ROLLBACK');
    throw error;
  } finally {
    open.transaction = false;
  }
}
