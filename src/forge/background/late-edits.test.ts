import { addProject } from '../../../dev/jira/seed/add-project.ts';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { drain, propertiesOf } from '../../../test/forging';
import { stopTheClock } from '../../../test/stop-the-clock';
import { assessConsumer } from '../consumers';
import { markUsed } from '../settings/known-project';
import { lateEdits } from '../stores/late-edits';
import { now } from '../stores/clock';
import { take } from '../stores/spending-store';
import { hourly } from './daily-sweep';

const HOUR_MS = 3_600_000;
stopTheClock('2026-11-24T09:00:00.000Z');

const stateOf = async (app: ForgeApp, issue: string): Promise<unknown> =>
  Object((await propertiesOf(app, issue))['commonGroundReadiness']).state;

const edited = (issueId: string, projectId: number) =>
  assessConsumer({
    queueName: 'assess',
    body: { issueId, projectId: String(projectId), edited: true },
    jobId: 'job',
    eventId: 'event',
  });

async function nextHour(app: ForgeApp): Promise<void> {
  jest.setSystemTime(Date.now() + HOUR_MS);
  await app.site.clock.advance(HOUR_MS);
  await hourly();
  await drain(app);
}

/** An hour in which one project made 1,600 edits; another one made none. */
async function aBusyHour(): Promise<{ app: ForgeApp; other: number; issue: string; theirs: string }> {
  const app = installApp();
  const other = addProject(app.site, {
    key: 'SEC',
    name: 'Second',
    lead: 'ana',
    members: [{ accountId: 'ana', role: 'admin' }],
  });
  const [issue, theirs] = [await app.anIssue('One'), await app.anIssue('Two', { project: { key: 'SEC' } })];
  for (const project of [app.projectId, other]) await markUsed(String(project));
  await drain(app);
  let followed = 0;
  for (let edits = 0; edits < 1600; edits += 1)
    if ((await take(2, 'edit', now(), String(app.projectId))) !== null) followed += 1;
  expect(followed).toBe(125);
  return { app, other, issue, theirs };
}

test('a project with 1,600 edits in an hour delays only itself', async () => {
  const { app, other, issue, theirs } = await aBusyHour();
  await edited(issue, app.projectId);
  await edited(theirs, other);
  expect([await stateOf(app, issue), await stateOf(app, theirs)]).toEqual([undefined, 'draft']);
  expect(await lateEdits(String(app.projectId))).toEqual([issue]);
  expect(await lateEdits(String(other))).toEqual([]);
}, 60_000);

test('what did not fit comes first in the next hour, before new edits of its project', async () => {
  const { app, issue } = await aBusyHour();
  const later = await app.anIssue('Later');
  await drain(app);
  await edited(issue, app.projectId);
  jest.setSystemTime(Date.now() + HOUR_MS);
  await app.site.clock.advance(HOUR_MS);
  await edited(later, app.projectId);
  expect(await lateEdits(String(app.projectId))).toEqual([issue, later]);
  await hourly();
  await drain(app);
  expect([await stateOf(app, issue), await stateOf(app, later)]).toEqual(['draft', 'draft']);
  expect(await lateEdits(String(app.projectId))).toEqual([]);
  const newest = await app.anIssue('Newest');
  await edited(newest, app.projectId);
  expect(await stateOf(app, newest)).toBe('draft');
}, 60_000);

test('the only project of a site has all points of the hour', async () => {
  const app = installApp();
  await markUsed(String(app.projectId));
  await nextHour(app);
  let followed = 0;
  for (let edits = 0; edits < 1600; edits += 1)
    if ((await take(2, 'edit', now(), String(app.projectId))) !== null) followed += 1;
  expect(followed).toBe(250);
}, 60_000);
