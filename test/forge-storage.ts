import { createClock, type Clock } from '../dev/clock.ts';
import { openKvs, type Kvs } from '../dev/host/kvs/kvs.ts';
import type { KvsFaults } from '../dev/host/kvs/kvs-limits.ts';
import { openDb } from '../dev/jira/db.ts';
import { ownManifest } from './own-manifest';

const reliable: KvsFaults = { conflictRate: 0, queryLagMs: [0, 0], expiryLateMs: [0, 0] };

/**
 * An in-memory storage with the manifest's entities for the unmodified `@forge/kvs`, at the global where Forge's
 * runtime would provide it. The clock stands still.
 */
export function installStorage(
  faults: Partial<KvsFaults> = {},
  random: () => number = Math.random,
): Kvs & { clock: Clock } {
  const clock = createClock({ start: Date.parse('2026-11-24T09:00:00.000Z'), frozen: true });
  const entities = ownManifest.app.storage?.entities ?? [];
  const kvs = openKvs({ db: openDb(':memory:'), clock, random, entities, faults: { ...reliable, ...faults } });
  const answer = (_who: unknown, where: string, init: { body: string }) => {
    const { status, body } = kvs.handle(where, JSON.parse(init.body));
    return Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status }));
  };
  Object.assign(globalThis, { __forge_fetch__: answer });
  return { ...kvs, clock };
}
