import fs from 'node:fs';
import path from 'node:path';
import { resumeRemovals } from '../../privacy/remove-data';
import { newRemoval, saveRemoval } from '../../stores/removal-store';
import { z } from 'zod';
import { renameFlagOption } from '../../../../dev/jira/flag-option.ts';
import { renameLinkType } from '../../../../dev/jira/links.ts';
import { type ForgeApp, installApp } from '../../../../test/forge-app';
import { stopTheClock } from '../../../../test/stop-the-clock';
import { type Check, untriable } from '../../../contract-health';
import { backfillConsumer } from '../../consumers';
import { jiraAsApp } from '../../jira-requests';
import { contextStatus } from '../../automation/context-status';
import { hourly } from '../../background/daily-sweep';
import { onLink } from '../../background/triggers';
import { mayFollowEdit } from '../../background/late-edits';
import { markUsed, startFirstLook } from '../../settings/known-project';
import { pointsLeft, take } from '../../stores/spending-store';
import { replaceRow } from '../../stores/rows';
import { checkHealth } from './check-health';
import { echoHealth, listenHealth } from './realtime-probes';
import { expectLog, logged } from '../../../../test/logged';

const NOW = '2026-11-24T09:00:00.000Z';
stopTheClock(NOW);

/** Ana administers the site. */
function aSite(): ForgeApp {
  const app = installApp();
  app.site.db.run("update users set site_admin = 1 where account_id = 'ana'");
  app.actAs('ana');
  return app;
}

/** Where the administrator has opened this Jira. */
const opened = 'http://jira.local';

async function checksOf(): Promise<ReadonlyMap<Check['id'], Check>> {
  const { checks } = await checkHealth({ opened });
  return new Map(checks.map((check) => [check.id, check]));
}

test('on a site in order every check that can be tried passes', async () => {
  aSite();
  await hourly();
  const { checkedAt, checks } = await checkHealth({ opened });
  expect(checkedAt).toBe(NOW);
  expect(checks.filter(({ state }) => state === 'failed' || state === 'warning')).toEqual([]);
  expect(checks.filter(({ state }) => state === 'untried').map(({ id }) => id)).toEqual([
    'sweep',
    'principal',
    'assistants',
    'event-places',
    'late-rights',
    'display-conditions',
    'refused-rate',
    'weekly-report',
    'search-index',
    'archived-search',
    'rights',
    'field',
    'own-account',
  ]);
});

const guesses = fs.readFileSync(path.join(__dirname, '../../../../docs/live-site.md'), 'utf8');
const idsIn = (text: string) => [...text.matchAll(/`(?<id>[a-z-]+)`/gu)].map(({ groups }) => groups?.['id'] ?? '');

const ownIds = ['echo', 'echo-signed', 'echo-queued', 'theme', 'browser-storage'];

async function allChecks(): Promise<readonly string[]> {
  const { checks } = await checkHealth({ opened });
  return [...checks.map(({ id }) => id), ...ownIds];
}

test('the list of guesses names every check as a probe, and no other', async () => {
  aSite();
  const probes = guesses.split('\n').flatMap((line) => /^\|.*\|(?<ids>[^|]*)\|$/u.exec(line)?.groups?.['ids'] ?? []);
  expect(probes.flatMap(idsIn).toSorted()).toEqual((await allChecks()).toSorted());
});

test('each guess of the app has a line on the page: what tries it, or that it cannot be tried', async () => {
  aSite();
  const known: readonly string[] = [...(await allChecks()), ...untriable];
  const ofTheApp = guesses.split(/^\*\*/mu).filter((part) => /^(Forge|Jira), the app itself/u.test(part));
  const lines = ofTheApp.flatMap((part) => part.split(/^- /mu).slice(1));
  expect([ofTheApp.length, lines.length > 15]).toEqual([2, true]);
  const told = lines.map((line) => ({ line, ids: idsIn(line).filter((id) => known.includes(id)) }));
  expect(told.filter(({ ids }) => ids.length === 0)).toEqual([]);
  const named = told.flatMap(({ ids }) => ids);
  expect(untriable.filter((id) => !named.includes(id))).toEqual([]);
});

