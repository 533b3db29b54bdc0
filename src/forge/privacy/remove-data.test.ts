import { z } from 'zod';
import { askApp, callApp, castVote } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import type { SettingsView } from '../../contract-settings';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { backfillConsumer } from '../consumers';
import { aBoard, aSprint } from '../../../test/a-sprint';
import { flagByHand, flagOf } from '../../../test/flagging';
import { flagUnready } from '../automation/actions';
import { newMeeting } from '../../domain/meeting/meeting';
import { now } from '../stores/clock';
import { storeMeeting } from '../stores/meeting-store';
import { savePolicyVersion } from '../stores/policy-store';
import { changeProjectRow, readProject, usedProjects } from '../stores/project-store';
import { allNamed } from '../stores/person-store';
import { putRow, readRow } from '../stores/rows';
import { drainSlowly } from '../../../test/forging';
import { expectLog } from '../../../test/logged';

const remove = (app: ForgeApp, as = 'ana', projectKey = 'TIF', flags = true) =>
  callApp(app, as, 'removeData', { payload: { input: { projectKey, flags } } });
const progress = async (app: ForgeApp) =>
  (await askApp<Pick<SettingsView, 'removal'>>(app, 'ana', 'followRemoval')).removal;

const keys = z.object({ keys: z.array(z.object({ key: z.string() })) });
async function propertiesOf(app: ForgeApp, issue: string): Promise<readonly string[]> {
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}/properties`);
  return keys.parse(body).keys.map(({ key }) => key);
}

/** One issue that people spoke of, one that only has a summary, and a policy. */
async function aUsedProject(app: ForgeApp): Promise<readonly [string, string]> {
  const issues = [await app.anIssue('Cancel an order'), await app.anIssue('Change an order')] as const;
  await castVote(app, 'ben', issues[0], { confidence: 3 });
  const { preset: _preset, ownMade: _made, ...policy } = STARTER_POLICY;
  await askApp(app, 'ana', 'savePolicy', { payload: { base: { version: 0 }, input: { policy } } });
  await askApp(app, 'ana', 'assessBacklog');
  await drainSlowly(app);
  return issues;
}

test('an administrator takes away all that is held about a project, and what other apps keep there stays', async () => {
  const app = installApp();
  const [spoken, other] = await aUsedProject(app);
  await app.rest('PUT', `/rest/api/3/issue/${spoken}/properties/another-app`, { a: 1 });
  expect(await propertiesOf(app, other)).toEqual(['commonGroundReadiness']);
  expect(await remove(app)).toEqual({ ok: true, value: { state: 'removing', issues: 0, kept: 0, flagsKept: 0 } });
  expect(await usedProjects()).toEqual([]);
  await drainSlowly(app);
  expect(await progress(app)).toEqual({ state: 'removed', issues: 2, kept: 0, flagsKept: 0 });
  expect([await propertiesOf(app, spoken), await propertiesOf(app, other)]).toEqual([['another-app'], []]);
  const project = String(app.projectId);
  const places = [
    ...[
      { entity: 'refinement', key: spoken },
      { entity: 'look', key: `${spoken}-look` },
    ],
    ...[
      { entity: 'project', key: project },
      { entity: 'policy', key: project },
      { entity: 'policy', key: `${project}-1` },
    ],
  ];
  expect(await Promise.all(places.map(readRow))).toEqual(places.map(() => null));
  expect((await allNamed(null)).named).toEqual([]);
});

test.each([
  ['not-allowed', 'ben', 'TIF', 'writes but does not administer'],
  ['not-found', 'out', 'TIF', 'may not see the project'],
  ['bad-request', 'ana', 'TIFF', 'has another project'],
])('it fails with %s for %s, who types %s and %s', async (code, as, key) => {
  expectLog('removeData ');
  const app = installApp();
  const [spoken] = await aUsedProject(app);
  expect(await remove(app, as, key)).toMatchObject({ ok: false, failure: { code } });
  expect(app.queued).toEqual([]);
  expect(await propertiesOf(app, spoken)).toContain('commonGroundReadiness');
});

test('what a board has stays if another project uses it; that the rules of a third cannot be read stops nothing', async () => {
  const app = installApp();
  await aUsedProject(app);
  const [own, shared] = [aBoard(app), aBoard(app)];
  for (const board of [own, shared])
    await storeMeeting(String(board), { next: { ...newMeeting(), version: 1 }, kept: null, now: now() });
  const project = await readProject(String(app.projectId));
  if (project !== null) for (const id of ['20000', '30000']) await changeProjectRow(id, async () => project);
  await putRow({ entity: 'policy', key: '30000' }, { content: { board: null, needs: 'of a newer version' } });
  const made = { by: 'dan', at: now(), request: 'a' };
  await savePolicyVersion('20000', { ...STARTER_POLICY, version: 1, board: shared }, made);
  await remove(app);
  await drainSlowly(app);
  expect(await progress(app)).toMatchObject({ state: 'removed' });
  const left = await Promise.all([own, shared].map((board) => readRow({ entity: 'meeting', key: String(board) })));
  expect(left.map((row) => row !== null)).toEqual([false, true]);
});

test('where its queue takes nothing, the app and not Jira is named, and no removal is under way', async () => {
  expectLog('queue backfill refused an event Error', 'removeData jira-unavailable');
  const app = installApp();
  await aUsedProject(app);
  app.refuses = 1;
  expect(await remove(app)).toMatchObject({
    ok: false,
    failure: { code: 'jira-unavailable', details: { because: 'no-answer' } },
  });
  expect(await progress(app)).toBeNull();
});

test('asked for twice it counts on, and an event that comes again afterwards does nothing', async () => {
  const app = installApp();
  await aUsedProject(app);
  await remove(app);
  await remove(app);
  const events = [...app.queued];
  await drainSlowly(app);
  expect(await progress(app)).toMatchObject({ state: 'removed', issues: 2 });
  app.asked.length = 0;
  for (const event of events) await backfillConsumer({ ...event, jobId: 'job', eventId: 'event' });
  expect(app.asked).toEqual([]);
});

test('issues that the app may not edit, or sees no more, are counted as kept', async () => {
  const app = installApp();
  const [spoken] = await aUsedProject(app);
  app.site.db.run("delete from grants where account_id not in ('ana', 'ben')");
  await remove(app);
  await drainSlowly(app);
  expect(await progress(app)).toEqual({ state: 'removed', issues: 0, kept: 1, flagsKept: 0 });
  expect(await readRow({ entity: 'refinement', key: spoken })).toBeNull();
});

/** Two planned issues with our flag and comment; Ben has set the flag of the second one anew, and written to the first. */
async function aFlaggedSprint(app: ForgeApp): Promise<readonly string[]> {
  const { issues } = await aSprint(app, 2, aBoard(app));
  const [first = '', second = ''] = issues;
  for (const issueKey of ['TIF-1', 'TIF-2']) await flagUnready({ issueKey });
  for (const flagged of [false, true]) await flagByHand(app, second, flagged);
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Blocked by the bank' }] }];
  const body = { type: 'doc', version: 1, content };
  await app.rest('POST', `/rest/api/3/issue/${first}/comment`, { body }, 'ben');
  return issues;
}

test('our flags and comments are taken off first; what people flagged and wrote stays', async () => {
  const app = installApp();
  const issues = await aFlaggedSprint(app);
  await remove(app);
  await drainSlowly(app);
  expect(await progress(app)).toMatchObject({ state: 'removed', flagsKept: 0 });
  const [first, second] = await Promise.all(issues.map((issue) => flagOf(app, issue)));
  expect(first).toMatchObject({ isFlagged: false, comments: [expect.stringContaining('Blocked by the bank')] });
  expect(second).toMatchObject({ isFlagged: true, comments: [] });
});

test('without that they stay', async () => {
  const app = installApp();
  const issues = await aFlaggedSprint(app);
  await remove(app, 'ana', 'TIF', false);
  await drainSlowly(app);
  const flagged = await Promise.all(issues.map((issue) => flagOf(app, issue)));
  expect(flagged.map(({ isFlagged, comments }) => [isFlagged, comments.length])).toEqual([
    [true, 2],
    [true, 1],
  ]);
});
