import { aPolicy } from '../../../test/builders/a-policy';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { deliver, drainSlowly, keepPolicy, summaryOf } from '../../../test/forging';
import { meanwhile } from '../../../test/meanwhile';
import { dailySweep } from './daily-sweep';
import { restartWalk, startFirstLook } from '../settings/known-project';
import { readProject } from '../stores/project-store';

const DAY = 24 * 60 * 60 * 1000;
const ISSUES = 3;

/** Three issues, each a page of its own. */
async function threePages(): Promise<{ app: ForgeApp; issues: readonly string[] }> {
  const app = installApp();
  Object.assign(app.site.limits, { issuesPerPage: 1 });
  const issues: string[] = [];
  for (let at = 0; at < ISSUES; at += 1) issues.push(await app.anIssue(`Order ${at}`));
  return { app, issues };
}

const summaries = (app: ForgeApp, issues: readonly string[]): Promise<unknown[]> =>
  Promise.all(issues.map((issue) => summaryOf(app, issue)));

/** No sprint is planned, so the page before it is empty. */
async function firstPage(app: ForgeApp): Promise<void> {
  for (let page = 0; page < 2; page += 1) for (const event of app.queued.splice(0)) await deliver(event);
}

/** The walk has done its first page, and the event of its second is lost. */
async function brokenOff(): Promise<{ app: ForgeApp; issues: readonly string[] }> {
  const { app, issues } = await threePages();
  await startFirstLook(String(app.projectId));
  await firstPage(app);
  app.queued.length = 0;
  return { app, issues };
}

test.each([
  ['goes on where it broke off', 1, 2],
  ['starts over where Jira has forgotten that place', 8, 6],
])('a walk that lost an event %s, %s days later', async (_how, days, pages) => {
  const { app, issues } = await brokenOff();
  await app.site.clock.advance(days * DAY);
  app.asked.length = 0;
  await dailySweep();
  await drainSlowly(app);
  expect(app.asked.filter((one) => one === 'POST /rest/api/3/search/jql as app')).toHaveLength(pages);
  expect(await readProject(String(app.projectId))).toMatchObject({ state: 'done', assessed: ISSUES, walk: null });
  for (const one of await summaries(app, issues)) expect(one).toMatchObject({ schema: 1 });
});

test('whoever presses in the same moment finds the first look under way, and every issue is counted once', async () => {
  const { app } = await threePages();
  const projectId = String(app.projectId);
  const begun = meanwhile('/batch/get', async () => {
    await startFirstLook(projectId);
    await firstPage(app);
    await app.site.clock.advance(60_000);
  });
  expect(await startFirstLook(projectId)).toMatchObject({ state: 'running', assessed: 1 });
  await begun;
  await drainSlowly(app);
  expect(await readProject(projectId)).toMatchObject({ state: 'done', assessed: ISSUES, walk: null });
});

test('a first look that was had changes nothing any more', async () => {
  const { app } = await threePages();
  const projectId = String(app.projectId);
  await startFirstLook(projectId);
  await drainSlowly(app);
  const before = await readProject(projectId);
  expect(await startFirstLook(projectId)).toEqual(before);
  expect(await readProject(projectId)).toEqual(before);
  expect(app.queued).toEqual([]);
});

/** As saving the settings does it. */
async function savePolicy(app: ForgeApp, version: number): Promise<void> {
  await keepPolicy(app, aPolicy({ version }));
  await restartWalk(String(app.projectId));
}

test('a policy that is saved while the first page of the walk is under way is what every issue is judged by', async () => {
  const { app, issues } = await threePages();
  await savePolicy(app, 1);
  const saved = meanwhile('/rest/api/3/search/jql', () => savePolicy(app, 2));
  await startFirstLook(String(app.projectId));
  await drainSlowly(app);
  await saved;
  for (const one of await summaries(app, issues)) expect(one).toMatchObject({ policyVersion: 2 });
  expect(await readProject(String(app.projectId))).toMatchObject({ state: 'done', assessed: ISSUES, walk: null });
});