test('people who do not administer Jira are told nothing', async () => {
  const app = aSite();
  app.actAs('ben');
  await expect(checkHealth({ opened })).rejects.toMatchObject({ code: 'not-allowed' });
  const nonce = 'a'.repeat(32);
  await expect(listenHealth({ nonce })).rejects.toMatchObject({ code: 'not-allowed' });
  for (const way of ['open', 'signed', 'queued'] as const)
    await expect(echoHealth({ nonce, way })).rejects.toMatchObject({ code: 'not-allowed' });
  expect(app.queued).toEqual([]);
  expect(app.published).toEqual([]);
});

test('storage says which codes it answers, and keeps nothing of the trial', async () => {
  aSite();
  const checks = await checksOf();
  expect(checks.get('missing-row')).toMatchObject({ answered: { code: 'KEY_NOT_FOUND' } });
  expect(checks.get('refused-condition')).toMatchObject({
    answered: { status: 400, code: 'CONDITIONAL_CHECK_FAILED' },
  });
  expect(checks.get('existing-key')).toMatchObject({ answered: { status: 409, code: 'KEY_CONFLICT' } });
  expect(await checksOf()).toEqual(checks);
});

test('a code that no document names is a warning, and a condition that is not refused a failure', async () => {
  const { kvs } = aSite();
  Object.assign(kvs.guesses, { refusedCondition: { status: 400, code: 'CONDITION_NOT_MET' } });
  expect((await checksOf()).get('refused-condition')).toMatchObject({ state: 'warning' });
  Object.assign(kvs.guesses, { refusedCondition: null });
  expect((await checksOf()).get('refused-condition')).toMatchObject({ state: 'failed', answered: null });
});

test('a project that cannot be searched comes first, with its day', async () => {
  const app = aSite();
  await markUsed(String(app.projectId));
  app.site.db.run("delete from grants where account_id not in ('ana', 'ben')");
  await startFirstLook(String(app.projectId));
  for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift())
    await backfillConsumer({ ...event, jobId: 'job', eventId: 'event' });
  const [first] = (await checkHealth({ opened })).checks;
  const projects = [{ projectKey: 'TIF', since: NOW, because: 'refused' }];
  expect(first).toEqual({ id: 'shut-out', state: 'failed', projects });
});

test('a first look that waits for points says when it goes on', async () => {
  const app = aSite();
  await startFirstLook(String(app.projectId));
  expect((await checksOf()).get('first-looks')).toMatchObject({ state: 'passed', waiting: 1, of: 1 });
  await take(1950, 'look', NOW);
  expect((await checksOf()).get('first-looks')).toMatchObject({
    state: 'warning',
    goesOnBy: '2026-11-24T11:00:00.000Z',
  });
  expect((await checksOf()).get('points')).toEqual({
    id: 'points',
    state: 'passed',
    spent: 1950,
    of: 4100,
    waiting: [],
    isStopped: false,
    goesOnBy: null,
  });
});

test('a schedule that has not run for two hours fails', async () => {
  aSite();
  await hourly();
  jest.setSystemTime(Date.parse('2026-11-24T11:30:00.000Z'));
  expect((await checksOf()).get('schedule')).toEqual({ id: 'schedule', state: 'failed', ranAt: NOW });
});

test('a key that can be created twice fails, and a code of missing rows that no document names is a warning', async () => {
  expectLog('storage answered an unknown code read null ROW_NOT_FOUND');
  const { kvs } = aSite();
  Object.assign(kvs.guesses, { existingKey: null });
  expect((await checksOf()).get('existing-key')).toMatchObject({ state: 'failed', answered: null });
  Object.assign(kvs.guesses, { missingRow: 'ROW_NOT_FOUND' });
  expect((await checksOf()).get('missing-row')).toMatchObject({
    state: 'warning',
    answered: { code: 'ROW_NOT_FOUND' },
  });
});

