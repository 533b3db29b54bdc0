/** From Forge's pages on storage limits (August 2026). Sizes in bytes. */
export const KVS_LIMITS = {
  keyCharacters: 500,
  valueBytes: 240 * 1024,
  depth: 31,
  transactionOperations: 25,
  transactionBytes: 4 * 1024 * 1024,
  batchItems: 25,
  pageSize: 10,
  largestPage: 100,
  conditions: 100,
  longestTtlMs: 366 * 24 * 60 * 60 * 1000,
} as const;

/** Misbehaviour of storage; milliseconds, and chances from 0 to 1. May be changed while the host runs. */
export type KvsFaults = {
  /** Chance that a transaction is refused although its conditions hold. */
  conflictRate: number;
  /** Time until queries see a write. */
  queryLagMs: readonly [least: number, most: number];
  /** Time after its expiry in which a value can still be read; Forge says up to 48 hours. */
  expiryLateMs: readonly [least: number, most: number];
};

/** Storage quotas of one installation, in units of 10 KB and in requests. May be changed while the host runs. */
export type KvsQuotas = { readUnitsPerMinute: number; writeUnitsPerMinute: number; requestsPerSecond: number };

/** From Forge's page on limits of the key-value store (September 2026). */
export const KVS_QUOTAS: Readonly<KvsQuotas> = {
  readUnitsPerMinute: 4_000,
  writeUnitsPerMinute: 4_000,
  requestsPerSecond: 1_000,
};
/** For tests in which hours of work pass at once. */
export const NO_QUOTAS: Readonly<KvsQuotas> = {
  readUnitsPerMinute: Number.MAX_SAFE_INTEGER,
  writeUnitsPerMinute: Number.MAX_SAFE_INTEGER,
  requestsPerSecond: Number.MAX_SAFE_INTEGER,
};
