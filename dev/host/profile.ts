import type { Range, Profile } from '../jira/limits.ts';
import type { KvsFaults } from './kvs/kvs-limits.ts';

/** How close to the cloud the host behaves; times in milliseconds, chances from 0 to 1. */
export type HostBehaviour = {
  /** What an invocation takes on top of the function's own time. */
  invokeMs: Range;
  /** What the first invocation of a fresh process takes on top of that. */
  coldMs: number;
  /** What an asynchronous event waits on top of its own delay. */
  queueMs: Range;
  /** Chance that an event or a scheduled trigger is delivered twice. */
  twice: number;
  /** Operations of Realtime, publishing and subscribing together (Forge's page on its limits). */
  realtimePerSecond: number;
  /** What a request to storage takes that reads, and one that writes, a transaction too. */
  storageReadMs: Range;
  storageWriteMs: Range;
  kvs: KvsFaults;
};

const HOUR = 3_600_000;

/** @NOTE unverified on a live site: latencies are from the design, the rest from Forge's words ("up to 48 hours"). */
export const BEHAVIOURS = {
  instant: {
    invokeMs: [0, 0],
    coldMs: 0,
    queueMs: [0, 0],
    twice: 0,
    realtimePerSecond: 50,
    storageReadMs: [0, 0],
    storageWriteMs: [0, 0],
    kvs: { conflictRate: 0, queryLagMs: [0, 0], expiryLateMs: [0, 0] },
  },
  cloud: {
    invokeMs: [300, 800],
    coldMs: 1_500,
    queueMs: [200, 3_000],
    twice: 0.02,
    realtimePerSecond: 50,
    storageReadMs: [20, 60],
    storageWriteMs: [40, 120],
    kvs: { conflictRate: 0.05, queryLagMs: [200, 3_000], expiryLateMs: [0, 48 * HOUR] },
  },
} as const satisfies Record<Profile, HostBehaviour>;

/** A copy that may be changed part by part: the control interface switches single faults on. */
export function behaviourOf(profile: Profile): HostBehaviour {
  const { kvs, ...rest } = BEHAVIOURS[profile];
  return { ...rest, kvs: { ...kvs } };
}

export function changeBehaviour(
  behaviour: HostBehaviour,
  next: Partial<Omit<HostBehaviour, 'kvs'>> & { kvs?: Partial<KvsFaults> },
) {
  const { kvs, ...rest } = next;
  Object.assign(behaviour, rest);
  Object.assign(behaviour.kvs, kvs);
}

export function within([least, most]: Range, random: () => number): number {
  return least + Math.round(random() * (most - least));
}
