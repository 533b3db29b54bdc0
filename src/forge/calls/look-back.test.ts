import { APP_ACCOUNT_ID } from '../../../dev/jira/caller.ts';
import { addProject } from '../../../dev/jira/seed/add-project.ts';
import { restrictIssue } from '../../../dev/jira/restrict-issue.ts';
import { type ASprint, aBoard, aSprint, aSprintOf } from '../../../test/a-sprint';
import { askApp, callApp } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { drain, keepPolicy } from '../../../test/forging';
import { stopTheClock } from '../../../test/stop-the-clock';
import type { LookBackSetup } from '../../contract-look-back';
import type { RecordedSprint } from '../../domain/lookback/past';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { backfillConsumer } from '../consumers';
import { markUsed } from '../settings/known-project';
import { onSprint } from '../background/triggers';
import { expectLog } from '../../../test/logged';

const NOW = '2026-11-24T09:00:00.000Z';
stopTheClock(NOW);

const openLookBack = (app: ForgeApp): Promise<LookBackSetup> => askApp(app, 'ana', 'openLookBack');
const readRecorded = async (
  app: ForgeApp,
  { board, sprint }: ASprint,
  as = 'ana',
): Promise<RecordedSprint | undefined> => {
  const payload = { boardId: board, sprints: [sprint] };
  return (await askApp<readonly RecordedSprint[]>(app, as, 'readRecorded', { payload }))[0];
};

/** Started and closed, with the app listening. */
async function recorded(app: ForgeApp, sprint: ASprint): Promise<ASprint> {
  await onSprint(await sprint.start());
  await drain(app);
  await onSprint(await sprint.close());
  await drain(app);
  return sprint;
}

async function aUsedApp(): Promise<ForgeApp> {
  const app = installApp();
  await markUsed(String(app.projectId));
  await drain(app);
  return app;
}

const POINTS = 'customfield_10016';

test('the look back opens before anything was learnt or recorded', async () => {
  const app = installApp({ timeZone: 'Europe/Berlin' });
  const board = aBoard(app, { estimate: POINTS });
  expect(await openLookBack(app)).toMatchObject({
    projectId: String(app.projectId),
    board: { id: board, type: 'scrum' },
    doneStatuses: null,
    closedSprints: null,
    recordedSince: null,
    canEdit: true,
    now: NOW,
    materialShare: STARTER_POLICY.materialChange,
    timeZone: 'Europe/Berlin',
    fields: { estimate: POINTS, sprint: 'customfield_10020' },
  });
});

test('the first time on a site, opening it takes four requests', async () => {
  const app = installApp();
  aBoard(app);
  await openLookBack(app);
  expect(app.asked).toHaveLength(4);
});

test('what the background learns of the board is there the next time', async () => {
  const app = installApp();
  const board = aBoard(app, { columns: ['10000', '10001', '10002'] });
  for (const sprint of [await aSprint(app, 1, board), await aSprint(app, 1, board)]) {
    await sprint.start();
    await sprint.close();
  }
  await openLookBack(app);
  await drain(app);
  const { doneStatuses, closedSprints, fields } = await openLookBack(app);
  expect({ doneStatuses, closedSprints, estimate: fields.estimate }).toEqual({
    doneStatuses: ['10002'],
    closedSprints: 2,
    estimate: null,
  });
});

test('a kanban board, of which Jira tells no estimate field, keeps that of its project', async () => {
  const app = installApp();
  aBoard(app, { type: 'kanban', estimate: POINTS, columns: ['10000', '10003'] });
  await openLookBack(app);
  await drain(app);
  expect(await openLookBack(app)).toMatchObject({ doneStatuses: ['10003'], fields: { estimate: POINTS } });
});

