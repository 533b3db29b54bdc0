import { type ForgeApp, installApp } from '../../../test/forge-app';
import { stopTheClock } from '../../../test/stop-the-clock';
import type { Check } from '../../contract-health';
import { backfillConsumer } from '../consumers';
import { hourly } from '../daily-sweep';
import { markUsed, startFirstLook } from '../known-project';
import { take } from '../stores/spending-store';
import { checkHealth } from './check-health';

const NOW = '2026-11-24T09:00:00.000Z';
stopTheClock(NOW);

/** Ana administers the site. */
function aSite(): ForgeApp {
  const app = installApp();
  app.site.db.run("update users set site_admin = 1 where account_id = 'ana'");
  app.actAs('ana');
  return app;
}

async function checksOf(): Promise<ReadonlyMap<Check['id'], Check>> {
  const { checks } = await checkHealth();
  return new Map(checks.map((check) => [check.id, check]));
}

test('on a site in order every check that can be tried passes', async () => {
  aSite();
  await hourly();
  const { checkedAt, checks } = await checkHealth();
  expect(checkedAt).toBe(NOW);
  expect(checks.filter(({ state }) => state === 'failed' || state === 'warning')).toEqual([]);
  expect(checks.filter(({ state }) => state === 'untried').map(({ id }) => id)).toEqual(['sweep', 'flag-option']);
});

test('people who do not administer Jira are told nothing', async () => {
  const app = aSite();
  app.actAs('ben');
  await expect(checkHealth()).rejects.toMatchObject({ code: 'not-allowed' });
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

/** Storage answers this to a transaction. */
function answering(status: number, body: object): void {
  const through: unknown = Reflect.get(globalThis, '__forge_fetch__');
  if (typeof through !== 'function') throw new Error('No app is installed.');
  const answer = (...asked: readonly unknown[]): unknown =>
    String(asked[1]).endsWith('/transaction')
      ? Promise.resolve(new Response(JSON.stringify(body), { status }))
      : Reflect.apply(through, undefined, asked);
  Object.assign(globalThis, { __forge_fetch__: answer });
}

test('a code that no document names is a warning, and a condition that is not refused a failure', async () => {
  aSite();
  answering(400, { code: 'CONDITION_NOT_MET', message: '' });
  expect((await checksOf()).get('refused-condition')).toMatchObject({ state: 'warning' });
  aSite();
  answering(200, {});
  expect((await checksOf()).get('refused-condition')).toMatchObject({ state: 'failed', answered: null });
});

test('a project that cannot be searched comes first, with its day', async () => {
  const app = aSite();
  await markUsed(String(app.projectId));
  app.site.db.run("delete from grants where account_id not in ('ana', 'ben')");
  await startFirstLook(String(app.projectId));
  for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift())
    await backfillConsumer({ ...event, jobId: 'job', eventId: 'event' });
  const [first] = (await checkHealth()).checks;
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
    goesOnAt: '2026-11-24T10:00:00.000Z',
  });
  expect((await checksOf()).get('points')).toEqual({ id: 'points', state: 'passed', spent: 1950, of: 3000 });
});

test('a schedule that has not run for two hours fails', async () => {
  aSite();
  await hourly();
  jest.setSystemTime(Date.parse('2026-11-24T11:30:00.000Z'));
  expect((await checksOf()).get('schedule')).toEqual({ id: 'schedule', state: 'failed', ranAt: NOW });
});

test('an option of the flag by another name is told', async () => {
  const app = aSite();
  const issue = await app.anIssue('Cancel an order');
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { customfield_10021: [{ value: 'Impediment' }] } });
  await app.site.clock.advance(60_000);
  expect((await checksOf()).get('flag-option')).toMatchObject({ state: 'passed', option: 'Impediment' });
});

test('a name of ours that Jira does not know in searches is told', async () => {
  const app = aSite();
  const { handle } = app.jira;
  Object.assign(app.jira, {
    handle: async (...asked: Parameters<typeof handle>) => {
      const isAlias = (await asked[0].clone().text()).includes('commonGroundNextDue');
      return isAlias ? new Response('{}', { status: 400 }) : handle(...asked);
    },
  });
  expect((await checksOf()).get('search-alias')).toEqual({
    id: 'search-alias',
    state: 'failed',
    refused: ['commonGroundNextDue'],
  });
});
