import { AppError } from '../../src/failure';
import type { Ports } from '../../src/usecases/ports';
import { inMemoryPorts, type World } from './in-memory-ports';
import { logged } from '../logged';

/** Ends the invocation right after its first `port` call: no later call happens. */
export function killedAfter(world: World, port: keyof Ports): Ports {
  let isDead = false;
  return inMemoryPorts(world, async (next) => {
    if (isDead) throw new Error('killed');
    isDead = next === port;
  });
}

/** Ends the invocation right before its first `port` call. */
export function killedAt(world: World, port: keyof Ports): Ports {
  let isDead = false;
  return inMemoryPorts(world, async (next) => {
    isDead ||= next === port;
    if (isDead) throw new Error('killed');
  });
}

/** Storage does the first write but its answer is lost. */
export function answerLost(world: World): Ports {
  const ports = inMemoryPorts(world);
  let isLost = false;
  return {
    ...ports,
    storeRow: async (next, projectId) => {
      const isStored = await ports.storeRow(next, projectId);
      if (isLost || !isStored) return isStored;
      isLost = true;
      throw new AppError('jira-unavailable', 'Storage was not reached.');
    },
  };
}

/** Jira refuses these calls as rate-limited. */
export function busyFor(world: World, ...calls: readonly (keyof Ports)[]): Ports {
  return inMemoryPorts(world, async (port) => {
    if (calls.includes(port)) throw new AppError('rate-limited', 'Slow down.');
  });
}

/** Runs `act` before the first `port` call of the invocation. */
export function meanwhile(world: World, port: keyof Ports, act: () => unknown): Ports {
  let isDone = false;
  return inMemoryPorts(world, async (next) => {
    if (isDone || next !== port) return;
    isDone = true;
    await act();
  });
}

/** Runs `work`, which is to fail: all that is logged is taken out of the log. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    logged();
  }
}
