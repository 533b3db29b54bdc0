import { DatabaseSync, type StatementSync } from 'node:sqlite';

export type SqlValue = string | number | bigint | null | Uint8Array;
export type Row = Record<string, SqlValue>;

/** SQLite as the local Jira needs it; synchronous, one connection, statements prepared once. */
export type Db = {
  get<T extends object = Row>(sql: string, ...params: SqlValue[]): T | undefined;
  all<T extends object = Row>(sql: string, ...params: SqlValue[]): T[];
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
  const statements = new Map<string, StatementSync>();
  let depth = 0;

  function prepared(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known) return known;
    const statement = sqlite.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }
  function transaction<T>(work: () => T): T {
    if (depth > 0) return work();
    sqlite.exec('BEGIN IMMEDIATE');
    depth += 1;
    try {
      const result = work();
      sqlite.exec('COMMIT');
      return result;
    } catch (error) {
      sqlite.exec('ROLLBACK');
      throw error;
    } finally {
      depth -= 1;
    }
  }
  return {
    // The tables are STRICT, so a row has the types that its query names: the one place where they meet TypeScript.
    get: <T extends object>(sql: string, ...params: SqlValue[]) => prepared(sql).get(...params) as T | undefined,
    all: <T extends object>(sql: string, ...params: SqlValue[]) => prepared(sql).all(...params) as T[],
    run(sql, ...params) {
      const { changes, lastInsertRowid } = prepared(sql).run(...params);
      return { changes: Number(changes), id: Number(lastInsertRowid) };
    },
    exec: (sql) => sqlite.exec(sql),
    transaction,
    get inTransaction() {
      return depth > 0;
    },
    close: () => sqlite.close(),
  };
}
