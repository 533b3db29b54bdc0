import { aBoard, aSprint, aSprintOf, storedPages as pages } from '../../../test/a-sprint';
import { drain } from '../../../test/forging';
import { installApp } from '../../../test/forge-app';
import { aQuestion } from '../../../test/builders/a-question';
import { aTalk } from '../../../test/builders/records';
import { stopTheClock } from '../../../test/stop-the-clock';
import { z } from 'zod';
import { countOf } from '../../domain/backlog/totals';
import { nextVersion } from '../../domain/refinement/next-version';
import type { Refinement } from '../../domain/refinement/refinement';
import type { Summary } from '../../domain/refinement/readiness';
import { NO_TALKS } from '../../domain/talk/talk';
import { toIndexed } from '../../jira/read/projection';
import { propertyKeys } from '../../jira/read/property-keys';
import { backfillConsumer } from '../consumers';
import { dailySweep } from './daily-sweep';
import { markUsed } from '../settings/known-project';
import { recordDay } from './record-day';
import { readRefinement, storeRefinement } from '../stores/refinement-store';
import { POINTS_PER_HOUR, take } from '../stores/spending-store';
import { readRow } from '../stores/rows';
import { readSnapshots } from '../stores/snapshot-store';
import { onSprint } from './triggers';
import { expectLog } from '../../../test/logged';

const NOW = '2026-11-24T09:00:00.000Z';
stopTheClock(NOW);

/** A story as Jira alone knows it. */
const neverLookedAt = {
  type: '10001',
  epic: null,
  components: [],
  state: 'unknown',
  progress: 'new',
  status: '10000',
  done: false,
  estimate: null,
  openQuestions: null,
  confidence: null,
  lowestConfidence: null,
  fingerprint: null,
  missing: null,
  lacks: null,
  standing: 'unknown',
  score: null,
  talks: null,
  agreedAt: null,
  policyVersion: null,
  builderTalked: null,
};

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
    content: { moment: 'start', isLast: true, recorded: NOW, estimateField: null },
  });
  expect(first?.content.items).toEqual(sprint.issues.map((id) => ({ id, ...neverLookedAt })));
  await onSprint(await sprint.close());
  await drain(app);
  expect((await pages(sprint, 'close'))[0]?.content.items.map(({ id }) => id)).toEqual(sprint.issues);
});

