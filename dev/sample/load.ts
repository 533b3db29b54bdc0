import { playEdge } from './edge/story.ts';
import { writeDelivery } from './delivery/write-delivery.ts';
import { addWaiting, writeDesk } from './desk/write-desk.ts';
import { addPeople } from './project.ts';
import type { Stage } from './stage.ts';
import { playTiffin } from './tiffin/story.ts';

/**
 * Fills an empty site by playing its history: the clock goes back, people act through REST and the app's panel, and at
 * the end it is now again. So every date is relative to the start, and every figure is computed by the app.
 * @throws when the site already holds projects, or when the app refuses a part of the story
 */
export async function loadSample(stage: Stage): Promise<void> {
  if (stage.site.db.has('select 1 from projects limit 1')) throw new Error('The sample goes into an empty site only.');
  const today = stage.clock.now();
  const started = Date.now();
  addPeople(stage.site);
  await playTiffin({ stage, today });
  await playEdge({ stage, today });
  await stage.clock.settle();
  await stage.clock.set(today + (Date.now() - started));
  await stage.clock.settle();
  writeDelivery(stage);
  writeDesk(stage);
  await addWaiting(stage);
  await stage.clock.settle();
}