test('a transaction whose time to live is refused or ignored fails; else the row says when it expires', async () => {
  const { kvs } = aSite();
  expect((await checksOf()).get('expiry')).toEqual({
    id: 'expiry',
    state: 'passed',
    until: '2026-11-25T09:00:00.000Z',
  });
  for (const ttlInTransactions of ['refused', 'ignored']) {
    Object.assign(kvs.guesses, { ttlInTransactions });
    expect((await checksOf()).get('expiry')).toEqual({ id: 'expiry', state: 'failed', until: null });
  }
});

/** A write over a version that is not there. */
const loseARace = () => replaceRow({ entity: 'spending', key: 'hour' }, { version: 2, points: 1, hour: 'x' });

test('codes that no document names are told with the day on which they came', async () => {
  expectLog('storage answered an unknown code write 400 ODD');
  const { kvs } = aSite();
  const seen = { status: 400, code: 'ODD' };
  Object.assign(kvs.guesses, { refusedCondition: seen });
  expect(await loseARace()).toBe(false);
  expect((await checksOf()).get('unknown-codes')).toMatchObject({ state: 'warning', codes: [{ ...seen, at: NOW }] });
});

test('a sweep that began three days ago is a warning', async () => {
  const app = aSite();
  await startFirstLook(String(app.projectId));
  for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift())
    await backfillConsumer({ ...event, jobId: 'job', eventId: 'event' });
  await hourly();
  expect((await checksOf()).get('sweep')).toMatchObject({ state: 'passed' });
  jest.setSystemTime(Date.parse('2026-11-27T09:30:00.000Z'));
  expect((await checksOf()).get('sweep')).toEqual({ id: 'sweep', state: 'warning', oldest: NOW });
});

test('a removal that stood still fails, also while it has begun again', async () => {
  aSite();
  await saveRemoval('9', newRemoval('removing', { key: 'PAY', since: null, flags: false }));
  expect((await checksOf()).get('removals')).toMatchObject({ state: 'passed' });
  jest.setSystemTime(Date.parse(NOW) + 3 * 3_600_000);
  for (const again of [resumeRemovals, async () => undefined]) {
    expect((await checksOf()).get('removals')).toMatchObject({ state: 'failed', projectKeys: ['PAY'], since: NOW });
    await again();
  }
});

test('an hour without points is a warning', async () => {
  aSite();
  await take(3_000, 'record', NOW);
  expect((await checksOf()).get('points')).toEqual({
    id: 'points',
    state: 'warning',
    spent: 3_000,
    of: 4_100,
    waiting: [],
    isStopped: false,
    goesOnBy: '2026-11-24T11:00:00.000Z',
  });
});

test('points of edits and mails count, and a project whose edits wait is named', async () => {
  const app = aSite();
  const project = String(app.projectId);
  await markUsed(project);
  await take(40, 'mail', NOW, project);
  await take(await pointsLeft('edit', NOW, project), 'edit', NOW, project);
  expect((await checksOf()).get('points')).toMatchObject({ state: 'passed', waiting: [] });
  expect(await mayFollowEdit(project, await app.anIssue('Late'))).toBe(false);
  const points = (await checksOf()).get('points');
  expect(points).toMatchObject({ state: 'warning', waiting: ['TIF'] });
  expect(Object(points).spent).toBeGreaterThanOrEqual(290);
});

test('an option of the flag by another name fails, with the name where an issue is flagged', async () => {
  const app = aSite();
  renameFlagOption(app.site.db, 'Hindernis');
  expect((await checksOf()).get('flag-option')).toEqual({ id: 'flag-option', state: 'failed', option: null });
  const issue = await app.anIssue('Cancel an order');
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { customfield_10021: [{ value: 'Hindernis' }] } });
  await app.site.clock.advance(60_000);
  expect((await checksOf()).get('flag-option')).toMatchObject({ state: 'failed', option: 'Hindernis' });
});

const names = ['sprint', 'flagged', 'estimate'];

test('fields that a person sees and the app does not yet are a failure', async () => {
  const app = aSite();
  Object.assign(app.site.limits, { appRightsFrom: Number.MAX_SAFE_INTEGER });
  expect((await checksOf()).get('fields')).toEqual({ id: 'fields', state: 'failed', missing: names, seen: names });
});

