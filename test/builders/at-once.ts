import type fc from 'fast-check';
import { AppError } from '../../src/failure';
import { assessIssue } from './in-background';
import type { Ports } from '../../src/usecases/ports';
import { inMemoryPorts, type World } from './in-memory-ports';

type Act = (ports: Ports) => Promise<unknown>;

/**
 * Runs several people's calls at one instant, interleaved by fast-check call by call. Resolves with each one's failure.
 */
export async function atOnce(
  scheduler: fc.Scheduler,
  world: World,
  acts: readonly Act[],
): Promise<readonly (AppError | null)[]> {
  const ports = inMemoryPorts(world, (port) => scheduler.schedule(Promise.resolve(), port));
  const outcomes = await scheduler.waitFor(Promise.allSettled(acts.map((act) => act(ports))));
  await assessIssue(inMemoryPorts(world), world.issue.id);
  return outcomes.map((outcome) => (outcome.status === 'fulfilled' ? null : failureOf(outcome.reason)));
}

/** The expected failure of the app; any other error is a bug and fails the test. */
export function failureOf(reason: unknown): AppError {
  if (reason instanceof AppError) return reason;
  throw reason;
}