test('a sprint that a queue would not take is asked for again: nothing else tells that it started', async () => {
  expectLog(
    'background A queue took no event.',
    'queue backfill refused an event Error',
    'sprint A queue took no event.',
  );
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
    expect(stored).toMatchObject({ content: { output: { periods: Array.from({ length: closed }, () => []) } } });
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

test('the press counts as the start, whatever date was planned', async () => {
  const app = installApp();
  await markUsed(String(app.projectId));
  const sprint = await aSprint(app, 1);
  await onSprint(await sprint.start());
  jest.setSystemTime(Date.parse('2026-11-24T09:20:00.000Z'));
  await drain(app);
  expect(await pages(sprint, 'start')).toMatchObject([{ at: NOW, content: { recorded: '2026-11-24T09:20:00.000Z' } }]);
});

test('a start that Jira tells again later keeps the first press', async () => {
  const app = installApp();
  await markUsed(String(app.projectId));
  const sprint = await aSprint(app, 1);
  const event = await sprint.start();
  await onSprint(event);
  await drain(app);
  const before = await pages(sprint, 'start');
  jest.setSystemTime(Date.parse('2026-11-24T10:00:00.000Z'));
  await onSprint(event);
  app.asked.length = 0;
  await drain(app);
  expect(await pages(sprint, 'start')).toEqual(before);
  expect(app.asked.filter((one) => one.includes('search'))).toEqual([]);
});

const closed = z.looseObject({ sprint: z.looseObject({ completeDate: z.string() }) });
/** The event as if the sprint had been opened again and closed on another day. */
const closedOn = (event: unknown, completeDate: string) => {
  const { sprint, ...rest } = closed.parse(event);
  return { ...rest, sprint: { ...sprint, completeDate } };
};

test('the later close of a sprint that was opened again takes the place of the earlier one', async () => {
  const app = installApp();
  await markUsed(String(app.projectId));
  const sprint = await aSprint(app, 101);
  await sprint.start();
  const first = await sprint.close();
  await onSprint(first);
  await drain(app);
  await app.rest('DELETE', `/rest/api/3/issue/${sprint.issues[0] ?? ''}`);
  await app.site.clock.advance(60_000);
  await onSprint(closedOn(first, '2026-11-26T10:00:00.000+0100'));
  await drain(app);
  const later = await pages(sprint, 'close');
  expect(later[0]).toMatchObject({ at: '2026-11-26T09:00:00.000Z', content: { isLast: true } });
  const of = { boardId: sprint.board, sprintId: sprint.sprint, moment: 'close' } as const;
  const [read] = await readSnapshots([of]);
  expect(read?.pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(sprint.issues.slice(1));
  await onSprint(first);
  await drain(app);
  expect(await pages(sprint, 'close')).toEqual(later);
});

test('a later close that broke off is not mixed with the earlier one', async () => {
  const app = installApp();
  await markUsed(String(app.projectId));
  const sprint = await aSprint(app, 101);
  await sprint.start();
  const event = await sprint.close();
  await onSprint(event);
  await drain(app);
  await onSprint(closedOn(event, '2026-11-26T10:00:00.000Z'));
  const [first] = app.queued.splice(0);
  await backfillConsumer({ ...first, jobId: 'job', eventId: 'event', queueName: 'backfill', body: first?.body ?? {} });
  expect(await readSnapshots([{ boardId: sprint.board, sprintId: sprint.sprint, moment: 'close' }])).toEqual([null]);
});

test('a sprint that was deleted before it was read fails nothing', async () => {
  const app = installApp();
  await markUsed(String(app.projectId));
  const sprint = await aSprint(app, 1);
  await onSprint(await sprint.start());
  app.site.db.run('delete from issue_sprints where sprint_id = ?', sprint.sprint);
  app.site.db.run('delete from sprints where id = ?', sprint.sprint);
  await drain(app);
  expect(await pages(sprint, 'start')).toEqual([]);
});

const POINTS = 'customfield_10016';
const agreed: Summary = {
  state: 'ready',
  score: 100,
  gaps: 0,
  missing: '',
  outdated: '',
  startedAt: null,
  standing: 'agreed',
  reason: 'Agreed on 21 Nov.',
  language: 'en',
  lacks: 'nothing',
  nextStep: 'none',
  openQuestions: 2,
  blockingQuestions: 0,
  nextDue: null,
  confidence: 4,
  lowestConfidence: 3,
  talks: 1,
  outcome: 'ready',
  changedSinceTalk: 'no',
  answeredSinceTalk: 'no',
  agreedAt: '2026-11-20T09:05:00.000Z',
  remarks: '',
  votesWait: 'no',
  voted: 'votes',
  respondents: 0,
  respondentsNeeded: 0,
  fingerprint: 'a.b.c',
  policyVersion: 2,
  schema: 1,
};

/** Of two talks Ben was in the first: one issue is Ben's to build. */
const talked = {
  ...NO_TALKS,
  talks: [aTalk({ participants: ['ana', 'ben'] }), aTalk({ id: '2025-11-20T09:00:00.000Z', participants: ['ana'] })],
};
const blocking = aQuestion({ blocking: true, askedBy: 'ben' });

async function said(issueId: string, projectId: string, change: Partial<Refinement>): Promise<void> {
  const before = await readRefinement(issueId);
  await storeRefinement(nextVersion(before, { ...before, ...change }), { projectId, now: NOW });
}

test('what people said is recorded by the rows: a property that an editor wrote proves nothing', async () => {
  const app = installApp();
  const projectId = String(app.projectId);
  await markUsed(projectId);
  const epic = await app.anIssue('Allergies', { issuetype: { name: 'Epic' } });
  const inEpic = { parent: { id: epic }, [POINTS]: 5 };
  const issue = await app.anIssue('Warn', { ...inEpic, assignee: { accountId: 'ben' } });
  const other = await app.anIssue('Refund', { ...inEpic, assignee: { accountId: 'cem' } });
  for (const one of [issue, other]) {
    await said(one, projectId, { talks: talked, questions: [blocking] });
    for (const [key, value] of [
      [propertyKeys.readiness, toIndexed(agreed)],
      [propertyKeys.talks, NO_TALKS],
    ] as const)
      await app.rest('PUT', `/rest/api/3/issue/${one}/properties/${key}`, value);
  }
  const sprint = await aSprintOf(app, [issue, other], aBoard(app, { estimate: POINTS, columns: ['10000', '10002'] }));
  await onSprint(await sprint.start());
  await drain(app);
  const [page] = await pages(sprint, 'start');
  expect(page?.content.estimateField).toBe(POINTS);
  expect(page?.content.items).toMatchObject([
    { id: issue, epic, estimate: 5, state: 'draft', openQuestions: 1, confidence: 0, talks: 2, builderTalked: true },
    { id: other, epic, estimate: 5, state: 'draft', openQuestions: 1, agreedAt: null, talks: 2, builderTalked: false },
  ]);
  const stored = JSON.stringify(page);
  for (const account of ['ana', 'ben', 'cem']) expect(stored).not.toContain(`"${account}"`);
});

test('an issue whose summary an editor deleted is recorded as its row says', async () => {
  const app = installApp();
  const projectId = String(app.projectId);
  await markUsed(projectId);
  const sprint = await aSprint(app, 2);
  const [first = ''] = sprint.issues;
  await said(first, projectId, { questions: [blocking] });
  await app.rest('DELETE', `/rest/api/3/issue/${first}/properties/${propertyKeys.readiness}`);
  await onSprint(await sprint.start());
  await drain(app);
  expect((await pages(sprint, 'start'))[0]?.content.items).toMatchObject([
    { id: first, state: 'draft', openQuestions: 1 },
    { state: 'unknown', openQuestions: null },
  ]);
});

test('the board’s last column says what is done, else the category of the status', async () => {
  const app = installApp();
  await markUsed(String(app.projectId));
  const doneOn = async (columns: readonly string[]) => {
    const sprint = await aSprint(app, 1, aBoard(app, { columns }));
    await onSprint(await sprint.start());
    await drain(app);
    return (await pages(sprint, 'start'))[0]?.content.items[0]?.['done'];
  };
  expect(await doneOn(['10002', '10000'])).toBe(true);
  expect(await doneOn(['10000', '10002'])).toBe(false);
  expect(await doneOn([])).toBe(false);
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
  await take(POINTS_PER_HOUR, 'record', NOW);
  await onSprint(await sprint.start());
  const event = app.queued.shift();
  if (event !== undefined) await backfillConsumer({ ...event, jobId: 'job', eventId: 'event' });
  expect(app.queued).toEqual([event]);
  expect(await pages(sprint, 'start')).toEqual([]);
});

test('an event of another shape is no sprint', async () => {
  expectLog('a sprint event has another shape ZodError');
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
  const key = `${app.projectId}-2026-11-24`;
  const counted = await readRow({ entity: 'day', key });
  // The sweep has judged all rows.
  expect(counted).toMatchObject({ content: { all: 1, standings: { ready: 0, draft: 0 } } });
  await app.anIssue('Two');
  await dailySweep();
  await drain(app);
  expect(await readRow({ entity: 'day', key })).toEqual(counted);
});

test('agreed, exception and re-check of a day are what its sweep has judged, whatever the properties say', async () => {
  const app = installApp();
  const projectId = String(app.projectId);
  await markUsed(projectId);
  const forged = await app.anIssue('One');
  await app.rest('PUT', `/rest/api/3/issue/${forged}/properties/${propertyKeys.readiness}`, toIndexed(agreed));
  await app.site.clock.advance(60_000);
  await recordDay(projectId, { ...countOf(['refine', 'recheck', 'exception', 'incomplete', 'draft']), work: null });
  expect(await readRow({ entity: 'day', key: `${projectId}-2026-11-24` })).toMatchObject({
    content: { all: 1, standings: { ready: 0, incomplete: 1, exception: 1, recheck: 1, refine: 0 } },
  });
});
