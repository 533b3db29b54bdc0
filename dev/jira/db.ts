import { DatabaseSync, type StatementSync } from 'node:sqlite';

export type SqlValue = string | number | bigint | null | Uint8Array;
export type Row = Record<string, SqlValue>;

/** SQLite for the local Jira: synchronous, one connection, each statement prepared once. */
export type Db = {
  get<T extends object = Row>(sql: string, ...params: SqlValue[]): T | undefined;
  all<T extends object = Row>(sql: string, ...params: SqlValue[]): T[];
  /** The number of changed rows, and the id of the last inserted row. */
  run(sql: string, ...params: SqlValue[]): { changes: number; id: number };
  /** Several statements without parameters, for the schema. */
  exec(sql: string): void;
  /** Runs all or nothing. A nested transaction is part of the outer one. */
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
    get<T extends object>(sql: string, ...params: SqlValue[]) {
      const row: unknown = prepared(sql).get(...params);
      return isRow<T>(row) ? row : undefined;
    },
    all<T extends object>(sql: string, ...params: SqlValue[]) {
      const rows: unknown[] = prepared(sql).all(...params);
      return rows.filter(isRow<T>);
    },
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

/** Most prepared statements. Searches generate SQL, so the least recently used ones are dropped. */
const MOST_STATEMENTS = 500;

function statementsOf(sqlite: DatabaseSync): (sql: string) => StatementSync {
  const statements = new Map<string, StatementSync>();
  return (sql) => {
    const known = statements.get(sql) ?? sqlite.prepare(sql);
    // A map keeps insertion order, so its first entry is the least recently used.
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

/** The tables are STRICT, so rows have the types that their query names. The only place where SQL meets TypeScript. */
function isRow<T extends object>(row: unknown): row is T {
  return row !== undefined;
}
