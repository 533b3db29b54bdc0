import { askApp, askQuestion, callPanel, closeTalk } from '../../test/call-panel';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { drain } from '../../test/forging';
import { stopTheClock } from '../../test/stop-the-clock';
import { notificationsOf } from '../../dev/host/notifications';
import { hourly } from './background/daily-sweep';
import { readMailbox } from './stores/mail-store';
import { reportAccounts } from './privacy/personal-data';
import { allNamed } from './stores/person-store';
import { readRow } from './stores/rows';

const NOW = '2026-11-24T09:00:00.000Z';
const HOUR_MS = 3_600_000;
stopTheClock(NOW);

type Asked = Parameters<typeof askQuestion>[3];
const ask = (app: ForgeApp, issue: string, as: string, asked: Asked) =>
  askQuestion(app, as, issue, { owner: 'cem', ...asked });

async function hourLater(app: ForgeApp): Promise<void> {
  await drain(app);
  jest.setSystemTime(Date.now() + HOUR_MS);
  await app.site.clock.advance(HOUR_MS);
  await hourly();
  await drain(app);
}

/** The newest last. */
const mailsTo = (app: ForgeApp, person: string) => notificationsOf(app.site, person).toReversed();
const subjects = (app: ForgeApp, person: string) => mailsTo(app, person).map(({ subject }) => subject);

async function want(app: ForgeApp, as: string, wanted: boolean): Promise<void> {
  const payload = { input: { wanted } };
  expect(await askApp(app, as, 'wantMails', { payload })).toEqual({ isWanted: wanted });
}

test('of 25 questions of one person twenty wait and four are counted; another person’s is mailed at once', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  for (let at = 1; at <= 25; at += 1) {
    await ask(app, issue, 'ben', { text: `Spam ${at}` });
    // Jira takes twenty writes to one issue within two seconds.
    await app.site.clock.advance(2_000);
  }
  await ask(app, issue, 'ana', { text: 'Who pays?' });
  const one = 'A question about TIF-1 is yours to answer';
  expect(subjects(app, 'cem')).toEqual([one, one]);
  expect(mailsTo(app, 'cem').at(-1)?.text).toContain('Question: “Who pays?”');
  await hourLater(app);
  expect(subjects(app, 'cem')).toEqual([one, one, '20 questions about TIF-1 wait for you']);
  expect(mailsTo(app, 'cem').at(-1)?.text).toContain('\nand 4 more from ben\n');
  await hourLater(app);
  expect(subjects(app, 'cem')).toHaveLength(3);
});

test('a mail names the kind and links to the switch; the one at the end of the hour has of other issues key and counts', async () => {
  const app = installApp();
  const [one, two] = [await app.anIssue('Cancel an order'), await app.anIssue('Pay by card')];
  await ask(app, one, 'ben', { kind: 'assumption', text: 'Every dish has a recipe' });
  expect(subjects(app, 'cem')).toEqual(['An assumption about TIF-1 is yours to confirm']);
  expect(mailsTo(app, 'cem')[0]?.text).toContain('“Mails to me”: http://jira.local/browse/TIF-1');
  await ask(app, one, 'ben', { text: 'By whom?' });
  await ask(app, two, 'ben', { kind: 'risk', text: 'Fraud' });
  await hourLater(app);
  const last = mailsTo(app, 'cem').at(-1);
  expect(last).toMatchObject({ subject: '1 question and 1 risk wait for you, first on TIF-1' });
  expect(last?.text).toContain('Question: “By whom?”\nTIF-2: 1 risk');
  expect(last?.text).not.toContain('Fraud');
});

test('a talk tells each owner by one mail at its close, whatever the hour had before', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await ask(app, issue, 'ana', { text: 'Until when?' });
  await callPanel(app, 'ana', { name: 'startTalk', issue });
  await callPanel(app, 'ben', { name: 'startTalk', issue });
  await ask(app, issue, 'ben', { text: 'Who pays?' });
  await ask(app, issue, 'ana', { kind: 'risk', text: 'Late' });
  await callPanel(app, 'ana', { name: 'showWritten', issue });
  await drain(app);
  expect(subjects(app, 'cem')).toHaveLength(1);
  await closeTalk(app, 'ana', issue, { outcome: 'another-talk', agreed: '' });
  expect(subjects(app, 'cem').slice(1)).toEqual(['1 question and 1 risk about TIF-1 wait for you']);
});

test('whom Jira does not reach may be told once they are', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  app.site.db.run("delete from grants where account_id = 'cem'");
  await ask(app, issue, 'ben', { text: 'Who pays?' });
  expect(subjects(app, 'cem')).toEqual([]);
  expect((await readMailbox('cem')).told).toEqual([]);
});

test('one switch of a person turns off all mails of the app, and on again', async () => {
  const app = installApp();
  const [one, two] = [await app.anIssue('Cancel an order'), await app.anIssue('Pay by card')];
  await want(app, 'cem', false);
  await ask(app, one, 'ben', { text: 'Who pays?' });
  await hourLater(app);
  expect(subjects(app, 'cem')).toEqual([]);
  await want(app, 'cem', true);
  await ask(app, two, 'ben', { text: 'By card?' });
  expect(subjects(app, 'cem')).toEqual(['A question about TIF-2 is yours to answer']);
});

test('what was withdrawn meanwhile is not mailed at the end of the hour', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await ask(app, issue, 'ben', { text: 'Who pays?' });
  const { questions } = await ask(app, issue, 'ben', { text: 'By whom?' });
  const gone = questions.find(({ text }) => text === 'By whom?');
  const payload = { base: { version: gone?.version }, input: { id: gone?.id } };
  await callPanel(app, 'ben', { name: 'withdrawQuestion', issue, payload });
  await hourLater(app);
  expect(subjects(app, 'cem')).toHaveLength(1);
});

test('a mailbox is reported as a place that names its reader, and erased with a closed account', async () => {
  const app = installApp();
  await want(app, 'vic', false);
  expect((await allNamed(null)).named).toMatchObject([{ account: 'vic', place: 'mailbox' }]);
  app.closed.add('vic');
  await reportAccounts();
  await drain(app);
  expect(await readRow({ entity: 'mail', key: 'vic' })).toBeNull();
  expect((await allNamed(null)).named).toEqual([]);
});