test('fields that neither sees are a warning', async () => {
  const app = aSite();
  app.site.db.run('delete from fields where custom = 1');
  expect((await checksOf()).get('fields')).toEqual({ id: 'fields', state: 'warning', missing: names, seen: [] });
});

test('a search that answers nothing where it should be refused fails', async () => {
  const app = aSite();
  Object.assign(app.site.guesses, { refusesUnseenProjects: false });
  expect((await checksOf()).get('search-refusal')).toEqual({ id: 'search-refusal', state: 'failed' });
});

test('a site that does not sort by rank is a warning', async () => {
  const app = aSite();
  Object.assign(app.site.guesses, { sortsByRank: false });
  expect((await checksOf()).get('search-rank')).toEqual({ id: 'search-rank', state: 'warning' });
});

test('an index that is behind is a warning that counts', async () => {
  const app = aSite();
  const issue = await app.anIssue('Cancel an order');
  const put = (state: string) =>
    app.rest('PUT', `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`, { state });
  await put('ready');
  await app.site.clock.advance(60_000);
  expect((await checksOf()).get('search-index')).toMatchObject({ state: 'passed', behind: 0, of: 1 });
  Object.assign(app.site.limits, { indexDelayMs: [60_000, 60_000] });
  await put('refine');
  expect((await checksOf()).get('search-index')).toEqual({ id: 'search-index', state: 'warning', behind: 1, of: 1 });
});

test('link types without one that blocks are a warning', async () => {
  const app = aSite();
  expect((await checksOf()).get('link-type')).toEqual({ id: 'link-type', state: 'passed', name: 'Blocks' });
  renameLinkType(app.site, 'Blocks', { to: 'Hindert', inward: 'wird gehindert von' });
  expect((await checksOf()).get('link-type')).toEqual({ id: 'link-type', state: 'warning', name: null });
});

test('an address that is not the one in the browser is a warning', async () => {
  const app = aSite();
  Object.assign(app.site.guesses, { address: 'https://tiffin.example' });
  const { checks } = await checkHealth({ opened });
  expect(checks.find(({ id }) => id === 'site')).toEqual({
    id: 'site',
    state: 'warning',
    address: 'https://tiffin.example',
    opened,
    timeZone: 'UTC',
  });
});

test('what the app may not do in a used project is told', async () => {
  const app = aSite();
  await markUsed(String(app.projectId));
  expect((await checksOf()).get('rights')).toEqual({ id: 'rights', state: 'passed', projects: [] });
  const take = (permission: string) => app.site.db.run('delete from grants where permission = ?', permission);
  take('EDIT_ISSUES');
  const projects = [{ projectKey: 'TIF', missing: ['edit'] }];
  expect((await checksOf()).get('rights')).toEqual({ id: 'rights', state: 'warning', projects });
  take('BROWSE_PROJECTS');
  expect((await checksOf()).get('rights')).toMatchObject({ state: 'failed' });
});

test('a small panel that was asked without its viewer fails, until it is asked with one again', async () => {
  const app = aSite();
  await markUsed(String(app.projectId));
  const issue = await app.anIssue('Cancel an order');
  const payload = { extension: { issue: { id: issue }, project: { id: String(app.projectId) } } };
  await contextStatus(payload, {});
  expect((await checksOf()).get('principal')).toEqual({ id: 'principal', state: 'failed', at: NOW });
  await contextStatus(payload, { principal: { accountId: 'ana' } });
  expect((await checksOf()).get('principal')).toEqual({ id: 'principal', state: 'passed', at: NOW });
});

test('what an event does not name fails', async () => {
  aSite();
  await onLink({ destinationIssueId: 10_001 });
  expect((await checksOf()).get('event-places')).toEqual({ id: 'event-places', state: 'failed', at: NOW });
  expect(logged()).toEqual([expect.stringContaining('a link event has another shape')]);
});

