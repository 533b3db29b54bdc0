import { restrictIssue } from '../../../dev/jira/restrict-issue.ts';
import { askQuestion, callApp, callPanel } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { isTicketOf, newTicketKey, ticketFor } from './ticket';
import { expectLog } from '../../../test/logged';

const holder = { me: 'ana', issueId: '10001' };
const key = newTicketKey();
const ticket = ticketFor(key, holder, '2026-11-24T23:59:00.000Z');
const isOf = (of = holder, now = '2026-11-24T23:59:30.000Z', by = key) => isTicketOf(by, ticket, { holder: of, now });

test.each([
  ['the day it was given', '2026-11-24T23:59:30.000Z', true],
  ['the end of the next day', '2026-11-25T23:59:59.000Z', true],
  ['the day after', '2026-11-26T00:00:00.000Z', false],
])('a ticket on %s', (_when, now, counts) => {
  expect(isOf(holder, now)).toBe(counts);
});

test('a ticket is of one account, one issue and one site', () => {
  expect([isOf({ ...holder, me: 'ben' }), isOf({ ...holder, issueId: '10002' })]).toEqual([false, false]);
  expect(isOf(holder, undefined, newTicketKey())).toBe(false);
  expect(isTicketOf(key, '', { holder, now: '2026-11-24T23:59:30.000Z' })).toBe(false);
});

type Looking = { readonly issue: string; readonly ticket?: string | undefined };
const look = async (app: ForgeApp, as: string, { issue, ticket: carried }: Looking): Promise<number | null> =>
  Object(await callApp(app, as, 'look', { issue, payload: { ticket: carried } })).value?.shown ?? null;

test('the counter of an issue is read by those alone who have opened it', async () => {
  expectLog('look bad-request', 'look not-allowed');
  const app = installApp();
  const [issue, hidden] = [await app.anIssue('Cancel an order'), await app.anIssue('Pay a fine')];
  await askQuestion(app, 'ana', hidden);
  restrictIssue(app.site, Number(hidden), ['ana']);
  const own = (await callPanel(app, 'ana', { name: 'openPanel', issue: hidden })).access?.ticket;
  const other = (await callPanel(app, 'ben', { name: 'openPanel', issue })).access?.ticket;
  expect(await look(app, 'ana', { issue: hidden, ticket: own })).toBe(1);
  for (const carried of [own, other, undefined, ''])
    expect(await look(app, 'ben', { issue: hidden, ticket: carried })).toBeNull();
  expect(await look(app, 'ben', { issue, ticket: other })).toBe(0);
});

test('a look without any opening before it is refused, whether or not anything was said', async () => {
  expectLog('look not-allowed');
  const app = installApp();
  expect(await look(app, 'ben', { issue: await app.anIssue('Cancel an order'), ticket: 'made up' })).toBeNull();
});

test('a look reads the counter and the key in one batch, and nothing of Jira', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  const { access } = await callPanel(app, 'ben', { name: 'openPanel', issue });
  app.asked.length = 0;
  app.lookedUp.length = 0;
  expect(await look(app, 'ben', { issue, ticket: access?.ticket })).toBe(0);
  expect([app.asked, app.lookedUp]).toEqual([[], [`look ${issue}-look`, 'site tickets']]);
});

test('only an opening in full gives a ticket, and all of a site have one key', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  const tickets = await Promise.all([1, 2, 3].map(() => callPanel(app, 'ben', { name: 'openPanel', issue })));
  expect(new Set(tickets.map(({ access }) => access?.ticket)).size).toBe(1);
  expect((await askQuestion(app, 'ben', issue)).access).toBeNull();
});
