import { logFailure } from './answer';
import { startWalk } from './known-project';
import { queueBackground } from './queues';
import { usedProjects } from './stores/project-store';

/**
 * Seconds between the starts of two walks, and Forge's longest delay. All walks at once would queue more events than
 * Forge takes.
 */
const APART = 60;
const AT_MOST = 900;

/**
 * Once a day: walks through every project that uses Common Ground, or continues an interrupted walk. Finds changes
 * without an event, such as a resolved blocker, and records the counts of the day. The walks share the hour's points.
 */
export async function dailySweep(): Promise<{ readonly statusCode: number }> {
  await queueBackground({ work: 'fields' });
  for (const [at, projectId] of (await usedProjects()).entries()) {
    await queueBackground({ work: 'day', projectId });
    await startWalk(projectId, Math.min(AT_MOST, at * APART)).catch((error: unknown) => logFailure('sweep', error));
  }
  return { statusCode: 200 };
}
