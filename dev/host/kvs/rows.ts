import type { Clock } from '../../clock.ts';
import { integer, nullable, text, type RowOf } from '../../jira/columns.ts';
import type { Db } from '../../jira/db.ts';
import type { KvsFaults } from './kvs-limits.ts';

/** `space` is `plain`, `secret` or `entity:<name>`; times are milliseconds since the epoch. */
const kvsColumns = {
  space: text,
  key: text,
  value: text,
  created_at: integer,
  updated_at: integer,
  expires_at: nullable(integer),
  /** The time when an expired row is deleted. */
  removed_at: nullable(integer),
};
export type KvsRow = RowOf<typeof kvsColumns>;

export type Rows = {
  read(space: string, key: string): KvsRow | undefined;
  write(at: Pick<KvsRow, 'space' | 'key'>, value: unknown, ttlMs?: number): KvsRow;
  remove(space: string, key: string): void;
  /** Rows of a space by key as queries see them, which lag behind. */
  seen(space: string, keyPrefix: string): KvsRow[];
  all(): KvsRow[];
  clear(): void;
  transaction<T>(work: () => T): T;
};

const COLUMNS =
  'space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, ' +
  'expires_at INTEGER, removed_at INTEGER, PRIMARY KEY (space, key)';
const SCHEMA = ['kvs', 'kvs_seen']
  .map((table) => `CREATE TABLE IF NOT EXISTS ${table} (${COLUMNS}) STRICT;`)
  .join('\n');
const ALIVE = '(removed_at IS NULL OR removed_at > ?)';

type RowOptions = { db: Db; clock: Clock; random: () => number; faults: KvsFaults };

/** Opens storage; queries see all earlier writes after it. */
export function openRows({ db, clock, random, faults }: RowOptions): Rows {
  db.exec(`${SCHEMA} DELETE FROM kvs_seen; INSERT INTO kvs_seen SELECT * FROM kvs;`);
  const within = ([least, most]: readonly [number, number]) => least + Math.round(random() * (most - least));

  function show(space: string, key: string): void {
    const lag = within(faults.queryLagMs);
    if (lag > 0) clock.after(lag, () => copy(db, space, key));
    else copy(db, space, key);
  }
  return {
    read: (space, key) =>
      db.get(kvsColumns, `SELECT * FROM kvs WHERE space = ? AND key = ? AND ${ALIVE}`, space, key, clock.now()),
    write({ space, key }, value, ttlMs) {
      const now = clock.now();
      const expires = ttlMs === undefined ? null : now + ttlMs;
      const removed = expires === null ? null : expires + within(faults.expiryLateMs);
      const sql = `INSERT INTO kvs VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value,
        updated_at = excluded.updated_at, expires_at = excluded.expires_at, removed_at = excluded.removed_at RETURNING *`;
      const row = db.get(kvsColumns, sql, space, key, JSON.stringify(value), now, now, expires, removed);
      if (!row) throw new Error('SQLite returned no row.');
      show(space, key);
      return row;
    },
    remove(space, key) {
      db.run('DELETE FROM kvs WHERE space = ? AND key = ?', space, key);
      show(space, key);
    },
    seen(space, keyPrefix) {
      const sql = `SELECT * FROM kvs_seen WHERE space = ? AND substr(key, 1, ?) = ? AND ${ALIVE} ORDER BY key`;
      return db.all(kvsColumns, sql, space, keyPrefix.length, keyPrefix, clock.now());
    },
    all: () => db.all(kvsColumns, 'SELECT * FROM kvs ORDER BY space, key'),
    clear: () => db.exec('DELETE FROM kvs; DELETE FROM kvs_seen;'),
    transaction: (work) => db.transaction(work),
  };
}

function copy(db: Db, space: string, key: string): void {
  db.run('DELETE FROM kvs_seen WHERE space = ? AND key = ?', space, key);
  db.run('INSERT INTO kvs_seen SELECT * FROM kvs WHERE space = ? AND key = ?', space, key);
}
