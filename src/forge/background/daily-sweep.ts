import { logFailure } from '../answer';
import { now } from '../stores/clock';
import { beginSweep } from '../settings/known-project';
import { queueBackground } from '../queues';
import { queueFlagPasses } from './flag-pass';
import { followLateEdits } from './late-edits';
import { queueDue } from './weekly-mails';
import { usedProjects } from '../stores/project-store';
import { markTick } from '../stores/spending-store';

type Done = { readonly statusCode: number };

/**
 * Once a day: begins a sweep of every project that uses Common Ground, which finds changes without an event, such as a
 * resolved blocker.
 */
export async function dailySweep(): Promise<Done> {
  await queueBackground({ work: 'fields' });
  for (const projectId of await usedProjects())
    await beginSweep(projectId).catch((error: unknown) => logFailure('sweep', error));
  await queueBackground({ work: 'walks', projectId: null });
  return { statusCode: 200 };
}

/**
 * Once an hour: the walks go on, a page after the other, until the hour's points for them are used up. Forge takes a
 * thousand queued events from one first invocation: an hour needs far fewer. Edits that wait are followed, what waits for the
 * end of an hour is mailed, flags that events have missed are set, and removals whose work was lost begin again.
 */
export async function hourly(): Promise<Done> {
  await markTick(now(), (await usedProjects()).length);
  await followLateEdits();
  await queueBackground({ work: 'mails' });
  await queueDue();
  await queueBackground({ work: 'walks', projectId: null });
  await queueFlagPasses();
  await queueBackground({ work: 'removals' });
  return { statusCode: 200 };
}
