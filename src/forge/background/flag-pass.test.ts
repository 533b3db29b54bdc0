import { text } from '../../../dev/jira/columns';
import { aBoard, aSprint, type ASprint, aSprintOf } from '../../../test/a-sprint';
import { drain } from '../../../test/forging';
import { talkItThrough } from '../../../test/call-panel';
import { flagByHand, flagOf, flagsOn, hearing, moveTo, savePolicyOf } from '../../../test/flagging';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { stopTheClock } from '../../../test/stop-the-clock';
import { flagUnready } from '../automation/actions';
import { assessConsumer, backfillConsumer } from '../consumers';
import { hourly } from './daily-sweep';
import { onSprint } from './triggers';
import { pauseProject, resumeProject } from '../settings/known-project';
import { dropRow } from '../stores/rows';
import { allowLog } from '../../../test/logged';

const NOW = Date.parse('2026-11-24T09:00:00.000Z');
const HOUR_MS = 3_600_000;
stopTheClock(new Date(NOW).toISOString());

/** Jira works off its bulk writes and its index catches up. */
async function settle(app: ForgeApp): Promise<void> {
  await drain(app);
  await app.site.clock.advance(60_000);
}

async function hour(app: ForgeApp): Promise<void> {
  jest.setSystemTime(Date.now() + HOUR_MS);
  await app.site.clock.advance(HOUR_MS);
  await hourly();
  await settle(app);
}

/** A planned sprint whose issues were judged, in a project that flags by itself. */
async function flagging(count: number): Promise<{ app: ForgeApp; sprint: ASprint }> {
  const app = installApp();
  const sprint = await aSprint(app, count, aBoard(app));
  await savePolicyOf(app, { flags: flagsOn });
  await settle(app);
  return { app, sprint };
}

/** A queued assessment. */
const assessmentOf = ({ projectId }: ForgeApp, issueId: string) => ({
  queueName: 'assess',
  jobId: 'job',
  eventId: 'event',
  body: { issueId, projectId: String(projectId) },
});

const flaggedOf = async (app: ForgeApp, issues: readonly string[]): Promise<number> => {
  const seen = await Promise.all(issues.map((issue) => flagOf(app, issue)));
  return seen.filter(({ isFlagged }) => isFlagged).length;
};

test('once flags are on, the next hour flags what is not agreed in the next sprint, with one comment each', async () => {
  const { app, sprint } = await flagging(2);
  await hour(app);
  await hour(app);
  for (const issue of sprint.issues) {
    const { isFlagged, isOurs, comments } = await flagOf(app, issue);
    expect([isFlagged, isOurs]).toEqual([true, true]);
    expect(comments).toEqual([expect.stringContaining('Too little said so far')]);
  }
});

test('an hour in which nothing changed writes nothing', async () => {
  const { app } = await flagging(3);
  await hour(app);
  app.asked.length = 0;
  await hour(app);
  expect(app.asked.filter((one) => !/^(GET|POST \/rest\/api\/3\/search\/jql)/u.test(one))).toEqual([]);
});

test('the flag goes at once when the team agrees, and its comment says so', async () => {
  const { app, sprint } = await flagging(1);
  await hour(app);
  const issue = sprint.issues[0] ?? '';
  const words = 'The kitchen buys what parents have ordered, and an order after the delivery cannot be cooked.';
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: words }] }];
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, {
    fields: { description: { type: 'doc', version: 1, content } },
  });
  await talkItThrough(app, issue);
  await settle(app);
  const { isFlagged, comments } = await flagOf(app, issue);
  expect(isFlagged).toBe(false);
  expect(comments).toEqual([expect.stringContaining('The flag is gone. Agreed on')]);
});

test("a person's own flag stays, whether they set it before or set ours again", async () => {
  const { app, sprint } = await flagging(2);
  const [before = '', after = ''] = sprint.issues;
  await flagByHand(app, before, true);
  await hour(app);
  expect(await flagOf(app, before)).toEqual({ isFlagged: true, isOurs: false, comments: [] });
  await flagByHand(app, after, false);
  await hour(app);
  expect((await flagOf(app, after)).isFlagged).toBe(false);
  await flagByHand(app, after, true);
  await savePolicyOf(app, {}, 1);
  await hour(app);
  expect([(await flagOf(app, before)).isFlagged, (await flagOf(app, after)).isFlagged]).toEqual([true, true]);
});

test('turned off, the flags of the app go', async () => {
  const { app, sprint } = await flagging(3);
  await hour(app);
  expect(await flaggedOf(app, sprint.issues)).toBe(3);
  await savePolicyOf(app, {}, 1);
  await settle(app);
  await hour(app);
  expect(await flaggedOf(app, sprint.issues)).toBe(0);
});

test('what begun work or another sprint means is found by the hour where no event told of it', async () => {
  const { app, sprint } = await flagging(2);
  await hour(app);
  const [begun = '', moved = ''] = sprint.issues;
  await moveTo(app, begun, 'indeterminate');
  await app.rest('POST', '/rest/agile/1.0/backlog/issue', { issues: [moved] });
  await app.site.clock.advance(60_000);
  await hour(app);
  expect(await flaggedOf(app, sprint.issues)).toBe(0);
});

test("the app's own writes set nothing off", async () => {
  const { app } = await flagging(2);
  await hour(app);
  const { deliver } = hearing(app);
  await hour(app);
  await deliver();
  expect(app.queued).toEqual([]);
});

