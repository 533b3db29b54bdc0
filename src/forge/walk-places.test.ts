import { type ForgeApp, installApp, type QueuedEvent } from '../../test/forge-app';
import { assessConsumer, backfillConsumer } from './consumers';
import { dailySweep } from './daily-sweep';
import { startFirstLook } from './known-project';
import { readProject } from './stores/project-store';

const DAY = 24 * 60 * 60 * 1000;
const ISSUES = 3;

async function deliver(event: QueuedEvent): Promise<void> {
  const consumer = event.queueName === 'assess' ? assessConsumer : backfillConsumer;
  await consumer({ ...event, jobId: 'job', eventId: 'event' });
}

async function drain(app: ForgeApp): Promise<void> {
  for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift()) await deliver(event);
  await app.site.clock.advance(60_000);
}

/** Three issues, each a page of its own. */
async function threePages(): Promise<{ app: ForgeApp; issues: readonly string[] }> {
  const app = installApp();
  Object.assign(app.site.limits, { issuesPerPage: 1 });
  const issues: string[] = [];
  for (let at = 0; at < ISSUES; at += 1) issues.push(await app.anIssue(`Order ${at}`));
  return { app, issues };
}

async function summaries(app: ForgeApp, issues: readonly string[]): Promise<unknown[]> {
  const read = async (issue: string) => {
    const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`);
    return Object(body)['value'];
  };
  return Promise.all(issues.map(read));
}

/** The walk has done its first page, and the event of its second is lost. */
async function brokenOff(): Promise<{ app: ForgeApp; issues: readonly string[] }> {
  const { app, issues } = await threePages();
  await startFirstLook(String(app.projectId));
  for (const event of app.queued.splice(0)) await deliver(event);
  app.queued.length = 0;
  return { app, issues };
}

test.each([
  ['goes on where it broke off', 1, 2],
  ['starts over where Jira has forgotten that place', 8, 4],
])('a walk that lost an event %s, %s days later', async (_how, days, pages) => {
  const { app, issues } = await brokenOff();
  await app.site.clock.advance(days * DAY);
  app.asked.length = 0;
  await dailySweep();
  await drain(app);
  expect(app.asked.filter((one) => one === 'POST /rest/api/3/search/jql as app')).toHaveLength(pages);
  expect(await readProject(String(app.projectId))).toMatchObject({ state: 'done', assessed: ISSUES, walk: null });
  for (const one of await summaries(app, issues)) expect(one).toMatchObject({ schema: 1 });
});
