import { z } from 'zod';
import { askApp, callApp } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { drain } from '../../../test/forging';
import type { ReportSetup } from '../../contract';
import { itemsIn, NO_OUTPUT, type Output } from '../../domain/backlog/output';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { closedSprints as sprintsClosed } from '../../jira/read/sprints';
import { readOutput } from '../../jira/look-back/output';
import { jiraAsApp } from '../jira-requests';
import { markUsed } from './known-project';
import { readPolicy } from '../stores/policy-store';
import { readProject } from '../stores/project-store';
import { expectLog } from '../../../test/logged';

const POINTS = 'customfield_10016';

type BoardOf = { readonly name: string; readonly estimate: string | null; readonly columns?: string };

function aBoard({ site, projectId }: ForgeApp, { name, estimate }: BoardOf): number {
  const sql =
    'insert into boards (name, type, project_id, filter_jql, estimation_field_id, columns) values (?, ?, ?, ?, ?, ?)';
  return Number(site.db.run(sql, name, 'scrum', projectId, 'project = TIF', estimate, '[]').id);
}

/** A closed sprint of the board for each of `completed`, with one issue of that size done in it. */
async function closedSprints(app: ForgeApp, board: number, completed: readonly number[]): Promise<void> {
  for (const size of completed) {
    const sprint = await aSprint(app, board);
    const issue = await app.anIssue('Done', { [POINTS]: size });
    await begin(app, sprint, [issue]);
    await finish(app, issue);
    await close(app, sprint);
  }
}

async function aSprint(app: ForgeApp, board: number): Promise<number> {
  const made = await app.rest('POST', '/rest/agile/1.0/sprint', { name: 'Sprint', originBoardId: board });
  return z.object({ id: z.coerce.number() }).parse(made.body).id;
}

async function begin(app: ForgeApp, sprint: number, issues: readonly string[]): Promise<void> {
  await app.rest('POST', `/rest/agile/1.0/sprint/${sprint}/issue`, { issues });
  const dates = { startDate: '2026-11-02T09:00:00.000Z', endDate: '2026-11-16T09:00:00.000Z' };
  await app.rest('POST', `/rest/agile/1.0/sprint/${sprint}`, { state: 'active', ...dates });
}

/** A minute after what went before, and a minute before what comes. */
async function close(app: ForgeApp, sprint: number): Promise<void> {
  await app.site.clock.advance(60_000);
  await app.rest('POST', `/rest/agile/1.0/sprint/${sprint}`, { state: 'closed' });
  await app.site.clock.advance(60_000);
}

