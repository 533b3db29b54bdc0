import { z } from 'zod';
import type { Host } from '../../host/host.ts';
import { findFunction, type Manifest } from '../../host/manifest.ts';

/** What Forge bills of the app's work, and Jira's points. */
export type Use = {
  readonly invocations: number;
  readonly gbSeconds: number;
  readonly readBytes: number;
  readonly writtenBytes: number;
  readonly points: number;
};

const memory = z.looseObject({ memoryMB: z.number().optional() }).optional();

/** The memory that the manifest gives the function, in GB. */
function gigabytesOf(manifest: Manifest, functionKey: string): number {
  const own = memory.parse(findFunction(manifest, functionKey)['runtime'])?.memoryMB;
  const all = memory.parse(manifest.app.runtime)?.memoryMB;
  return (own ?? all ?? 512) / 1_024;
}

/**
 * Measures what the work and all that it queues uses, on the site's clock: a function's time from its start to its answer,
 * without what its caller waits for before.
 */
export async function usedBy(host: Host, work: () => Promise<unknown>): Promise<Use> {
  const { functions, kvs, jira, clock, manifest } = host;
  const before = { ...kvs.usage.total, points: jira.counts.points };
  let [invocations, gbSeconds] = [0, 0];
  const { invoke } = functions;
  const measured: typeof invoke = async (invocation) => {
    const began = clock.now();
    try {
      return await invoke(invocation);
    } finally {
      invocations += 1;
      gbSeconds += ((clock.now() - began) / 1_000) * gigabytesOf(manifest, invocation.functionKey);
    }
  };
  Object.assign(functions, { invoke: measured });
  await work();
  Object.assign(functions, { invoke });
  const { readBytes, writtenBytes } = kvs.usage.total;
  return {
    invocations,
    gbSeconds,
    readBytes: readBytes - before.readBytes,
    writtenBytes: writtenBytes - before.writtenBytes,
    points: jira.counts.points - before.points,
  };
}

export const NOTHING: Use = { invocations: 0, gbSeconds: 0, readBytes: 0, writtenBytes: 0, points: 0 };

export const plus = (one: Use, other: Use): Use => ({
  invocations: one.invocations + other.invocations,
  gbSeconds: one.gbSeconds + other.gbSeconds,
  readBytes: one.readBytes + other.readBytes,
  writtenBytes: one.writtenBytes + other.writtenBytes,
  points: one.points + other.points,
});

export const times = (use: Use, factor: number): Use => ({
  invocations: use.invocations * factor,
  gbSeconds: use.gbSeconds * factor,
  readBytes: use.readBytes * factor,
  writtenBytes: use.writtenBytes * factor,
  points: use.points * factor,
});
