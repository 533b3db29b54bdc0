import { aPolicy } from '../../../test/builders/a-policy';
import { aBoard, aSprintOf } from '../../../test/a-sprint';
import { askApp, makeException } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { stopTheClock } from '../../../test/stop-the-clock';
import { another, drain, handle, HOUR, later, lookedAt, watchPages } from '../../../test/walking';
import { text } from '../../../dev/jira/columns.ts';
import { ESTIMATE } from '../../../dev/jira/default-fields.ts';
import { readHorizon } from '../../jira/search/report-reading';
import type { JiraRequest } from '../../jira/request';
import type { ReportSetup } from '../../contract';
import { flagUnready } from '../automation/actions';
import { now } from '../stores/clock';
import { dailySweep, hourly } from './daily-sweep';
import { changeProject, markUsed, restartWalk, startFirstLook } from '../settings/known-project';
import { savePolicyVersion } from '../stores/policy-store';
import { readProject } from '../stores/project-store';
import { readRow } from '../stores/rows';
import { readDays } from '../stores/snapshot-store';
import { take } from '../stores/spending-store';

const START = '2026-11-24T09:00:00.000Z';
stopTheClock(START);

const spent = async () => Object(await readRow({ entity: 'spending', key: 'hour' }))['points'];

const openReport = (app: ForgeApp) => askApp<ReportSetup>(app, 'ana', 'openReport');

test('a first look takes first what the report lists: planned items by their rank, then the backlog by its own', async () => {
  const app = installApp();
  Object.assign(app.site.limits, { issuesPerPage: 1 });
  const [a, b, c, d] = [
    await app.anIssue('A'),
    await app.anIssue('B'),
    await app.anIssue('C'),
    await app.anIssue('D'),
  ] as const;
  await aSprintOf(app, [c, d], aBoard(app));
  await app.rest('PUT', '/rest/agile/1.0/issue/rank', { issues: [d], rankBeforeIssue: a });
  await app.rest('PUT', '/rest/agile/1.0/issue/rank', { issues: [b], rankBeforeIssue: a });
  await later(app, 60_000);
  const pages = watchPages(app);
  await startFirstLook(String(app.projectId));
  await drain(app);
  expect(pages.flat()).toEqual([d, c, b, a]);
});

/** As saving the settings does it. */
async function saveRules(app: ForgeApp, version: number): Promise<void> {
  const projectId = String(app.projectId);
  await savePolicyVersion(projectId, aPolicy({ version }), { by: 'ana', at: now(), request: `saved-${version}` });
  await restartWalk(projectId);
}

/** A project that was looked at, with two items in the backlog, which have the higher rank, and a planned one. */
async function planned(app: ForgeApp): Promise<{ readonly planned: string; readonly backlog: readonly string[] }> {
  const backlog = [await app.anIssue('Cancel an order'), await app.anIssue('Change an order')];
  const issue = await app.anIssue('Warn about allergens');
  await aSprintOf(app, [issue]);
  await startFirstLook(String(app.projectId));
  await drain(app);
  return { planned: issue, backlog };
}

test('rules that are saved again during a walk through the backlog are applied to the planned sprints first', async () => {
  const app = installApp();
  const { planned: first, backlog } = await planned(app);
  Object.assign(app.site.limits, { issuesPerPage: 1 });
  await saveRules(app, 1);
  const pages = watchPages(app);
  while (!pages.flat().includes(backlog[0] ?? '')) {
    await handle(app);
    await later(app, 1000);
  }
  await saveRules(app, 2);
  pages.length = 0;
  await drain(app);
  expect(pages.flat()).toEqual([first, ...backlog]);
});

test('where a walk has spent the points of the hour, rules that are saved again still reach the planned sprints at once', async () => {
  const app = installApp();
  const { planned: first, backlog } = await planned(app);
  await saveRules(app, 1);
  await drain(app);
  while ((await take(20, 'look', now())) !== null);
  const versions = async () => {
    const read = [first, ...backlog].map((one) =>
      app.rest('GET', `/rest/api/3/issue/${one}/properties/commonGroundReadiness`),
    );
    return (await Promise.all(read)).map(({ body }) => Object(body).value.policyVersion);
  };
  for (const version of [2, 3]) {
    await saveRules(app, version);
    await drain(app);
    expect(await versions()).toEqual([version, 1, 1]);
  }
  await later(app, HOUR);
  await hourly();
  await drain(app);
  expect(await versions()).toEqual([3, 3, 3]);
});

