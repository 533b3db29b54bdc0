import { APP_ACCOUNT_ID } from '../../../dev/jira/caller';
import { restrictIssue } from '../../../dev/jira/restrict-issue.ts';
import { askQuestion } from '../../../test/call-panel';
import { savePolicyOf } from '../../../test/flagging';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { drain } from '../../../test/forging';
import { stopTheClock } from '../../../test/stop-the-clock';
import { another, later } from '../../../test/walking';
import { notificationsOf } from '../../../dev/host/notifications';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { backfillConsumer } from '../consumers';
import { markUsed } from '../settings/known-project';
import { now } from '../stores/clock';
import { take } from '../stores/spending-store';
import { hourly } from './daily-sweep';
import { sendWeeklyMails } from './weekly-mails';

const NOW = '2026-11-24T09:00:00.000Z';
const DAY_MS = 86_400_000;
stopTheClock(NOW);

const ask = (app: ForgeApp, issue: string, owner: string, due: string | null) =>
  askQuestion(app, 'ana', issue, { text: 'Who pays?', owner, due });

/** Ben owns two questions that are due, Cem one that is not. Mails so far are forgotten. */
async function anAskedBacklog(): Promise<ForgeApp> {
  const app = installApp();
  await savePolicyOf(app, { weeklyMail: true });
  const [one, two] = [await app.anIssue('Cancel an order'), await app.anIssue('Change an order')];
  await ask(app, one, 'ben', '2026-11-25');
  await ask(app, two, 'ben', '2026-11-20');
  await ask(app, two, 'cem', '2026-12-24');
  await drain(app);
  await hourly();
  await drain(app);
  await dayLater(app);
  app.site.db.run('delete from notifications');
  return app;
}

const subjects = (app: ForgeApp, person: string) => notificationsOf(app.site, person).map(({ subject }) => subject);

/** The weekly schedule, and the end of its hour. */
async function week(app: ForgeApp): Promise<void> {
  await sendWeeklyMails();
  await drain(app);
  await hourly();
  await drain(app);
}

/** The questions were told when they were asked: about none a second mail goes within a day. */
const dayLater = (app: ForgeApp) => later(app, DAY_MS);

test('once a week each owner of due questions gets one mail, however often the schedule comes', async () => {
  const app = await anAskedBacklog();
  await week(app);
  await week(app);
  expect(subjects(app, 'ben')).toEqual(['2 questions wait for you, first on TIF-2']);
  expect(subjects(app, 'cem')).toEqual([]);
  await later(app, 7 * DAY_MS);
  await week(app);
  expect(subjects(app, 'ben')).toHaveLength(2);
});

test('of a schedule that comes twice at once each owner gets one mail', async () => {
  const app = await anAskedBacklog();
  await Promise.all([sendWeeklyMails(), sendWeeklyMails()]);
  const queued = app.queued.splice(0);
  await Promise.all(queued.map((event) => backfillConsumer({ ...event, jobId: 'job', eventId: 'event' })));
  await drain(app);
  await hourly();
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

test('a change sends no such mail', async () => {
  const app = await anAskedBacklog();
  await app.rest('PUT', '/rest/api/3/issue/TIF-2', { fields: { summary: 'Change an order later' } });
  await drain(app);
  expect(subjects(app, 'ben')).toEqual([]);
});

test('a project that the app may no longer search keeps nobody elsewhere from their mail', async () => {
  const app = await anAskedBacklog();
  const old = await another(app, 'OLD', 0);
  const issue = await app.anIssue('Pay by card', { project: { key: 'OLD' } });
  await ask(app, issue, 'ana', '2026-11-25');
  await drain(app);
  app.site.db.run('delete from grants where project_id = ?', old);
  app.site.db.run('delete from notifications');
  await week(app);
  expect(subjects(app, 'ben')).toEqual(['2 questions wait for you, first on TIF-2']);
});

test('a project whose share of the hour is spent goes on in the next one, and delays no other project', async () => {
  const app = await anAskedBacklog();
  const other = await another(app, 'SEC', 0);
  await markUsed(other);
  for (let at = 0; at < 20; at += 1) await take(25, 'mail', now(), other);
  await week(app);
  expect(subjects(app, 'ben')).toHaveLength(1);
  await later(app, 7 * DAY_MS);
  for (let at = 0; at < 20; at += 1) await take(25, 'mail', now(), String(app.projectId));
  await week(app);
  expect(subjects(app, 'ben')).toHaveLength(1);
  jest.setSystemTime(Date.now() + 3_600_000);
  await hourly();
  await drain(app);
  await hourly();
  await drain(app);
  expect(subjects(app, 'ben')).toHaveLength(2);
});

test('more due questions than one look takes all count, and those of another project go all the same', async () => {
  const app = await anAskedBacklog();
  const second = await another(app, 'SEC', 0, ['ana', 'cem']);
  for (let more = 0; more < 58; more += 1) await ask(app, await app.anIssue('Old'), 'ben', '2026-11-23');
  const theirs = await app.anIssue('Pay by card', { project: { key: 'SEC' } });
  await ask(app, theirs, 'cem', '2026-11-26');
  await savePolicyOf({ ...app, projectId: Number(second) }, { weeklyMail: true });
  await drain(app);
  await hourly();
  await drain(app);
  await dayLater(app);
  app.site.db.run('delete from notifications');
  await week(app);
  expect(subjects(app, 'ben')).toEqual(['60 questions wait for you, first on TIF-2']);
  expect(subjects(app, 'cem')).toEqual([expect.stringContaining('SEC-1')]);
}, 60_000);

test('where the owner may no longer see the most urgent item, the mail goes on the next', async () => {
  const app = await anAskedBacklog();
  restrictIssue(app.site, Number(await idOf(app, 'TIF-2')), ['ana', APP_ACCOUNT_ID]);
  await week(app);
  expect(subjects(app, 'ben')).toEqual(['A question about TIF-1 is yours to answer']);
});

async function idOf(app: ForgeApp, key: string): Promise<unknown> {
  return Object((await app.rest('GET', `/rest/api/3/issue/${key}?fields=summary`)).body).id;
}
