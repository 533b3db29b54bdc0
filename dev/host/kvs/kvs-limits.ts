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

/** How the storage misbehaves; in milliseconds and chances from 0 to 1. May be changed while the host runs. */
export type KvsFaults = {
  /** Chance that a transaction is refused although its conditions hold. */
  conflictRate: number;
  /** How long queries do not see a write yet. */
  queryLagMs: readonly [least: number, most: number];
  /** How long after its expiry a value can still be read; Forge says up to 48 hours. */
  expiryLateMs: readonly [least: number, most: number];
};
