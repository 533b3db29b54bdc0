import { text } from '../../../dev/jira/columns.ts';
import { restrictIssue } from '../../../dev/jira/restrict-issue.ts';
import { addPerson } from '../../../dev/jira/seed/add-person.ts';
import { addProject } from '../../../dev/jira/seed/add-project.ts';
import { drain } from '../../../test/forging';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { answered, asksAt, atIssue, call, go, list, open, refused } from '../../../test/meeting-calls';
import { named } from '../../../test/named';
import { stopTheClock } from '../../../test/stop-the-clock';
import type { PanelView, ReportSetup } from '../../contract';
import type { MeetingMoved, MeetingView, TellingAnswer } from '../../contract-meeting';
import { newMeeting } from '../../domain/meeting/meeting';
import { meetingChannel, outsideChannel } from '../../domain/shared/hint-channel';
import { reportAccounts } from '../privacy/personal-data';
import { storeMeeting } from '../stores/meeting-store';
import { putRow, readRow } from '../stores/rows';
import { expectLog } from '../../../test/logged';

const NOW = '2026-11-24T09:00:00.000Z';
stopTheClock(NOW);

test('a team goes from item to item of its list, and what it did not talk through is on the next one', async () => {
  const app = installApp();
  const [one, two, three] = [await app.anIssue('One'), await app.anIssue('Two'), await app.anIssue('Three')];
  expect(await open(app)).toMatchObject({ state: 'proposed', items: null, at: null });
  expect(await list(app, [one, two, three])).toMatchObject({ state: 'listed', items: [{ id: one }, {}, {}] });
  expect(await go(app, null, one)).toMatchObject({ state: 'running', at: one, facilitator: 'ana' });
  expect(await go(app, one, two)).toMatchObject({ at: two });
  await asksAt(app, two);
  expect(await go(app, two, 'end')).toMatchObject({ n: 2, state: 'listed', at: null });
  expect(await open(app)).toMatchObject({ last: 1, items: [{ id: two }, { id: one }, { id: three }] });
});

test('a page that has opened the list follows it by one read of storage and none of Jira', async () => {
  const app = installApp();
  const one = await app.anIssue('One');
  const { key, ticket, version } = await list(app, [one]);
  app.asked.length = 0;
  type Following = { readonly moved: MeetingMoved; readonly isOpen: boolean };
  const follow = async (of: object) =>
    answered<Following>().parse(await call(app, 'followMeeting', { payload: of })).value;
  expect(await follow({ key, ticket, version })).toEqual({ moved: null, isOpen: true, counts: null });
  expect(await follow({ key, ticket: 'x', version })).toEqual({ moved: null, isOpen: false, counts: null });
  expect(app.asked).toEqual([]);
  await go(app, null, one);
  expect(await follow({ key, ticket, version })).toMatchObject({ moved: { at: one, state: 'running' } });
});

test('a talk is led from the page of the meeting, and the panels of the item hear that its record changed', async () => {
  const app = installApp();
  const issue = await app.anIssue('One');
  app.published.length = 0;
  const started = await atIssue(app, 'startTalk', issue);
  expect(answered<PanelView>().parse(started).value).toMatchObject({
    issue: { id: issue },
    talk: { facilitator: 'ana' },
  });
  expect(app.published).toMatchObject([
    { name: outsideChannel(issue), isGlobal: true, payload: JSON.stringify({ changed: 'refinement' }) },
  ]);
});

test('an issue that the page names is proven by a read as the caller', async () => {
  expectLog('openPanel not-found', 'startTalk not-found');
  const app = installApp();
  const issue = await app.anIssue('One');
  restrictIssue(app.site, Number(issue), ['ana']);
  expect(refused.parse(await atIssue(app, 'openPanel', issue, { as: 'ben' })).failure.code).toBe('not-found');
  expect(refused.parse(await atIssue(app, 'startTalk', issue, { as: 'ben' })).failure.code).toBe('not-found');
});

test('who cannot open an item reads that the team is at something else, and learns nothing of it', async () => {
  const app = installApp();
  const [one, two] = [await app.anIssue('One'), await app.anIssue('Two')];
  await list(app, [one, two]);
  await go(app, null, two);
  restrictIssue(app.site, Number(two), ['ana']);
  const view = await open(app, 'ben');
  expect(view).toMatchObject({ at: 'hidden', items: [{ id: one }], moves: [] });
  expect(JSON.stringify(view)).not.toContain(`"${two}"`);
});

test('on the page of the meeting an item of its project is read once a call', async () => {
  const app = installApp();
  const issue = await app.anIssue('One');
  await atIssue(app, 'startTalk', issue);
  app.asked.length = 0;
  await atIssue(app, 'nothingFromMe', issue);
  expect(app.asked.filter((asked) => asked === `GET /rest/api/3/issue/${issue} as user`)).toHaveLength(1);
});

