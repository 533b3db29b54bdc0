import { aSprint, storedPages } from '../../../test/a-sprint';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { stopTheClock } from '../../../test/stop-the-clock';
import { drain, handle, HOUR, later, lookedAt } from '../../../test/walking';
import { queueAssessment } from '../queues';
import { lateEdits } from '../stores/late-edits';
import { readSpending } from '../stores/spending-store';
import { now } from '../stores/clock';
import { dailySweep, hourly } from './daily-sweep';
import { onSprint } from './triggers';
import { sendWeeklyMails } from './weekly-mails';
import { expectLog } from '../../../test/logged';

stopTheClock('2026-11-24T09:00:00.000Z');

/** Handles what is queued at this moment; what fails comes again, as Forge brings it. */
async function handleOnce(app: ForgeApp): Promise<void> {
  for (let left = app.queued.length; left > 0; left -= 1) {
    const [event] = app.queued;
    if ((await handle(app)) !== undefined && event !== undefined) app.queued.push(event);
  }
}

test('where the app’s points of the hour are used up, the background asks nothing until the next one, and does all of it then', async () => {
  expectLog('assess Jira answered 429 to GET /rest/api/3/issue/10000');
  const app = installApp();
  const projectId = String(app.projectId);
  const [issueId = ''] = await lookedAt(app, 2);
  const sprint = await aSprint(app, 1);
  await drain(app);

  Object.assign(app.site.limits, { pointsPerHour: 1, pointsPool: 'tenant' });
  await queueAssessment({ issueId, projectId, edited: true });
  await handleOnce(app);
  expect(await readSpending(now())).toMatchObject({ isStopped: true });

  // Jira would answer again: whatever the background asks is heard.
  Object.assign(app.site.limits, { pointsPerHour: 65_000 });
  app.asked.length = 0;
  await onSprint(await sprint.start());
  await hourly();
  await dailySweep();
  await sendWeeklyMails();
  for (let round = 0; round < 3; round += 1) await handleOnce(app);
  expect(app.asked).toEqual([]);
  expect(await lateEdits(projectId)).toEqual([issueId]);

  await later(app, HOUR);
  await hourly();
  await drain(app);
  expect(await storedPages(sprint, 'start')).toHaveLength(1);
  expect(await lateEdits(projectId)).toEqual([]);
  expect(await readSpending(now())).toMatchObject({ isStopped: false, behind: [] });
});