test('a first look costs an issue one point and a tenth at most', async () => {
  const app = installApp();
  for (let at = 0; at < 100; at += 1) await app.anIssue(`Order ${at}`);
  const before = app.jira.counts.points;
  await startFirstLook(String(app.projectId));
  await drain(app);
  expect(await readProject(String(app.projectId))).toMatchObject({ state: 'done', assessed: 100, total: 100 });
  const setUp = 12;
  expect(app.jira.counts.points - before - setUp).toBeLessThanOrEqual(110);
});

test('projects take turns, and a first look does not wait for sweeps', async () => {
  const app = installApp();
  Object.assign(app.site.limits, { issuesPerPage: 1 });
  const [one, other] = [await another(app, 'ONE', 4), await another(app, 'TWO', 4)];
  for (const id of [one, other]) await startFirstLook(id);
  await handle(app);
  const swept = await another(app, 'OLD', 1);
  await markUsed(swept);
  await dailySweep();
  const turns: string[] = [];
  for (let page = 0; page < 6; page += 1) {
    await later(app, 1000);
    app.queued.splice(0, app.queued.length, ...app.queued.filter(({ body }) => body['work'] === 'walks'));
    await handle(app);
    const of = await Promise.all([one, other, swept].map(async (id) => (await readProject(id))?.walk?.turn));
    turns.push(['ONE', 'TWO', 'OLD'][of.indexOf(now())] ?? 'none');
  }
  expect(turns).toEqual(['TWO', 'ONE', 'TWO', 'ONE', 'TWO', 'ONE']);
});

test('a page that finds no points left ends, and the next hour goes on; the report says when', async () => {
  const app = installApp();
  await app.anIssue('Cancel an order');
  await hourly();
  await drain(app);
  await take(2000, 'look', now());
  await take(250, 'sprint', now());
  await startFirstLook(String(app.projectId));
  await drain(app);
  expect(await openReport(app)).toMatchObject({
    backfill: { state: 'running', assessed: 0, total: null, waitsUntil: '2026-11-24T10:00:00.000Z' },
  });
  await later(app, HOUR);
  await hourly();
  await drain(app);
  expect(await openReport(app)).toMatchObject({ backfill: { state: 'done', assessed: 1, total: 1, waitsUntil: null } });
});

/** The app no longer has a role in the project. */
const shutOut = (app: ForgeApp) => app.site.db.run("delete from grants where account_id not in ('ana', 'ben')");

test('a project that the app may not search is shut out: said with its day, tried a day later, never at once', async () => {
  const app = installApp();
  await app.anIssue('Cancel an order');
  const kept = app.site.db.all(
    { account: text, permission: text },
    'select account_id as account, permission from grants',
  );
  shutOut(app);
  await askApp(app, 'ana', 'assessBacklog');
  app.asked.length = 0;
  await drain(app);
  const searches = () => app.asked.filter((asked) => asked === 'POST /rest/api/3/search/jql as app').length;
  // By rank, without it, and without the sprints.
  expect(searches()).toBe(3);
  expect(await openReport(app)).toMatchObject({
    shutOut: '2026-11-24',
    backfill: { state: 'running', waitsUntil: null },
  });
  expect(await spent()).toBe(3);
  for (let hour = 0; hour < 3; hour += 1) {
    await hourly();
    await drain(app);
  }
  expect(searches()).toBe(3);
  for (const { account, permission } of kept)
    app.site.db.run('insert or ignore into grants values (?, ?, ?)', app.projectId, account, permission);
  await later(app, 24 * HOUR);
  await dailySweep();
  await drain(app);
  expect(await openReport(app)).toMatchObject({ shutOut: null, backfill: { state: 'done', assessed: 1 } });
});

test('a sweep reads what has a row or changed; the rest in turn, each within a week', async () => {
  const app = installApp();
  const issues = await lookedAt(app, 14);
  await later(app, 48 * HOUR);
  await dailySweep();
  await drain(app);
  const week: string[][] = [];
  for (let day = 0; day < 7; day += 1) {
    await later(app, 24 * HOUR);
    const pages = watchPages(app);
    Object.assign(app.site.limits, { issuesPerPage: 2 });
    await dailySweep();
    await drain(app);
    week.push([...new Set(pages.flat())]);
  }
  for (const day of week) {
    expect(day).toContain(issues[0]);
    expect(day.length).toBeLessThanOrEqual(4);
  }
  expect(new Set(week.flat())).toEqual(new Set(issues));
});

