import { logFailure } from './answer';
import { startWalk } from './known-project';
import { queueBackground } from './queues';
import { usedProjects } from './stores/project-store';

/** Seconds between the beginnings of two walks, and Forge's limit: all at once they would queue more events than Forge takes. */
const APART = 60;
const AT_MOST = 900;

/**
 * Once a day: goes through every project that uses Common Ground, on from where a walk broke off. Catches what no event
 * tells, such as a blocker that was resolved, and counts for the history. The walks share the hour's points.
 */
export async function dailySweep(): Promise<{ readonly statusCode: number }> {
  await queueBackground({ work: 'fields' });
  for (const [at, projectId] of (await usedProjects()).entries()) {
    await queueBackground({ work: 'day', projectId });
    await startWalk(projectId, Math.min(AT_MOST, at * APART)).catch((error: unknown) => logFailure('sweep', error));
  }
  return { statusCode: 200 };
}