test('an echo goes on the channel that the page names, with a token where the page listens with one', async () => {
  const app = aSite();
  const nonce = 'a'.repeat(32);
  expect(await listenHealth({ nonce })).toEqual(expect.any(String));
  expect(await echoHealth({ nonce, way: 'open' })).toEqual({ ms: expect.any(Number) });
  expect(await echoHealth({ nonce, way: 'signed' })).toEqual({ ms: expect.any(Number) });
  expect(await echoHealth({ nonce, way: 'queued' })).toEqual({ ms: null });
  const channel = { name: `common-ground-echo-${nonce}`, isGlobal: true };
  expect(app.published).toMatchObject([channel, channel]);
  const [event] = app.queued.splice(0);
  await backfillConsumer({ queueName: 'backfill', body: event?.body ?? {}, jobId: 'job', eventId: 'event' });
  expect(app.published).toMatchObject([channel, channel, channel]);
});

test('a queue that takes nothing is not said to be Jira', async () => {
  expectLog('queue backfill refused an event Error');
  const app = aSite();
  app.refuses = 1;
  const asked = echoHealth({ nonce: 'a'.repeat(32), way: 'queued' });
  await expect(asked).rejects.toMatchObject({ details: { because: 'no-answer' } });
});

/** An item with this summary, which search finds. */
async function anItemThatIs(app: ForgeApp, state: string): Promise<void> {
  const issue = await app.anIssue('Cancel an order');
  const summary = { state, reason: 'Nobody has voted yet.', language: 'en' };
  await app.rest('PUT', `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`, summary);
  await app.site.clock.advance(60_000);
}

test('the rule of workflows is read by Jira, and tried on an item that has a state', async () => {
  const app = aSite();
  expect((await checksOf()).get('workflow-rule')).toEqual({
    id: 'workflow-rule',
    state: 'passed',
    said: [],
    isTried: false,
  });
  await anItemThatIs(app, 'refine');
  expect((await checksOf()).get('workflow-rule')).toMatchObject({ state: 'passed', isTried: true });
});

test('a rule that Jira cannot read fails, with Jira’s words', async () => {
  const app = aSite();
  await anItemThatIs(app, 'refine');
  Object.assign(app.site.guesses, { unknownInExpressions: ['let'] });
  expect((await checksOf()).get('workflow-rule')).toEqual({
    id: 'workflow-rule',
    state: 'failed',
    said: ['Unexpected let.'],
    isTried: true,
  });
});

test('the history of an item that the app has flagged has to name the account that the app has', async () => {
  const app = aSite();
  const issue = await app.anIssue('Cancel an order');
  await app.rest('PUT', `/rest/api/3/issue/${issue}/properties/commonGroundFlag`, { by: 'itself' });
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { summary: 'Cancel it' } });
  await app.site.clock.advance(60_000);
  expect((await checksOf()).get('own-account')).toEqual({ id: 'own-account', state: 'failed' });
  const { accountId } = z.object({ accountId: z.string() }).parse(await (await jiraAsApp('/rest/api/3/myself')).json());
  app.site.db.run('update changelog set author = ? where issue_id = ?', accountId, Number(issue));
  expect((await checksOf()).get('own-account')).toEqual({ id: 'own-account', state: 'passed' });
});

test('an archived project has to refuse its search', async () => {
  const app = aSite();
  await app.rest('POST', '/rest/api/3/project/TIF/archive');
  expect((await checksOf()).get('archived-search')).toEqual({ id: 'archived-search', state: 'passed' });
  Object.assign(app.site.guesses, { refusesUnseenProjects: false });
  expect((await checksOf()).get('archived-search')).toEqual({ id: 'archived-search', state: 'failed' });
});

test('a name of ours that Jira does not know in searches is told', async () => {
  const app = aSite();
  Object.assign(app.site.guesses, { unknownAliases: ['commonGroundNextDue', 'commonGroundFlaggedBy'] });
  expect((await checksOf()).get('search-alias')).toEqual({
    id: 'search-alias',
    state: 'failed',
    refused: ['commonGroundNextDue', 'commonGroundFlaggedBy'],
    takesIn: false,
  });
});
