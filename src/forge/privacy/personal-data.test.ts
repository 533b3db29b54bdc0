import { type ForgeApp, installApp } from '../../../test/forge-app';
import { talkOf } from '../../../test/call-panel';
import { drain } from '../../../test/forging';
import { newRequestId } from '../../../static/ui/request-id';
import { stopTheClock } from '../../../test/stop-the-clock';
import { storedContent } from '../../../test/stored-content';
import { backfillConsumer } from '../consumers';
import { asViewer } from '../composition';
import { reportAccounts } from './personal-data';
import { readFact } from '../stores/fact-store';
import { allNamed, rememberPerson } from '../stores/person-store';
import { putRow } from '../stores/rows';
import { castVote } from '../../usecases/ballot/cast-vote';
import { closeTalk } from '../../usecases/talk/close-talk';
import { askQuestion } from '../../usecases/questions/ask-question';
import { openPanel } from '../../usecases/panel/open-panel';
import { markPeopleAway, startTalk } from '../../usecases/talk/start-talk';
import { makeException } from '../../usecases/recheck/make-exception';
import { expectLog } from '../../../test/logged';

const question = { kind: 'risk', text: 'What if it is late?', blocking: false, category: null, due: null } as const;

/** What somebody does on an issue, as the resolver lets them. */
function doing(app: ForgeApp, issueId: string, me: string) {
  app.actAs(me);
  const about = { me, issueId, projectId: String(app.projectId) };
  const ports = asViewer(about);
  const call = () => {
    const requestId = newRequestId();
    return { ...about, requestId, request: requestId };
  };
  return {
    ask: (owner: string | null) => askQuestion(ports, call(), { input: { ...question, owner } }),
    doubt: (text: string, owner: string) =>
      askQuestion(ports, call(), { input: { ...question, text, owner, anonymous: true } }),
    look: () => openPanel(ports, about),
    talk: () => startTalk(ports, call()),
    close: async () => {
      const base = { talk: await talkOf(app, issueId) };
      app.actAs(me);
      return closeTalk(ports, call(), { base, input: { outcome: 'another-talk', agreed: '' } });
    },
    vote: async () => {
      const base = { round: 1 };
      app.actAs(me);
      return castVote(ports, call(), { base, input: { confidence: 4 } });
    },
    away: (who: string) => markPeopleAway(ports, call(), { input: { who: [who] } }),
    makeException: () => makeException(ports, call(), { base: { exception: null }, input: { reason: 'demo' } }),
  };
}

/** Everything that is stored on an issue and about it, as text. */
async function stored(app: ForgeApp, issueId: string): Promise<string> {
  return JSON.stringify(await places(app, issueId));
}

