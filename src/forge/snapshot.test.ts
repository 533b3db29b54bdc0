import { z } from 'zod';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { stopTheClock } from '../../test/stop-the-clock';
import { backfillConsumer } from './consumers';
import { dailySweep } from './daily-sweep';
import { markUsed } from './known-project';
import { POINTS_PER_HOUR, spend } from './stores/spending-store';
import { readRow } from './stores/rows';
import { onSprint } from './triggers';

const NOW = '2026-11-24T09:00:00.000Z';
stopTheClock(NOW);

const created = z.object({ id: z.coerce.number() });
const page = z.object({
  board: z.string(),
  sprint: z.string(),
  at: z.string(),
  content: z.object({ moment: z.string(), isLast: z.boolean(), items: z.array(z.looseObject({ id: z.string() })) }),
});

/** A sprint with `count` issues, on the project's board; events of the site are heard. */
function aBoard({ site, projectId }: ForgeApp): number {
  const sql =
    'insert into boards (name, type, project_id, filter_jql, estimation_field_id, columns) values (?, ?, ?, ?, ?, ?)';
  return site.db.run(sql, 'TIF board', 'scrum', projectId, 'project = TIF', null, '[]').id;
}

async function aSprint(app: ForgeApp, count: number, board = aBoard(app)) {
  const heard: object[] = [];
  app.site.on((event) => heard.push(event));
  const made = await app.rest('POST', '/rest/agile/1.0/sprint', { name: 'Sprint 1', originBoardId: board });
  const { id } = created.parse(made.body);
  const issues: string[] = [];
  for (let index = 0; index < count; index += 1) issues.push(await app.anIssue(`Issue ${index}`));
  for (let from = 0; from < count; from += 50)
    await app.rest('POST', `/rest/agile/1.0/sprint/${id}/issue`, { issues: issues.slice(from, from + 50) });
  await app.site.clock.advance(60_000);
  const change = async (state: string) => {
    const dates = { startDate: '2026-11-24T09:00:00.000Z', endDate: '2026-12-08T09:00:00.000Z' };
    await app.rest('POST', `/rest/agile/1.0/sprint/${id}`, { state, ...(state === 'active' ? dates : {}) });
    return heard.at(-1);
  };
  return { board, sprint: id, issues, start: () => change('active'), close: () => change('closed') };
}

async function drain(app: ForgeApp): Promise<void> {
  for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift())
    if (event.queueName === 'backfill') await backfillConsumer({ ...event, jobId: 'job', eventId: 'event' });
}

async function pages(at: { board: number; sprint: number }, moment: string) {
  const found: z.infer<typeof page>[] = [];
  for (;;) {
    const row = await readRow({ entity: 'snapshot', key: `${at.board}-${at.sprint}-${moment}-${found.length}` });
    if (row === null) return found;
    found.push(page.parse(row));
  }
}

test('what a sprint holds is recorded when it starts and when it closes', async () => {
  const app = installApp();
  await markUsed(String(app.projectId));
  const sprint = await aSprint(app, 3);
  await onSprint(await sprint.start());
  await drain(app);
  const [first, ...more] = await pages(sprint, 'start');
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    board: String(sprint.board),
    sprint: String(sprint.sprint),
    at: '2026-11-24T09:00:00.000Z',
    content: { moment: 'start', isLast: true },
  });
  const unseen = { state: 'unknown', progress: 'new', openQuestions: null, confidence: null, fingerprint: null };
  expect(first?.content.items).toEqual(sprint.issues.map((id) => ({ id, estimate: null, ...unseen })));
  await onSprint(await sprint.close());
  await drain(app);
  expect((await pages(sprint, 'close'))[0]?.content.items.map(({ id }) => id)).toEqual(sprint.issues);
});

test('a sprint that a queue would not take is asked for again: nothing else tells that it started', async () => {
  const app = installApp();
  await markUsed(String(app.projectId));
  const sprint = await aSprint(app, 101);
  const started = await sprint.start();
  app.refuses = 1;
  expect(await onSprint(started)).toMatchObject({ _retry: true });
  expect(await onSprint(started)).toBeUndefined();
  const [first] = app.queued.splice(0);
  const event = { ...first, jobId: 'job', eventId: 'event', queueName: 'backfill', body: first?.body ?? {} };
  app.refuses = 1;
  expect(await backfillConsumer(event)).toMatchObject({ _retry: true });
  expect(await backfillConsumer(event)).toBeUndefined();
  await drain(app);
  expect((await pages(sprint, 'start')).flatMap(({ content }) => content.items)).toHaveLength(101);
});

test('what a usual sprint takes is learnt anew when one is closed, also twice in a day', async () => {
  const app = installApp();
  await markUsed(String(app.projectId));
  const board = aBoard(app);
  for (const closed of [1, 2]) {
    const sprint = await aSprint(app, 1, board);
    await sprint.start();
    await onSprint(await sprint.close());
    await drain(app);
    const stored = await readRow({ entity: 'board', key: String(board) });
    expect(stored).toMatchObject({ content: { velocities: Array.from({ length: closed }, () => 0) } });
  }
});

test('it goes on page by page, and an event that comes twice changes nothing', async () => {
  const app = installApp();
  await markUsed(String(app.projectId));
  const sprint = await aSprint(app, 130);
  const event = await sprint.start();
  await onSprint(event);
  const [piece] = app.queued;
  await drain(app);
  const before = await pages(sprint, 'start');
  expect(before.flatMap(({ content }) => content.items.map(({ id }) => id)).sort()).toEqual([...sprint.issues].sort());
  expect(before.map(({ content }) => content.isLast)).toEqual([false, true]);
  if (piece !== undefined) app.queued.push(piece);
  await onSprint(event);
  await drain(app);
  expect(await pages(sprint, 'start')).toEqual(before);
});

test('a project that does not use Common Ground is not recorded', async () => {
  const app = installApp();
  const sprint = await aSprint(app, 1);
  await onSprint(await sprint.start());
  await drain(app);
  expect(await pages(sprint, 'start')).toEqual([]);
});

test('it waits when the points of this hour are spent', async () => {
  const app = installApp();
  await markUsed(String(app.projectId));
  const sprint = await aSprint(app, 1);
  await spend(POINTS_PER_HOUR, NOW);
  await onSprint(await sprint.start());
  const event = app.queued.shift();
  if (event !== undefined) await backfillConsumer({ ...event, jobId: 'job', eventId: 'event' });
  expect(app.queued).toEqual([event]);
  expect(await pages(sprint, 'start')).toEqual([]);
});

test('an event of another shape is no sprint', async () => {
  const app = installApp();
  await onSprint({ eventType: 'avi:jira-software:started:sprint', sprint: { id: 'x' } });
  expect(app.queued).toEqual([]);
});

test('once a day it is counted how many issues are in which state, and the first count of a day stays', async () => {
  const app = installApp();
  await markUsed(String(app.projectId));
  await app.anIssue('One');
  await app.site.clock.advance(60_000);
  await dailySweep();
  await drain(app);
  const key = `project-${app.projectId}-2026-11-24`;
  const counted = await readRow({ entity: 'snapshot', key });
  expect(counted).toMatchObject({ sprint: 'day', content: { all: 1, states: { ready: 0 } } });
  await app.anIssue('Two');
  await dailySweep();
  await drain(app);
  expect(await readRow({ entity: 'snapshot', key })).toEqual(counted);
});