test('the policy says where acceptance criteria stand, what is material and which time it is', async () => {
  const app = installApp();
  const chosen = {
    ...STARTER_POLICY,
    materialChange: 0.25,
    timeZone: 'Asia/Tokyo',
    acceptanceField: 'customfield_10030',
  };
  await keepPolicy(app, { ...chosen, version: 1 });
  expect(await openLookBack(app)).toMatchObject({
    materialShare: 0.25,
    timeZone: 'Asia/Tokyo',
    fields: { acceptance: 'customfield_10030' },
  });
});

test('questions are recorded from the first use on', async () => {
  const app = await aUsedApp();
  jest.setSystemTime(Date.parse('2026-11-25T09:00:00.000Z'));
  await markUsed(String(app.projectId));
  expect(await openLookBack(app)).toMatchObject({ recordedSince: NOW });
});

test('opening it takes two reads as the viewer, at most five points, and nothing else once the site is known', async () => {
  const app = await aUsedApp();
  aBoard(app);
  await openLookBack(app);
  await drain(app);
  app.asked.length = 0;
  const before = app.jira.counts.points;
  await askApp(app, 'vic', 'openLookBack');
  expect(app.asked).toHaveLength(2);
  expect(app.asked.every((one) => one.endsWith('as user'))).toBe(true);
  expect(app.jira.counts.points - before).toBeLessThanOrEqual(5);
  expect(app.queued).toEqual([]);
});

test('a viewer may open it, and to a person who may not browse the project is not found', async () => {
  expectLog('openLookBack not-found');
  const app = await aUsedApp();
  expect(await callApp(app, 'vic', 'openLookBack')).toMatchObject({ ok: true });
  expect(await callApp(app, 'out', 'openLookBack')).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});

test('a recorded sprint comes with both moments, over all pages', async () => {
  const app = await aUsedApp();
  const sprint = await recorded(app, await aSprint(app, 101));
  const read = await readRecorded(app, sprint, 'vic');
  expect(read).toMatchObject({
    sprintId: sprint.sprint,
    start: { at: NOW, recorded: NOW, estimateField: null },
    close: { estimateField: null },
  });
  expect(read?.start?.items.map(({ id }) => id)).toEqual(sprint.issues);
  expect(read?.close?.items.map(({ id }) => id)).toEqual(sprint.issues);
});

test('sprints come in the order they were asked for, each once, and what was not recorded is not there', async () => {
  const app = await aUsedApp();
  const board = aBoard(app);
  const [first, second] = [await aSprint(app, 1, board), await aSprint(app, 1, board)];
  await onSprint(await second.start());
  await drain(app);
  const sprints = [second.sprint, 4711, first.sprint, second.sprint];
  const payload = { boardId: board, sprints };
  const value = await askApp<readonly RecordedSprint[]>(app, 'ana', 'readRecorded', { payload });
  expect(value.map(({ sprintId }) => sprintId)).toEqual([second.sprint, 4711, first.sprint]);
  expect(value.map(({ start, close }) => [start === null, close === null])).toEqual([
    ...[[false, true], ...[1, 2].map(() => [true, true])],
  ]);
});

test('twelve sprints are read at once, and no more', async () => {
  expectLog('readRecorded bad-request');
  const app = await aUsedApp();
  const board = aBoard(app);
  const asked = (count: number) =>
    callApp(app, 'ana', 'readRecorded', {
      payload: { boardId: board, sprints: Array.from({ length: count }, (_, at) => at + 1) },
    });
  expect(await asked(12)).toMatchObject({ ok: true });
  expect(await asked(13)).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
});

test('a snapshot that is not complete is not read', async () => {
  const app = await aUsedApp();
  const sprint = await aSprint(app, 101);
  await onSprint(await sprint.start());
  const [first] = app.queued.splice(0);
  await backfillConsumer({ ...first, jobId: 'job', eventId: 'event', queueName: 'backfill', body: first?.body ?? {} });
  expect(await readRecorded(app, sprint)).toMatchObject({ start: null, close: null });
});