/** The properties, and the issue's row. */
async function places(app: ForgeApp, issueId: string): Promise<[unknown, unknown]> {
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issueId}?fields=summary&properties=*all`);
  return [Object(body).properties, await storedContent(issueId)];
}

const NOW = '2026-11-24T09:00:00.000Z';
const DAY = 24 * 60 * 60 * 1000;
stopTheClock(NOW);
/** So much later, on the app's clock and on that of its storage. */
async function later(app: ForgeApp, ms: number): Promise<void> {
  jest.setSystemTime(Date.now() + ms);
  await app.site.clock.advance(ms);
}
const idsOf = ({ reported }: ForgeApp) => reported.map(({ accountId }) => accountId).sort();

const named = async () => (await allNamed(null)).named.map(({ account, place }) => `${account} on ${place}`).sort();

test('whoever acts is remembered with the issue, and so is the owner of a question', async () => {
  const app = installApp();
  const issue = await app.anIssue('One');
  await doing(app, issue, 'ben').ask('cem');
  await doing(app, issue, 'ana').vote();
  expect(await named()).toEqual([`ana on ${issue}`, `ben on ${issue}`, `cem on ${issue}`, 'cem on mailbox']);
});

test('the owner of a doubt without a name is remembered, reported and erased like any other', async () => {
  const app = installApp();
  const issue = await app.anIssue('One');
  const team = ['ana', 'ben', 'cem'];
  for (const me of team) await doing(app, issue, me).vote();
  await doing(app, issue, 'ben').doubt('Late?', 'vic');
  expect(await named()).toEqual([...team, 'vic'].map((name) => `${name} on ${issue}`));
  app.closed.add('vic');
  await reportAccounts();
  await drain(app);
  expect(await stored(app, issue)).not.toContain('"vic"');
  // Whoever is nobody any more is not remembered either.
  await doing(app, issue, 'ana').doubt('Lost?', 'out');
  expect(await named()).toEqual([...team, 'out'].map((name) => `${name} on ${issue}`));
});

test('who only looks is not remembered', async () => {
  const app = installApp();
  const issue = await app.anIssue('One');
  await doing(app, issue, 'ben').ask('ben');
  await doing(app, issue, 'vic').look();
  await drain(app);
  expect(await named()).toEqual([`ben on ${issue}`]);
});

test('stored accounts are reported once a week, each once', async () => {
  const app = installApp();
  const [first, second] = [await app.anIssue('One'), await app.anIssue('Two')];
  await doing(app, first, 'ben').vote();
  await doing(app, second, 'ben').vote();
  await doing(app, second, 'cem').vote();
  await reportAccounts();
  await drain(app);
  expect(idsOf(app)).toEqual(['ben', 'cem']);
});

test('each account is reported once in seven days, however often a report begins', async () => {
  const app = installApp();
  const issue = await app.anIssue('One');
  await doing(app, issue, 'ben').vote();
  await reportAccounts();
  await drain(app);
  await later(app, 5 * DAY);
  await doing(app, issue, 'cem').vote();
  app.reported.length = 0;
  await reportAccounts();
  await drain(app);
  expect(idsOf(app)).toEqual(['cem']);
  await later(app, 2 * DAY);
  app.reported.length = 0;
  await reportAccounts();
  await drain(app);
  expect(idsOf(app)).toEqual(['ben']);
});

test.each([
  ['a minute after the last one is the same one again', 60_000, null],
  ['half an hour early is in time', 7 * DAY - 30 * 60_000, true],
  ['two hours early is too early', 7 * DAY - 2 * 60 * 60_000, false],
])('a report that begins %s', async (_what, ms, isInTime) => {
  const app = installApp();
  await doing(app, await app.anIssue('One'), 'ben').vote();
  await reportAccounts();
  await drain(app);
  expect(await readFact('weekly-report')).toBeNull();
  await later(app, ms);
  await reportAccounts();
  await drain(app);
  expect((await readFact('weekly-report'))?.isSo ?? null).toBe(isInTime);
});

test('an account that many places name is reported once, with the oldest of their times, on whatever page it stands', async () => {
  const app = installApp();
  for (let index = 0; index < 120; index += 1) {
    const at = new Date(Date.parse(NOW) + index * 1000).toISOString();
    await rememberPerson({ account: index % 2 === 0 ? 'ben' : `nr-${index}`, place: String(index), at });
  }
  await rememberPerson({ account: 'unknown', place: '1', at: NOW });
  await reportAccounts();
  await drain(app);
  expect(app.reported.filter(({ accountId }) => accountId === 'ben')).toEqual([{ accountId: 'ben', updatedAt: NOW }]);
  expect(idsOf(app)).not.toContain('unknown');
  expect(app.reported).toHaveLength(61);
});

test('a closed account is taken out of every question, talk, round and reason; what was said stays', async () => {
  const app = installApp();
  const issue = await app.anIssue('One');
  const ben = doing(app, issue, 'ben');
  await ben.ask('ben');
  await ben.talk();
  await ben.vote();
  await ben.makeException();
  await doing(app, issue, 'ana').vote();
  await drain(app);
  expect(await stored(app, issue)).toContain('"ben"');
  app.closed.add('ben');
  await reportAccounts();
  await drain(app);
  const after = await stored(app, issue);
  expect(after).not.toContain('"ben"');
  expect(after).toContain('What if it is late?');
  expect(after).toContain('"ana"');
  expect(await named()).toEqual([`ana on ${issue}`]);
  app.reported.length = 0;
  await later(app, 7 * DAY);
  await reportAccounts();
  await drain(app);
  expect(idsOf(app)).toEqual(['ana']);
});

test('who was said to be away, and who said so, is remembered, and taken out of the talk', async () => {
  const app = installApp();
  const issue = await app.anIssue('One');
  await doing(app, issue, 'cem').talk();
  await doing(app, issue, 'ben').talk();
  await doing(app, issue, 'cem').away('ben');
  expect(await stored(app, issue)).toContain('"markedAway":[{"who":"ben","by":"cem"}]');
  await drain(app);
  app.closed.add('ben');
  await reportAccounts();
  await drain(app);
  const after = await stored(app, issue);
  expect(after).toContain('"markedAway":[{"who":"erased","by":"cem"}]');
  expect(after).not.toContain('"ben"');
});

test('who only spoke ahead of a talk is remembered, and taken out of the running one and the record of one that is over', async () => {
  const app = installApp();
  const issue = await app.anIssue('One');
  await doing(app, issue, 'ben').ask(null);
  await doing(app, issue, 'cem').talk();
  expect(await stored(app, issue)).toContain('"earlyRespondents":["ben"]');
  await doing(app, issue, 'cem').close();
  // The next one runs, and he has asked ahead of it too.
  await doing(app, issue, 'ben').ask(null);
  await doing(app, issue, 'cem').talk();
  await drain(app);
  const [property, row] = await places(app, issue);
  expect(JSON.stringify(property)).not.toContain('"ben"');
  expect(JSON.stringify(row)).toContain('"earlyRespondents":["ben"]');
  app.closed.add('ben');
  await reportAccounts();
  await drain(app);
  const after = await stored(app, issue);
  expect(after).not.toContain('"ben"');
  expect(after).toContain('"earlyRespondents":["erased"]');
  expect(await named()).toEqual([`ana on ${issue}`, 'ana on mailbox', `cem on ${issue}`]);
});

test.each([
  ['the app no longer sees the item', 'Jira answered 404 to GET /rest/api/3/issue/10000'],
  ['nobody can read the rules', 'The stored policy cannot be read.'],
])('a closed account is forgotten, also if %s', async (why, logged) => {
  expectLog(`assess ${logged}`);
  const app = installApp();
  const issue = await app.anIssue('One');
  await doing(app, issue, 'ben').ask('ben');
  await drain(app);
  if (why.startsWith('the app')) app.site.db.run("delete from grants where account_id not in ('ana', 'ben')");
  else await putRow({ entity: 'policy', key: String(app.projectId) }, { content: { needs: 'of a newer version' } });
  app.closed.add('ben');
  await reportAccounts();
  await drain(app);
  expect(await named()).toEqual([]);
  expect(JSON.stringify(await storedContent(issue))).not.toContain('"ben"');
});

test('what a queue would not take of an erasure is asked for again', async () => {
  expectLog(
    'background A queue took no event.',
    'queue assess refused an event Error',
    'queue backfill refused an event Error',
  );
  const app = installApp();
  const issue = await app.anIssue('One');
  await doing(app, issue, 'ben').vote();
  app.queued.length = 0;
  app.closed.add('ben');
  app.refuses = 1;
  await expect(reportAccounts()).rejects.toMatchObject({ code: 'jira-unavailable' });
  await reportAccounts();
  for (const work of ['accounts', 'erase']) {
    const [asked] = app.queued.splice(0);
    expect(asked).toMatchObject({ queueName: 'backfill', body: { work } });
    const event = { queueName: 'backfill', jobId: 'job', eventId: 'event', body: asked?.body ?? {} };
    app.refuses = 1;
    expect(await backfillConsumer(event)).toMatchObject({ _retry: true });
    expect(app.queued).toEqual([]);
    expect(await backfillConsumer(event)).toBeUndefined();
  }
  await drain(app);
  expect(await named()).toEqual([]);
});

test('a place that only a newer version knows stays remembered until that one has erased it', async () => {
  const app = installApp();
  const issue = await app.anIssue('One');
  await doing(app, issue, 'ben').vote();
  // It looks like the key of an issue.
  await rememberPerson({ account: 'ben', place: 'tif-1', at: '2026-11-24T09:00:00.000Z' });
  app.closed.add('ben');
  await reportAccounts();
  await drain(app);
  expect(await named()).toEqual(['ben on tif-1']);
});

test('people are not held up by a queue that takes nothing', async () => {
  expectLog('queue assess refused an event Error');
  const app = installApp();
  const issue = await app.anIssue('One');
  app.refuses = 10;
  await doing(app, issue, 'ben').ask('cem');
  expect(app.queued).toEqual([]);
  expect(await stored(app, issue)).toContain('What if it is late?');
});

test('many places take several events, and a repeated one does no harm', async () => {
  const app = installApp();
  const issues: string[] = [];
  for (let index = 0; index < 25; index += 1) issues.push(await app.anIssue(`Issue ${index}`));
  for (const issue of issues) await doing(app, issue, 'ben').vote();
  app.queued.length = 0;
  app.closed.add('ben');
  await reportAccounts();
  await reportAccounts();
  await drain(app);
  expect(await named()).toEqual([]);
});