test('a project that the app may not search waits, and goes on once it may', async () => {
  const { app, sprint } = await flagging(1);
  await pauseProject(String(app.projectId));
  await hour(app);
  expect(await flaggedOf(app, sprint.issues)).toBe(0);
  await resumeProject(String(app.projectId));
  await settle(app);
  await hour(app);
  expect(await flaggedOf(app, sprint.issues)).toBe(1);
});

test('two hundred items that come into a sprint at its start are flagged within three hours', async () => {
  const app = installApp();
  const board = aBoard(app);
  const issues: string[] = [];
  for (let at = 0; at < 200; at += 1) issues.push(await app.anIssue(`Issue ${at}`));
  await savePolicyOf(app, { flags: flagsOn });
  await settle(app);
  expect(await flaggedOf(app, issues)).toBe(0);
  const sprint = await aSprintOf(app, issues, board);
  await dropRow({ entity: 'spending', key: 'hour' });
  await onSprint(await sprint.start());
  await settle(app);
  expect(await flaggedOf(app, issues)).toBeGreaterThan(0);
  for (let hours = 0; hours < 3; hours += 1) await hour(app);
  expect(await flaggedOf(app, issues)).toBe(200);
});

test('a schedule that comes twice at once flags each item once', async () => {
  allowLog('assess Another run flags the issue.');
  const { app, sprint } = await flagging(2);
  jest.setSystemTime(Date.now() + HOUR_MS);
  await app.site.clock.advance(HOUR_MS);
  await Promise.all([hourly(), hourly()]);
  const queued = app.queued.splice(0);
  await Promise.all(queued.map((event) => backfillConsumer({ ...event, jobId: 'job', eventId: 'event' })));
  const assessments = app.queued.splice(0);
  await Promise.all(assessments.map((event) => assessConsumer({ ...event, jobId: 'job', eventId: 'event' })));
  await settle(app);
  for (const issue of sprint.issues) {
    const { isFlagged, comments } = await flagOf(app, issue);
    expect([isFlagged, comments.length]).toEqual([true, 1]);
  }
});

test('without the schedule an event flags its own issue', async () => {
  const app = installApp();
  const sprint = await aSprint(app, 2, aBoard(app));
  await savePolicyOf(app, { flags: flagsOn });
  app.queued.length = 0;
  const { deliver } = hearing(app);
  const [issue = '', other = ''] = sprint.issues;
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { summary: 'Cancel an order until nine' } });
  await deliver();
  await settle(app);
  expect(await flagOf(app, issue)).toMatchObject({ isFlagged: true, isOurs: true });
  expect(await flagOf(app, other)).toMatchObject({ isFlagged: false });
});

test('an event that comes late, twice or after others says no more than the issue as it is now', async () => {
  const { app, sprint } = await flagging(1);
  const [issue = ''] = sprint.issues;
  await hour(app);
  const { deliver, heard } = hearing(app);
  await moveTo(app, issue, 'indeterminate');
  await moveTo(app, issue, 'new');
  await deliver([...heard, ...heard].toReversed());
  await settle(app);
  const { isFlagged, comments } = await flagOf(app, issue);
  expect([isFlagged, comments.length]).toEqual([true, 1]);
});

test('a rule and two events at the same instant write one comment', async () => {
  allowLog('assess Another run flags the issue.');
  const { app, sprint } = await flagging(1);
  const [issue = ''] = sprint.issues;
  app.actAs('ana');
  const event = () => assessConsumer(assessmentOf(app, issue));
  const [rule, ...events] = await Promise.all([flagUnready({ issueKey: 'TIF-1' }), event(), event()]);
  expect(rule).toMatchObject({ flag: expect.stringMatching(/^(set|ours)$/u) });
  expect(events.filter((one) => one === undefined).length).toBeGreaterThan(0);
  jest.setSystemTime(Date.now() + 90_000);
  await event();
  const { isFlagged, isOurs, comments } = await flagOf(app, issue);
  expect([isFlagged, isOurs, comments.length]).toEqual([true, true, 1]);
});

const grantless = "delete from grants where permission = ? and account_id not in ('ana', 'ben', 'cem', 'vic')";

test('where Jira takes no comment of the app the flag stands, without one', async () => {
  const { app, sprint } = await flagging(1);
  app.site.db.run(grantless, 'ADD_COMMENTS');
  await hour(app);
  await hour(app);
  expect(await flagOf(app, sprint.issues[0] ?? '')).toEqual({ isFlagged: true, isOurs: true, comments: [] });
});

test('a flag that Jira refuses is tried again once it may be set', async () => {
  const { app, sprint } = await flagging(1);
  const kept = app.site.db.all({ account_id: text, permission: text }, 'select account_id, permission from grants');
  app.site.db.run(grantless, 'EDIT_ISSUES');
  await hour(app);
  app.asked.length = 0;
  await hour(app);
  expect(app.asked.filter((one) => one.startsWith('PUT'))).toEqual([]);
  expect((await flagOf(app, sprint.issues[0] ?? '')).isFlagged).toBe(false);
  for (const { account_id, permission } of kept)
    app.site.db.run(
      'insert or ignore into grants (project_id, account_id, permission) values (?, ?, ?)',
      app.projectId,
      account_id,
      permission,
    );
  for (let hours = 0; hours < 24; hours += 1) await hour(app);
  expect(await flagOf(app, sprint.issues[0] ?? '')).toMatchObject({ isFlagged: true, isOurs: true });
});

test('a field of another name is the same flag', async () => {
  const { app, sprint } = await flagging(1);
  app.site.db.run("update fields set name = 'Markiert' where name = 'Flagged'");
  await hour(app);
  expect((await flagOf(app, sprint.issues[0] ?? '')).isFlagged).toBe(true);
});