test('the pages of a list hear that the meeting moved, and not where', async () => {
  const app = installApp();
  const one = await app.anIssue('One');
  const { key } = await list(app, [one]);
  app.published.length = 0;
  await go(app, null, one);
  const [first] = app.published;
  expect(first).toMatchObject({ name: meetingChannel(key), payload: JSON.stringify({ changed: true }) });
});

test('a closed account is taken out of the list and of the meetings that are over', async () => {
  const app = installApp();
  const [one, two] = [await app.anIssue('One'), await app.anIssue('Two')];
  const { key } = await list(app, [one, two], { people: ['ben', 'ana'], facilitator: 'ben' });
  await go(app, null, one);
  await go(app, one, 'end');
  await list(app, [two], { people: ['ben'] });
  app.closed.add('ben');
  await reportAccounts();
  await drain(app);
  for (const row of [key, `${key}-1`, `${key}-past`])
    expect(JSON.stringify(await readRow({ entity: 'meeting', key: row }))).not.toContain('"ben"');
});

test('a list of twenty items is opened with at most ten read units', async () => {
  const app = installApp();
  const items: string[] = [];
  for (let at = 1; at <= 20; at += 1) {
    const issue = await app.anIssue(`Item ${at}`);
    items.push(issue);
    for (const text of ['Who pays?', 'What if the kitchen is closed that day?', 'Which list counts?'])
      await atIssue(app, 'askQuestion', issue, {
        payload: { input: { kind: 'question', text, category: null, owner: 'ben', due: null, blocking: true } },
      });
  }
  await list(app, items);
  app.kvs.usage.reset();
  expect((await open(app)).items).toHaveLength(20);
  expect(app.kvs.usage.total.readUnits).toBeLessThanOrEqual(10);
});

/** Read units of an opening by a page that has seen this list last. */
async function unitsOfOpening(app: ForgeApp, key: string | null): Promise<number> {
  const before = app.kvs.usage.total.readUnits;
  await call(app, 'openMeeting', { as: 'ben', payload: { key } });
  return app.kvs.usage.total.readUnits - before;
}

test('a running meeting is opened with one read unit by a page that knows its list, and with two by another', async () => {
  const app = installApp();
  const one = await app.anIssue('One');
  await list(app, [one]);
  const { key } = await go(app, null, one);
  expect(await unitsOfOpening(app, key)).toBe(1);
  expect(await unitsOfOpening(app, null)).toBe(2);
  expect(await unitsOfOpening(app, '999')).toBe(2);
});

test('going on with twenty people costs no more read units than with two', async () => {
  const app = installApp();
  const people = Array.from({ length: 20 }, (_, at) => `p${at}`);
  for (const accountId of people) addPerson(app.site, { accountId, displayName: accountId, email: '', apiToken: '' });
  const [one, two] = [await app.anIssue('One'), await app.anIssue('Two')];
  const unitsWith = async (some: readonly string[]): Promise<number> => {
    await list(app, [one, two], { people: some });
    await go(app, null, one);
    const before = app.kvs.usage.total.readUnits;
    await go(app, one, two);
    const units = app.kvs.usage.total.readUnits - before;
    await go(app, two, 'end');
    return units;
  };
  const few = await unitsWith(people.slice(0, 2));
  expect(await unitsWith(people)).toBeLessThanOrEqual(few);
});

test('a page that names the list of another project is answered its own', async () => {
  const app = installApp();
  const other = addProject(app.site, { key: 'SEC', name: 'Secret', lead: 'ana', members: [] });
  const [own, theirs] = [await app.anIssue('One'), await app.anIssue('Two')];
  const foreign = { ...newMeeting(), version: 1, items: [theirs], people: ['ana'], minutes: 75 };
  const key = `p${String(other)}`;
  await storeMeeting(key, { next: foreign, kept: null, now: NOW });
  const mine = await list(app, [own]);
  for (const guess of [key, mine.key, null]) {
    const answer = await call(app, 'openMeeting', { as: 'ben', payload: { key: guess } });
    const view = answered<MeetingView>().parse(answer).value;
    expect(view).toMatchObject({ key: mine.key, items: [{ id: own }], minutes: 60, people: [] });
  }
});

test('a list that a page names does not keep its own from being opened, where it cannot be read', async () => {
  const app = installApp();
  const one = await app.anIssue('One');
  const { key } = await list(app, [one]);
  await putRow({ entity: 'meeting', key: '999' }, { version: 1, content: 'nonsense' });
  const answer = await call(app, 'openMeeting', { payload: { key: '999' } });
  expect(answered<MeetingView>().parse(answer).value.key).toBe(key);
});

/** Ben may not see the second item, and Vic, who only reads, does not either. */
async function restricted(app: ForgeApp) {
  const [one, two, three] = [await app.anIssue('One'), await app.anIssue('Secret merger'), await app.anIssue('Three')];
  await list(app, [two, one, three], { people: ['ana', 'ben'], talkFirst: [two] });
  restrictIssue(app.site, Number(two), ['ana']);
  return { one, two, three };
}