test('the sweep does not read again what is done, though it has a row', async () => {
  const app = installApp();
  const [spoken] = await lookedAt(app, 3);
  app.site.db.run(
    "update issues set status_id = (select id from statuses where category_key = 'done') where id = ?",
    Number(spoken),
  );
  app.site.changed(Number(spoken));
  await later(app, 48 * HOUR);
  const pages = watchPages(app);
  await dailySweep();
  await drain(app);
  expect(pages.flat()).not.toContain(spoken);
});

test('once a walk has judged every row, the day is counted, with how many of them are ready', async () => {
  const app = installApp();
  await lookedAt(app, 3);
  await later(app, 24 * HOUR);
  await dailySweep();
  await handle(app);
  await handle(app);
  expect(app.queued.map(({ body }) => body['work'])).toContain('day');
  expect(await readProject(String(app.projectId))).toMatchObject({
    judged: { ready: 0, exception: 0, recheck: 0, at: expect.stringContaining('2026-11-25') },
  });
});

test('the day holds the estimates of what is ready, counted page by page, in the field of the board', async () => {
  const app = installApp();
  const projectId = String(app.projectId);
  Object.assign(app.site.limits, { issuesPerPage: 1 });
  for (const estimate of [5, 3, null]) {
    const issue = await app.anIssue(`Order of ${estimate}`, { [ESTIMATE]: estimate });
    await makeException(app, issue);
  }
  await app.anIssue('Nobody said anything', { [ESTIMATE]: 8 });
  await changeProject(projectId, (project) => ({ ...project, known: { ...project.known, estimate: ESTIMATE } }));
  await startFirstLook(projectId);
  await drain(app);
  await later(app, 24 * HOUR);
  await dailySweep();
  await drain(app);
  const work = { field: ESTIMATE, sum: 8, without: { '10001': 1 } };
  const days = await readDays(projectId, ['2026-11-24', '2026-11-25']);
  expect(days).toMatchObject([
    { totals: { standings: { exception: 3 } }, work },
    { totals: { standings: { exception: 3 } }, work },
  ]);
});

test('where the site has no rank and no sprints, a first look goes by age, and so does the report', async () => {
  const app = installApp();
  app.site.db.run("delete from fields where name in ('Rank', 'Sprint')");
  const [older, newer] = [await app.anIssue('Cancel an order'), await app.anIssue('Change an order')];
  await later(app, 60_000);
  const pages = watchPages(app);
  await startFirstLook(String(app.projectId));
  await drain(app);
  expect(pages.flat()).toEqual([newer, older]);
  expect(await readProject(String(app.projectId))).toMatchObject({
    state: 'done',
    assessed: 2,
    total: 2,
    shutOut: null,
  });
  const asAna: JiraRequest = (path, init = {}) =>
    app.jira.handle(new Request(`http://jira.local${path}`, init), { kind: 'user', accountId: 'ana' });
  const { inBacklog } = await readHorizon(asAna, await openReport(app));
  expect(inBacklog.map(({ key }) => key)).toEqual(['TIF-2', 'TIF-1']);
});

test('a flag that is no longer wanted is found by the sweep, where the points for flags were spent', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  const { start } = await aSprintOf(app, [issue]);
  await start();
  expect(await flagUnready({ issueKey: 'TIF-1' })).toMatchObject({ flag: 'set' });
  await startFirstLook(String(app.projectId));
  await drain(app);
  for (let taken = await take(10, 'flag', now()); taken !== null;) taken = await take(10, 'flag', now());
  await makeException(app, issue);
  await drain(app);
  const isFlagged = async () => {
    const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}?fields=customfield_10021`);
    return Object(body).fields.customfield_10021 !== null;
  };
  expect(await isFlagged()).toBe(true);
  await later(app, 24 * HOUR);
  await dailySweep();
  await drain(app);
  expect(await isFlagged()).toBe(false);
});

test('a sweep goes on with what changed in another hour', async () => {
  const app = installApp();
  const issues = await lookedAt(app, 4);
  Object.assign(app.site.limits, { issuesPerPage: 1 });
  await later(app, 2 * HOUR);
  await dailySweep();
  const pages = watchPages(app);
  while (app.queued.length > 0) {
    await handle(app);
    await later(app, HOUR / 2);
  }
  expect(new Set(pages.flat())).toEqual(new Set(issues));
  expect(await readProject(String(app.projectId))).toMatchObject({ walk: null });
  expect(pages.length).toBeLessThanOrEqual(12);
});
