import { askApp, callApp, callPanel } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { stopTheClock } from '../../../test/stop-the-clock';
import type { ReportSetup } from '../../contract';
import { readFact } from '../stores/fact-store';
import { learnSite } from './site-fields';
import { readRow } from '../stores/rows';
import { expectLog } from '../../../test/logged';

const MINUTE = 60_000;
const row = { entity: 'site', key: 'fields' };
const whole = { sprint: expect.any(String), flagged: expect.any(String), estimate: expect.any(String) };

/** Installed just now: the app's own user has no rights for some minutes more. */
function installedJustNow(): ForgeApp {
  const app = installApp();
  app.site.limits.appRightsFrom = app.site.clock.now() + 5 * MINUTE;
  return app;
}

const openReport = (app: ForgeApp) => askApp<ReportSetup>(app, 'ben', 'openReport');
const askedFields = ({ asked }: ForgeApp) => asked.filter((one) => one.startsWith('GET /rest/api/3/field as'));

test('until the app has rights, people are shown what they see themselves, and no list of fields is kept', async () => {
  const app = installedJustNow();
  const issue = await app.anIssue('Cancel an order', { customfield_10016: 5 });
  expect((await openReport(app)).fields).toEqual(whole);
  expect(await callPanel(app, 'ben', { name: 'openPanel', issue })).toMatchObject({
    issue: { estimate: { value: 5 } },
  });
  expect(await readRow(row)).toBeNull();
  expect(await readFact('late-rights')).toMatchObject({ isSo: false });
});

test('from the moment it has them, the list is kept and nobody is asked again', async () => {
  const app = installedJustNow();
  await openReport(app);
  await app.site.clock.advance(5 * MINUTE);
  app.asked.length = 0;
  expect((await openReport(app)).fields).toEqual(whole);
  expect(askedFields(app)).toEqual(['GET /rest/api/3/field as app']);
  expect(await readRow(row)).toMatchObject({ content: { fields: { sprint: whole.sprint, flagged: whole.flagged } } });
  await openReport(app);
  expect(askedFields(app)).toHaveLength(1);
  expect(await readFact('late-rights')).toMatchObject({ isSo: true });
});

/** Jira refuses the list of fields to the app, or to everybody. */
function refusing(isRefused: (provider: unknown) => boolean): void {
  const through: unknown = Reflect.get(globalThis, '__forge_fetch__');
  if (typeof through !== 'function') throw new Error('No app is installed.');
  const call = async (...asked: readonly unknown[]): Promise<unknown> => {
    if (isRefused(Object(asked[0]).provider) && asked[1] === '/rest/api/3/field')
      return new Response('{}', { status: 403 });
    return Reflect.apply(through, undefined, asked);
  };
  Object.assign(globalThis, { __forge_fetch__: call });
}

test('where Jira refuses the app the list of fields, people are shown what they see, and nothing is kept', async () => {
  const app = installApp();
  refusing((provider) => provider === 'app');
  expect((await openReport(app)).fields).toEqual(whole);
  expect(await readRow(row)).toBeNull();
});

test('where Jira refuses it to the viewer, too, that is said, and no list without fields is kept', async () => {
  expectLog('openReport not-allowed');
  const app = installApp();
  refusing(() => true);
  expect(await callApp(app, 'ben', 'openReport')).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  expect(await readRow(row)).toBeNull();
});

test('in the background an incomplete list is not kept, and takes nothing from the one that is', async () => {
  const app = installedJustNow();
  expect((await learnSite(null)).fields).toEqual({
    sprint: null,
    flagged: null,
    estimates: [],
    criteria: [],
    refinement: null,
  });
  expect(await readRow(row)).toBeNull();
  app.site.limits.appRightsFrom = 0;
  await learnSite(null);
  const kept = await readRow(row);
  app.site.limits.appRightsFrom = app.site.clock.now() + MINUTE;
  await learnSite(null);
  expect(await readRow(row)).toEqual(kept);
});

describe('on a site without Jira Software', () => {
  stopTheClock('2026-11-24T09:00:00.000Z');

  test('nobody has those fields: the list is kept for ten minutes, so that not every open reads it twice', async () => {
    const app = installApp();
    app.site.db.run("delete from fields where name in ('Sprint', 'Flagged', 'Rank') or name like 'Story point%'");
    await openReport(app);
    expect(askedFields(app)).toHaveLength(2);
    await openReport(app);
    expect(askedFields(app)).toHaveLength(2);
    jest.setSystemTime(Date.now() + 11 * MINUTE);
    await openReport(app);
    expect(askedFields(app)).toHaveLength(4);
  });
});