async function finish(app: ForgeApp, issue: string): Promise<void> {
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}/transitions`);
  const shape = z.object({
    transitions: z.array(z.object({ id: z.string(), to: z.object({ statusCategory: z.object({ key: z.string() }) }) })),
  });
  const done = shape.parse(body).transitions.find(({ to }) => to.statusCategory.key === 'done');
  await app.rest('POST', `/rest/api/3/issue/${issue}/transitions`, { transition: { id: done?.id } });
}

const openReport = (app: ForgeApp, board?: number) => askApp<ReportSetup>(app, 'ana', 'openReport', { board });

async function choose(app: ForgeApp, board: number | null): Promise<unknown> {
  const { preset: _preset, ...choice } = STARTER_POLICY;
  const { version } = await readPolicy(String(app.projectId));
  return callApp(app, 'ana', 'savePolicy', { payload: { base: { version }, input: { policy: { ...choice, board } } } });
}

const known = async (app: ForgeApp) => (await readProject(String(app.projectId)))?.known;

test('what sprints finished is not known on the first opening, and known once the background has learnt them', async () => {
  const app = installApp();
  const board = aBoard(app, { name: 'TIF', estimate: POINTS });
  await closedSprints(app, board, [5, 8, 3]);
  expect((await openReport(app)).output).toBeNull();
  await drain(app);
  expect(estimatesIn((await openReport(app)).output)).toEqual([[5], [8], [3]]);
});

test('whoever looks again before it is learnt has it learnt once', async () => {
  const app = installApp();
  await closedSprints(app, aBoard(app, { name: 'TIF', estimate: POINTS }), [5, 8, 3]);
  await openReport(app);
  await openReport(app);
  app.asked.length = 0;
  await drain(app);
  expect(app.asked.filter((asked) => asked.includes('/configuration'))).toHaveLength(1);
});

/** An issue of 8 points that was not done when its sprint was closed, and another of 3 that was. */
async function unfinished(app: ForgeApp, board: number): Promise<string> {
  const [carried, done] = [await app.anIssue('Carried', { [POINTS]: 8 }), await app.anIssue('Done', { [POINTS]: 3 })];
  const sprint = await aSprint(app, board);
  await begin(app, sprint, [carried, done]);
  await finish(app, done);
  await close(app, sprint);
  return carried;
}

async function outputOf(board: number): Promise<Output> {
  const { sprints } = await sprintsClosed(jiraAsApp, board);
  return readOutput(jiraAsApp, { estimate: POINTS, sprintField: 'customfield_10020' }, sprints);
}

/** What each period finished, by estimates. */
const estimatesIn = (output: Output | null) =>
  output === null ? null : output.periods.map((period) => itemsIn(period).map(({ estimate }) => estimate));
const estimates = async (board: number) => estimatesIn(await outputOf(board));

const resolutions = [
  ['with', (_app: ForgeApp) => {}],
  // Workflows may forget it.
  ['without', ({ site }: ForgeApp) => void site.db.run('update issues set resolved_at = null')],
] as const;

test.each(resolutions)('what is done in a later sprint counts there, %s a resolution date', async (how, spoil) => {
  const app = installApp();
  const board = aBoard(app, { name: 'TIF', estimate: POINTS });
  const carried = await unfinished(app, board);
  const next = await aSprint(app, board);
  await begin(app, next, [carried]);
  await finish(app, carried);
  await app.site.clock.advance(60_000);
  spoil(app);
  expect(await estimates(board)).toEqual([[3]]);
  await close(app, next);
  expect(await estimates(board)).toEqual([[3], [8]]);
  expect((await outputOf(board)).isUndated).toBe(how === 'without');
});

test('what is done after its sprint was closed, in no other, counts nowhere', async () => {
  const app = installApp();
  const board = aBoard(app, { name: 'TIF', estimate: POINTS });
  const carried = await unfinished(app, board);
  await finish(app, carried);
  await app.site.clock.advance(60_000);
  expect(await estimates(board)).toEqual([[3]]);
});

test('what was done before its sprint began is nothing that the sprint finished', async () => {
  const app = installApp();
  const board = aBoard(app, { name: 'TIF', estimate: POINTS });
  const [before, within] = [await app.anIssue('Before', { [POINTS]: 8 }), await app.anIssue('Within', { [POINTS]: 3 })];
  const sprint = await aSprint(app, board);
  await begin(app, sprint, [before, within]);
  await finish(app, before);
  app.site.db.run("update issues set resolved_at = '2026-11-01T09:00:00.000Z' where resolved_at is not null");
  await finish(app, within);
  await close(app, sprint);
  expect(await estimates(board)).toEqual([[3]]);
});

test('a board that counts issues counts no sub-tasks, which Jira lists in the sprints of their parents', async () => {
  const app = installApp();
  const board = aBoard(app, { name: 'TIF', estimate: null });
  const sprint = await aSprint(app, board);
  const story = await app.anIssue('Story');
  const part = await app.anIssue('Part', { issuetype: { name: 'Sub-task' }, parent: { id: story } });
  await begin(app, sprint, [story]);
  for (const issue of [story, part]) await finish(app, issue);
  await close(app, sprint);
  await openReport(app);
  await drain(app);
  expect(await openReport(app)).toMatchObject({
    output: { periods: [[{ estimate: null }]] },
    fields: { estimate: null },
  });
});

test('a board without closed sprints has none, which is known', async () => {
  const app = installApp();
  aBoard(app, { name: 'TIF', estimate: POINTS });
  await openReport(app);
  await drain(app);
  expect((await openReport(app)).output).toEqual(NO_OUTPUT);
});

test('a project without a board has none, which is known at once', async () => {
  const app = installApp();
  expect((await openReport(app)).output).toEqual(NO_OUTPUT);
});

test('the report knows whether its viewer may edit, by the one request that proves that they may look', async () => {
  const app = installApp();
  const seenAs = async (as: string) => {
    app.asked.length = 0;
    const { canEdit, canAdminister } = await askApp<ReportSetup>(app, as, 'openReport');
    const asked = app.asked.filter((one) => one.includes('mypermissions'));
    return [canEdit, canAdminister, asked.length];
  };
  expect(await seenAs('ana')).toEqual([true, true, 1]);
  expect(await seenAs('ben')).toEqual([true, false, 1]);
  expect(await seenAs('vic')).toEqual([false, false, 1]);
});

test('looking at the report is not using: the app does not react to changes from then on', async () => {
  const app = installApp();
  aBoard(app, { name: 'TIF', estimate: POINTS });
  await openReport(app);
  await drain(app);
  await openReport(app);
  expect(await known(app)).toBeUndefined();
});

test('from its first use on a project knows what was learnt of its board before', async () => {
  const app = installApp();
  const board = aBoard(app, { name: 'TIF', estimate: POINTS });
  await closedSprints(app, board, [5, 8, 3]);
  await openReport(app);
  await drain(app);
  await markUsed(String(app.projectId));
  expect(await known(app)).toMatchObject({ estimate: POINTS, velocity: 5, board });
});

test('a project that is used before anybody opens the report learns of its board by itself', async () => {
  const app = installApp();
  const board = aBoard(app, { name: 'TIF', estimate: POINTS });
  await closedSprints(app, board, [5, 8, 3]);
  await markUsed(String(app.projectId));
  await drain(app);
  expect(await known(app)).toMatchObject({ estimate: POINTS, velocity: 5, board });
});

test('the report of another board says nothing about how issues of the project are judged', async () => {
  const app = installApp();
  await closedSprints(app, aBoard(app, { name: 'First', estimate: POINTS }), [5, 8, 3]);
  const second = aBoard(app, { name: 'Second', estimate: POINTS });
  await closedSprints(app, second, [20, 20, 20]);
  await markUsed(String(app.projectId));
  await drain(app);
  await openReport(app, second);
  await drain(app);
  expect(estimatesIn((await openReport(app, second)).output)).toEqual([[20], [20], [20]]);
  expect(await known(app)).toMatchObject({ velocity: 5 });
});

test('the board that the policy names is the one the report opens on, and whose velocity counts', async () => {
  const app = installApp();
  await closedSprints(app, aBoard(app, { name: 'First', estimate: POINTS }), [5, 8, 3]);
  const second = aBoard(app, { name: 'Second', estimate: POINTS });
  await closedSprints(app, second, [20, 20, 20]);
  await choose(app, second);
  await drain(app);
  const { board: opened, output } = await openReport(app);
  expect([opened?.id, estimatesIn(output)]).toEqual([second, [[20], [20], [20]]]);
  expect(await known(app)).toMatchObject({ velocity: 20 });
  await choose(app, null);
  await drain(app);
  expect(await known(app)).toMatchObject({ velocity: 5 });
});

test('a board that is none of the project’s, or none at all, cannot be chosen', async () => {
  expectLog('savePolicy bad-request');
  const app = installApp();
  expect(await choose(app, 4711)).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
});
