import type { Range, Profile } from '../jira/limits.ts';
import type { KvsFaults } from './kvs/kvs-limits.ts';

/** How closely the host behaves like the cloud; times in milliseconds, chances from 0 to 1. */
export type HostBehaviour = {
  /** Latency of an invocation beyond the function's own time. */
  invokeMs: Range;
  /** Extra latency of the first invocation in a new process. */
  coldMs: number;
  /** Delay of an asynchronous event beyond its own. */
  queueMs: Range;
  /** Forge's limits of queues: events that are pushed in a minute, and pushes of a first invocation and all that follow from it. */
  eventsPerMinute: number;
  pushesPerCycle: number;
  /** Chance that an event or a scheduled trigger is delivered twice. */
  twice: number;
  /** Limit of Realtime operations, publishing and subscribing together (Forge's page on its limits). */
  realtimePerSecond: number;
  /** Latency of storage reads, and of writes with transactions. */
  storageReadMs: Range;
  storageWriteMs: Range;
  kvs: KvsFaults;
};

const HOUR = 3_600_000;
const PUSHES = { eventsPerMinute: 500, pushesPerCycle: 1_000 };

/**
 * @NOTE unverified on a live site: latencies are from the design, the rest from Forge's documentation ("up to 48
 * hours").
 */
export const BEHAVIOURS = {
  instant: {
    invokeMs: [0, 0],
    coldMs: 0,
    queueMs: [0, 0],
    ...PUSHES,
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
    ...PUSHES,
    twice: 0.02,
    realtimePerSecond: 50,
    storageReadMs: [20, 60],
    storageWriteMs: [40, 120],
    kvs: { conflictRate: 0.05, queryLagMs: [200, 3_000], expiryLateMs: [0, 48 * HOUR] },
  },
} as const satisfies Record<Profile, HostBehaviour>;

/** A copy that may be changed part by part by the control API. */
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
