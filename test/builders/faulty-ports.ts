import { AppError } from '../../src/failure';
import type { Ports } from '../../src/usecases/ports';
import { inMemoryPorts, type World } from './in-memory-ports';

/** The invocation is killed right after its first `port` call: nothing that it meant to do afterwards happens. */
export function killedAfter(world: World, port: keyof Ports): Ports {
  let isDead = false;
  return inMemoryPorts(world, async (next) => {
    if (isDead) throw new Error('killed');
    isDead = next === port;
  });
}

/** The invocation is killed right before its first `port` call. */
export function killedAt(world: World, port: keyof Ports): Ports {
  let isDead = false;
  return inMemoryPorts(world, async (next) => {
    isDead ||= next === port;
    if (isDead) throw new Error('killed');
  });
}

/** Storage does what it is asked for, and its answer to the first write is lost. */
export function answerLost(world: World): Ports {
  const ports = inMemoryPorts(world);
  let isLost = false;
  return {
    ...ports,
    storeRow: async (next) => {
      const isStored = await ports.storeRow(next);
      if (isLost || !isStored) return isStored;
      isLost = true;
      throw new AppError('jira-unavailable', 'Storage was not reached.');
    },
  };
}

/** Jira has no time for these calls. */
export function busyFor(world: World, ...calls: readonly (keyof Ports)[]): Ports {
  return inMemoryPorts(world, async (port) => {
    if (calls.includes(port)) throw new AppError('rate-limited', 'Slow down.');
  });
}

/** Before the first `port` call of the invocation `act` happens. */
export function meanwhile(world: World, port: keyof Ports, act: () => unknown): Ports {
  let isDone = false;
  return inMemoryPorts(world, async (next) => {
    if (isDone || next !== port) return;
    isDone = true;
    await act();
  });
}

/** Runs `work` while the app's logs are kept out of the test's. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn, error } = console;
  Object.assign(console, { warn: () => undefined, error: () => undefined });
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, error });
  }
}
