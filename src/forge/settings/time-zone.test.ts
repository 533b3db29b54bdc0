import { z } from 'zod';
import { askApp, callPanel } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { stopTheClock } from '../../../test/stop-the-clock';
import type { ReportSetup } from '../../contract';
import type { SettingsView } from '../../contract-settings';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { backfillConsumer } from '../consumers';
import { learnSite } from './site-fields';
import { putRow, readRow } from '../stores/rows';
import { expectLog } from '../../../test/logged';

const row = { entity: 'site', key: 'fields' };

const today = async (app: ForgeApp, issue: string) => [
  (await callPanel(app, 'ana', { name: 'openPanel', issue })).today,
  (await askApp<ReportSetup>(app, 'ana', 'openReport')).today,
];
stopTheClock('2026-11-24T12:00:00.000Z');
const inUtc = '2026-11-24';
/** Fourteen hours ahead. */
const elsewhere = 'Pacific/Kiritimati';
const tomorrow = '2026-11-25';

test('where the policy names no time zone, panel and report go by the site’s, and no opening asks Jira for it', async () => {
  const app = installApp({ timeZone: elsewhere });
  const issue = await app.anIssue('Refund a cancelled lunch');
  await learnSite(null);
  app.asked.length = 0;
  expect(await today(app, issue)).toEqual([tomorrow, tomorrow]);
  expect(app.asked.filter((one) => one.includes('serverInfo'))).toEqual([]);
  const { siteTimeZone } = await askApp<SettingsView>(app, 'ana', 'openSettings');
  expect(siteTimeZone).toBe(elsewhere);
});

test('the policy’s own time zone comes first', async () => {
  const app = installApp({ timeZone: elsewhere });
  await learnSite(null);
  const { preset: _preset, ownMade: _made, ...policy } = STARTER_POLICY;
  await askApp(app, 'ana', 'savePolicy', {
    payload: { base: { version: policy.version }, input: { policy: { ...policy, timeZone: 'Etc/UTC' } } },
  });
  expect(await today(app, await app.anIssue('Refund'))).toEqual([inUtc, inUtc]);
});

test('while the zone is not known UTC holds until the next refresh, which learns it', async () => {
  const app = installApp({ timeZone: elsewhere });
  await learnSite(null);
  const { content } = z.object({ content: z.looseObject({}) }).parse(await readRow(row));
  await putRow(row, { read: '2020-01-01T00:00:00.000Z', content: { ...content, timeZone: null } });
  const issue = await app.anIssue('Refund');
  app.queued.length = 0;
  expect(await today(app, issue)).toEqual([inUtc, inUtc]);
  for (const event of app.queued.filter(({ body }) => body['work'] === 'fields').slice(0, 1))
    await backfillConsumer({ ...event, jobId: 'job', eventId: 'event' });
  expect((await today(app, issue))[0]).toBe(tomorrow);
});

test('a site that does not tell its time zone still has its fields', async () => {
  expectLog('time zone and address of the site Jira answered in a shape');
  const app = installApp({ timeZone: '' });
  await learnSite(null);
  expect(await readRow(row)).toMatchObject({ content: { timeZone: null, fields: { sprint: expect.any(String) } } });
  expect(await today(app, await app.anIssue('Refund'))).toEqual([inUtc, inUtc]);
});