/** Two sprints that differ only in what Ben may not see: an issue of security level, an epic, one of another project. */
async function partlyHidden(app: ForgeApp, hidden: number) {
  const members = [{ accountId: 'ana', role: 'admin' as const }];
  const key = `OT${hidden}`;
  addProject(app.site, { key, name: 'Other', lead: 'ana', members });
  const epic = await app.anIssue('Secret epic', { issuetype: { name: 'Epic' } });
  const elsewhere = await app.anIssue('Elsewhere', { project: { key } });
  const restricted: string[] = [];
  for (let at = 0; at < hidden; at += 1) restricted.push(await app.anIssue(`Restricted ${at}`));
  const seen = [await app.anIssue('Seen', { parent: { id: epic } }), await app.anIssue('Seen too')];
  const sprint = await recorded(app, await aSprintOf(app, [...restricted, elsewhere, ...seen]));
  for (const id of [epic, ...restricted]) restrictIssue(app.site, Number(id), ['ana', APP_ACCOUNT_ID]);
  await app.site.clock.advance(60_000);
  return { sprint, seen, epic, secret: [epic, elsewhere, ...restricted] };
}

test('nothing of an issue that the viewer may not see leaves the back end, nor that there is one', async () => {
  const app = await aUsedApp();
  const { sprint, seen, secret } = await partlyHidden(app, 3);
  const asBen = await readRecorded(app, sprint, 'ben');
  expect(asBen?.start?.items.map(({ id, epic }) => [id, epic])).toEqual(seen.map((id) => [id, null]));
  expect(asBen?.close?.items.map(({ id }) => id)).toEqual(seen);
  const text = JSON.stringify(asBen);
  for (const id of secret) expect(text).not.toMatch(new RegExp(`"(id|epic)":"${id}"`, 'u'));
  const asAna = await readRecorded(app, sprint, 'ana');
  expect(asAna?.start?.items).toHaveLength(6);
});

test('how many issues are hidden changes nothing of an answer, whole pages of them neither', async () => {
  const told = async (hidden: number) => {
    jest.setSystemTime(Date.parse(NOW));
    const app = await aUsedApp();
    const { sprint, seen } = await partlyHidden(app, hidden);
    const { start, close } = (await readRecorded(app, sprint, 'ben')) ?? {};
    return [start, close].map((moment) => ({
      ...moment,
      items: moment?.items.map((item) => ({ ...item, id: seen.indexOf(item.id) })),
    }));
  };
  expect(await told(120)).toEqual(await told(0));
});

test('a person who sees no issue of a sprint learns nothing, not even that it was recorded', async () => {
  const app = await aUsedApp();
  const issue = await app.anIssue('Secret');
  const sprint = await recorded(app, await aSprintOf(app, [issue]));
  restrictIssue(app.site, Number(issue), ['ana', APP_ACCOUNT_ID]);
  await app.site.clock.advance(60_000);
  for (const person of ['ben', 'out'])
    expect(await readRecorded(app, sprint, person)).toEqual({ sprintId: sprint.sprint, start: null, close: null });
});

test('Jira is asked once for a thousand issues of all sprints', async () => {
  const app = await aUsedApp();
  const sprint = await recorded(app, await aSprint(app, 101));
  app.asked.length = 0;
  const before = app.jira.counts.points;
  await readRecorded(app, sprint);
  expect(app.asked.map((one) => one.replace(/\/\d+ /u, '/n ')).sort()).toEqual(['POST /rest/api/3/jql/match as user']);
  expect(app.jira.counts.points - before).toBeLessThanOrEqual(5);
});

test('of a started sprint everybody who may see it learns how many items were not agreed; of others nothing', async () => {
  const app = await aUsedApp();
  const sprint = await recorded(app, await aSprint(app, 3));
  const started = async (sprintId: number) => {
    const project = { boardId: sprint.board, projectKey: 'TIF', projectId: String(app.projectId) };
    return askApp(app, 'ana', 'readSprintStart', { board: sprint.board, payload: { ...project, sprintId } });
  };
  expect(await started(sprint.sprint)).toEqual({ items: 3, notAgreed: 3 });
  expect(await started(sprint.sprint + 1)).toBeNull();
});
