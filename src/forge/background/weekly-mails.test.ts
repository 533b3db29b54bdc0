import { z } from 'zod';
import { addProject } from '../../../dev/jira/seed/add-project.ts';
import { callPanel } from '../../../test/call-panel';
import { savePolicyOf } from '../../../test/flagging';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { drain } from '../../../test/forging';
import { stopTheClock } from '../../../test/stop-the-clock';
import { named } from '../../../test/named';
import { notificationsOf } from '../../../dev/host/notifications';
import { resolver } from '../../calls';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { backfillConsumer } from '../consumers';
import { sendWeeklyMails } from './weekly-mails';

const NOW = '2026-11-24T09:00:00.000Z';
const DAY_MS = 86_400_000;
stopTheClock(NOW);

const ask = (app: ForgeApp, issue: string, owner: string, due: string | null) =>
  callPanel(app, 'ana', {
    name: 'askQuestion',
    issue,
    payload: { input: { kind: 'question', text: 'Who pays?', blocking: false, category: null, owner, due } },
  });

/** Ben owns two questions that are due, Cem one that is not. Mails so far are forgotten. */
async function anAskedBacklog(): Promise<ForgeApp> {
  const app = installApp();
  await savePolicyOf(app, { weeklyMail: true });
  const [one, two] = [await app.anIssue('Cancel an order'), await app.anIssue('Change an order')];
  await ask(app, one, 'ben', '2026-11-25');
  await ask(app, two, 'ben', '2026-11-20');
  await ask(app, two, 'cem', '2026-12-24');
  await drain(app);
  app.site.db.run('delete from notifications');
  return app;
}

const subjects = (app: ForgeApp, person: string) => notificationsOf(app.site, person).map(({ subject }) => subject);

async function week(app: ForgeApp): Promise<void> {
  await sendWeeklyMails();
  await drain(app);
}

test('once a week each owner of due questions gets one mail, however often the schedule comes', async () => {
  const app = await anAskedBacklog();
  await week(app);
  await week(app);
  expect(subjects(app, 'ben')).toEqual(['2 questions of yours are due, first on TIF-2']);
  expect(subjects(app, 'cem')).toEqual([]);
  jest.setSystemTime(Date.parse(NOW) + 7 * DAY_MS);
  await app.site.clock.advance(7 * DAY_MS);
  await week(app);
  expect(subjects(app, 'ben')).toHaveLength(2);
});

test('of a schedule that comes twice at once each owner gets one mail', async () => {
  const app = await anAskedBacklog();
  await Promise.all([sendWeeklyMails(), sendWeeklyMails()]);
  const queued = app.queued.splice(0);
  await Promise.all(queued.map((event) => backfillConsumer({ ...event, jobId: 'job', eventId: 'event' })));
  await drain(app);
  expect(subjects(app, 'ben')).toHaveLength(1);
});

test('a project that has not turned it on sends none', async () => {
  const app = await anAskedBacklog();
  await savePolicyOf(app, { weeklyMail: STARTER_POLICY.weeklyMail }, 1);
  await drain(app);
  await week(app);
  expect(subjects(app, 'ben')).toEqual([]);
});

const answered = z.object({ ok: z.boolean(), value: z.unknown().optional() });
async function want(app: ForgeApp, as: string, wanted: boolean): Promise<unknown> {
  app.actAs(as);
  const context = { extension: { project: { id: String(app.projectId) } } };
  const call = { functionKey: 'wantWeeklyMail', payload: named({ input: { wanted } }) };
  return answered.parse(await resolver({ call, context }, { principal: { accountId: as } })).value;
}

test('a person turns it off for themselves by one press, and on again', async () => {
  const app = await anAskedBacklog();
  expect(await want(app, 'ben', false)).toEqual({ isSent: true, isWanted: false });
  await week(app);
  expect(subjects(app, 'ben')).toEqual([]);
  expect(await want(app, 'ben', true)).toEqual({ isSent: true, isWanted: true });
  await week(app);
  expect(subjects(app, 'ben')).toHaveLength(1);
});

test('a change sends no such mail', async () => {
  const app = await anAskedBacklog();
  await app.rest('PUT', '/rest/api/3/issue/TIF-2', { fields: { summary: 'Change an order later' } });
  await drain(app);
  expect(subjects(app, 'ben')).toEqual([]);
});

test('a project that the app may no longer search keeps nobody elsewhere from their mail', async () => {
  const app = await anAskedBacklog();
  const old = addProject(app.site, {
    key: 'OLD',
    name: 'Old',
    lead: 'ana',
    members: [{ accountId: 'ana', role: 'admin' }],
  });
  const issue = await app.anIssue('Pay by card', { project: { key: 'OLD' } });
  await ask(app, issue, 'ana', '2026-11-25');
  await drain(app);
  app.site.db.run('delete from grants where project_id = ?', old);
  app.site.db.run('delete from notifications');
  await week(app);
  expect(subjects(app, 'ben')).toEqual(['2 questions of yours are due, first on TIF-2']);
});