test.each(['ben', 'vic'])('a list with a restricted item tells %s nothing of it', async (who) => {
  const app = installApp();
  const { one, two, three } = await restricted(app);
  const view = await open(app, who);
  expect(view).toMatchObject({ items: [{ id: one }, { id: three }], talkFirst: [] });
  const follow = await call(app, 'followMeeting', {
    as: who,
    payload: { key: view.key, ticket: view.ticket, version: view.version - 1 },
  });
  for (const answer of [view, follow]) expect(JSON.stringify(answer)).not.toMatch(new RegExp(`"${two}"|Secret`, 'u'));
  expect(JSON.stringify(app.published)).not.toMatch(new RegExp(`\\b${two}\\b|Secret`, 'u'));
});

test('who may not see an item can neither put it on the list nor take it off by their own list', async () => {
  expectLog('putOnList not-found');
  const app = installApp();
  const { one, two, three } = await restricted(app);
  const put = await call(app, 'putOnList', { as: 'ben', payload: named({ base: {}, input: { issueId: two } }) });
  expect(refused.parse(put).failure.code).toBe('not-found');
  const base = { items: [one, three] };
  const saved = await call(app, 'changeList', { as: 'ben', payload: named({ base, input: { items: [three, one] } }) });
  expect(answered<MeetingView>().parse(saved).value.items).toMatchObject([{ id: three }, { id: one }]);
  expect((await open(app)).items?.map(({ id }) => id)).toEqual([two, three, one]);
});

test('mails of a shared list go to people who may see the item that they hang on, and name no item', async () => {
  const app = installApp();
  const { two } = await restricted(app);
  const shared = { base: {}, input: { how: 'mail', address: 'http://jira.local/jira/meeting' } };
  const answer = await call(app, 'tellPeople', { payload: named(shared) });
  expect(answered<TellingAnswer>().parse(answer).value).toMatchObject({ told: 0, refused: 1 });
  const again = await call(app, 'tellPeople', { as: 'ben', payload: named(shared) });
  expect(answered<TellingAnswer>().parse(again).value).toMatchObject({ told: 1, refused: 0 });
  const mails = app.site.db.all({ subject: text, text_body: text }, 'SELECT subject, text_body FROM notifications');
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text_body).toContain('http://jira.local/jira/meeting');
  expect(JSON.stringify(mails)).not.toMatch(new RegExp(`\\b${two}\\b|Secret`, 'u'));
});

test('who may only read neither shares nor puts on the list', async () => {
  expectLog('putOnList not-allowed', 'tellPeople not-allowed');
  const app = installApp();
  const { one } = await restricted(app);
  for (const [name, input] of [
    ['tellPeople', { how: 'text', address: null }],
    ['putOnList', { issueId: one }],
  ] as const)
    expect(refused.parse(await call(app, name, { as: 'vic', payload: named({ base: {}, input }) })).failure.code).toBe(
      'not-allowed',
    );
});

test('the report knows whether somebody has made a list, and reads Jira no more for that', async () => {
  const app = installApp();
  const one = await app.anIssue('One');
  const report = async () => answered<ReportSetup>().parse(await call(app, 'openReport')).value;
  await report();
  app.asked.length = 0;
  expect(await report()).toMatchObject({ hasList: false });
  const without = [...app.asked];
  await list(app, [one]);
  app.asked.length = 0;
  expect(await report()).toMatchObject({ hasList: true });
  // From its first use on the facts of the project are stored.
  expect(without).toEqual(expect.arrayContaining(app.asked));
});

test('the page of a meeting gets a token for its list, and for an item, once it asks: to listen alone', async () => {
  expectLog('signToken not-found');
  const app = installApp();
  const one = await app.anIssue('One');
  const { key, ticket } = await list(app, [one]);
  const tokenFor = async (name: 'signToken' | 'signMeetingToken', payload: object, as = 'ana') =>
    answered<{ token: string | null }>().parse(await call(app, name, { payload, as })).value.token;
  const claimsIn = (token: string | null): unknown =>
    JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString());
  const ofList = { channel: { name: meetingChannel(key) }, claims: { key }, permissions: ['subscribe'] };
  expect(claimsIn(await tokenFor('signMeetingToken', { key, ticket }))).toEqual(ofList);
  expect(await tokenFor('signMeetingToken', { key, ticket }, 'ben')).toBeNull();
  const opened = answered<PanelView>().parse(await atIssue(app, 'openPanel', one)).value;
  const ofItem = { channel: { name: outsideChannel(one) }, claims: { issueId: one }, permissions: ['subscribe'] };
  expect(claimsIn(await tokenFor('signToken', { issueId: one, pass: opened.pass }))).toEqual(ofItem);
  restrictIssue(app.site, Number(one), ['ana']);
  const shut = await call(app, 'signToken', { payload: { issueId: one, pass: opened.pass }, as: 'ben' });
  expect(refused.parse(shut).failure.code).toBe('not-found');
});
