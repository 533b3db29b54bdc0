import type { Clock } from '../../clock.ts';
import { KvsError } from './kvs-error.ts';
import type { KvsQuotas } from './kvs-limits.ts';

/**
 * Bytes per unit. Atlassian's page on limits: "Request sizes are rounded up to the nearest 10KB"; a batch is one
 * request. @NOTE unverified on a live site: that KB are 1,000 bytes, the stricter reading.
 */
export const UNIT_BYTES = 10_000;
/** Size of a key without a value in Forge's bill. @NOTE unverified on a live site: that the quota counts it so too. */
const EMPTY_BYTES = 1_000;

type UnitCounts = {
  /** Requests and values read; for a query, the values that it returns. */
  readonly reads: number;
  readonly keysRead: number;
  readonly readUnits: number;
  readonly writes: number;
  readonly writeUnits: number;
  /** As Forge bills them: of values read, and of what is sent to be stored. */
  readonly readBytes: number;
  readonly writtenBytes: number;
};
type MinuteOfUsage = UnitCounts & { /** Start of the minute, ISO, UTC. */ readonly minute: string };

/** Storage requests of this installation since the last reset. */
export type Usage = {
  readonly total: UnitCounts;
  /** The last 60 minutes with requests, in order. */
  readonly minutes: readonly MinuteOfUsage[];
  reset(): void;
};
type UsageMeter = Usage & {
  /** @throws KvsError 429 when the quota of this minute or second is used up; a refused request is not counted. */
  admit(path: string, request: unknown): void;
  /** Counts an admitted request. */
  record(path: string, request: unknown, answer: unknown): void;
};

const MINUTE = 60_000;
const MINUTES_KEPT = 60;
const READS = /^\/api\/v1\/((secret\/|entity\/|batch\/)?get|(entity\/)?query)$/;
export const readsStorage = (path: string): boolean => READS.test(path);

const NOTHING: UnitCounts = {
  reads: 0,
  keysRead: 0,
  readUnits: 0,
  writes: 0,
  writeUnits: 0,
  readBytes: 0,
  writtenBytes: 0,
};
const sum = (one: UnitCounts, other: UnitCounts): UnitCounts => ({
  reads: one.reads + other.reads,
  keysRead: one.keysRead + other.keysRead,
  readUnits: one.readUnits + other.readUnits,
  writes: one.writes + other.writes,
  writeUnits: one.writeUnits + other.writeUnits,
  readBytes: one.readBytes + other.readBytes,
  writtenBytes: one.writtenBytes + other.writtenBytes,
});

/**
 * Counts by full minutes of the site's clock. @NOTE unverified on a live site: that Forge's minute is not a sliding
 * one.
 */
export function createUsage(clock: Pick<Clock, 'now'>, quotas: KvsQuotas): UsageMeter {
  const byMinute = new Map<number, UnitCounts>();
  const thisMinute = () => Math.floor(clock.now() / MINUTE);
  const used = () => byMinute.get(thisMinute()) ?? NOTHING;
  let total = NOTHING;
  const fitsSecond = countSeconds(clock, quotas);
  return {
    get total() {
      return total;
    },
    get minutes() {
      return [...byMinute]
        .sort(([one], [other]) => one - other)
        .map(([minute, counts]) => ({ minute: new Date(minute * MINUTE).toISOString(), ...counts }));
    },
    reset() {
      total = NOTHING;
      byMinute.clear();
    },
    admit(path, request) {
      const { readUnits, writeUnits } = used();
      // The size of a read is known only after it.
      const isOver = readsStorage(path)
        ? readUnits >= quotas.readUnitsPerMinute
        : writeUnits + unitsOf(bytesOf(request)) > quotas.writeUnitsPerMinute;
      if (isOver || !fitsSecond()) throw refused(path);
    },
    record(path, request, answer) {
      const counts = readsStorage(path)
        ? { ...NOTHING, reads: 1, ...read(path, request, answer) }
        : written(bytesOf(request));
      total = sum(total, counts);
      byMinute.set(thisMinute(), sum(used(), counts));
      if (byMinute.size > MINUTES_KEPT) byMinute.delete(Math.min(...byMinute.keys()));
    },
  };
}

/** Whether the second has room for one more request; if so, counts it. */
function countSeconds(clock: Pick<Clock, 'now'>, quotas: KvsQuotas): () => boolean {
  let second = { at: 0, requests: 0 };
  return () => {
    const at = Math.floor(clock.now() / 1_000);
    if (at !== second.at) second = { at, requests: 0 };
    if (second.requests >= quotas.requestsPerSecond) return false;
    second.requests += 1;
    return true;
  };
}

const unitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / UNIT_BYTES));
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value ?? null));

const written = (bytes: number): UnitCounts => ({
  ...NOTHING,
  writes: 1,
  writeUnits: unitsOf(bytes),
  writtenBytes: bytes,
});

type Read = Pick<UnitCounts, 'keysRead' | 'readUnits' | 'readBytes'>;
const readOf = (keysRead: number, bytes: number): Read => ({ keysRead, readUnits: unitsOf(bytes), readBytes: bytes });

function read(path: string, request: unknown, answer: unknown): Read {
  if (path.endsWith('/query')) {
    const found = listIn(answer, 'data');
    return readOf(found.length, bytesOf(found));
  }
  if (!Array.isArray(request)) return readOf(1, 'value' in Object(answer) ? bytesOf(answer) : EMPTY_BYTES);
  const found = listIn(answer, 'successfulKeys');
  return readOf(request.length, bytesOf(found) + (request.length - found.length) * EMPTY_BYTES);
}

function listIn(answer: unknown, name: string): unknown[] {
  const list: unknown = Object(answer)[name];
  return Array.isArray(list) ? list : [];
}

/** Both codes are documented: one for requests, one for transactions. */
const refused = (path: string): KvsError =>
  path.endsWith('/transaction')
    ? new KvsError(429, 'TOO_MANY_REQUESTS', 'The transaction exceeds the rate limit of this installation.')
    : new KvsError(429, 'RATE_LIMIT_EXCEEDED', 'Limits for the current installation have been exceeded.');
