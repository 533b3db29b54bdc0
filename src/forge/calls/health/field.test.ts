import { aFilledSite, answerFieldWrites, fieldOf, found } from '../../../../test/a-filled-field';
import { drain } from '../../../../test/forging';
import { type ForgeApp, installApp } from '../../../../test/forge-app';
import { stopTheClock } from '../../../../test/stop-the-clock';
import { fewAtOnce } from '../../../usecases/core/few-at-once';
import { startFirstLook } from '../../settings/known-project';
import { readFilling } from '../../stores/site-store';
import { dropRow, putRow, readRow } from '../../stores/rows';
import { checkHealth } from './check-health';
import { emptyField, fillField, openField } from './fill-field';

stopTheClock('2026-11-24T09:00:00.000Z');

/** A site with one item that was looked at; Ana administers it. */
async function aSite(): Promise<{ readonly app: ForgeApp; readonly issue: string }> {
  const app = installApp();
  app.site.db.run("update users set site_admin = 1 where account_id = 'ana'");
  const issue = await app.anIssue('Cancel an order');
  await startFirstLook(String(app.projectId));
  await drain(app);
  return { app, issue };
}

const check = async () => (await checkHealth({ opened: null })).checks.find(({ id }) => id === 'field');
const filled = { clause: 'cf[10100]', isFound: true, movesUpdated: false, screens: 1, sameName: 1 };

test('it is tried on the newest item, and then filled for all; Health sees what came of it', async () => {
  const { app, issue } = await aSite();
  const other = await app.anIssue('Warn about allergens');
  expect(await openField()).toEqual({ clause: 'cf[10100]', filled: null, hasValues: false });
  expect(await check()).toEqual({ id: 'field', state: 'untried', seen: null });
  const before = await fieldOf(app, other);
  app.asked.length = 0;
  expect(await fillField({ language: 'en' })).toEqual({ clause: 'cf[10100]', filled: 'en', hasValues: null });
  expect(app.asked.length).toBeLessThanOrEqual(15);
  expect(await fieldOf(app, other)).toEqual(before);
  expect(await check()).toEqual({ id: 'field', state: 'warning', seen: { ...filled, isFound: false } });
  await drain(app);
  expect([(await fieldOf(app, issue)).value, (await fieldOf(app, other)).value]).toEqual(['Draft', 'Draft']);
  expect(await check()).toEqual({ id: 'field', state: 'passed', seen: filled });
  expect(await openField()).toMatchObject({ filled: 'en' });
});

test('Health warns of a site that moves “updated”, of no screen and of another field of its name', async () => {
  const { app } = await aSite();
  Object.assign(app.site.guesses, { silentValueMovesUpdated: true, screensOfField: 0 });
  const columns = 'id, name, untranslated_name, custom, schema, clause_names';
  app.site.db.run(`insert into fields (${columns}) values ('customfield_10200', 'Refinement', '', 1, null, '[]')`);
  await app.site.clock.advance(60_000);
  await fillField({ language: 'en' });
  const seen = { ...filled, isFound: false, movesUpdated: true, screens: 0, sameName: 2 };
  expect(await check()).toEqual({ id: 'field', state: 'warning', seen });
});

test('it is not filled if Jira does not keep the value, shows no field or has no item', async () => {
  const { app, issue } = await aSite();
  const refusal = { code: 'not-found', details: { because: 'no-field' } };
  answerFieldWrites(async () => new Response(null, { status: 204 }));
  await expect(fillField({ language: 'en' })).rejects.toMatchObject(refusal);
  app.site.db.run('delete from issues where id = ?', issue);
  await expect(fillField({ language: 'en' })).rejects.toMatchObject(refusal);
  app.site.db.run("delete from fields where id = 'customfield_10100'");
  await expect(fillField({ language: 'en' })).rejects.toMatchObject(refusal);
  expect(await openField()).toEqual({ clause: null, filled: null, hasValues: false });
});

test('only administrators of Jira fill it', async () => {
  const { app } = await aSite();
  app.actAs('ben');
  for (const call of [openField, emptyField, () => fillField({ language: 'en' })])
    await expect(call()).rejects.toMatchObject({ code: 'not-allowed' });
});

test('another language is written over the first', async () => {
  const { app, issue } = await aSite();
  for (const language of ['en', 'de'] as const) {
    await fillField({ language });
    await drain(app);
  }
  expect((await fieldOf(app, issue)).value).toBe('Entwurf');
});

test('what an earlier installation has left is seen, and emptied', async () => {
  const { app, first } = await aFilledSite();
  // An uninstallation empties storage, and Jira keeps the field's values.
  for (const key of ['field', 'fields']) await dropRow({ entity: 'site', key });
  expect(await found(app, 'To refine')).toEqual([first]);
  const left = { clause: 'cf[10100]', filled: null, hasValues: true };
  expect(await openField()).toEqual(left);
  expect(await check()).toMatchObject({ state: 'warning', seen: { isFound: true, movesUpdated: null } });
  const before = await fieldOf(app, first);
  expect(await emptyField()).toEqual({ ...left, hasValues: false });
  await drain(app);
  expect(await found(app, 'To refine')).toEqual([]);
  expect(await fieldOf(app, first)).toEqual({ ...before, value: null });
  expect(await check()).toEqual({ id: 'field', state: 'untried', seen: null });
});

test('whoever stops filling it has all of its pages emptied; values that Jira keeps do not hold it up for ever', async () => {
  const { app, issue } = await aSite();
  const MORE = 105;
  await fewAtOnce(
    Array.from({ length: MORE }, (_, index) => `Item ${index}`),
    async (summary) => void (await app.anIssue(summary)),
  );
  await fillField({ language: 'en' });
  await drain(app);
  expect((await fieldOf(app, issue)).value).toBe('Draft');
  expect(await found(app, 'Draft')).toHaveLength(50);
  await emptyField();
  await drain(app);
  expect([await found(app, 'Draft'), (await fieldOf(app, issue)).value]).toEqual([[], null]);
  await fillField({ language: 'en' });
  await drain(app);
  answerFieldWrites(async () => new Response(null, { status: 204 }));
  await emptyField();
  await drain(app);
  expect(await openField()).toMatchObject({ filled: null, hasValues: true });
});

test('a row that still has a trial is read, and loses it when the field is filled again', async () => {
  await aSite();
  const [place, filling] = [
    { entity: 'site', key: 'field' },
    { language: 'de', movesUpdated: false },
  ];
  await putRow(place, { read: '2026-11-20T09:00:00.000Z', content: { trial: { issueKey: 'TIF-1' }, filling } });
  expect(await readFilling()).toEqual(filling);
  await fillField({ language: 'en' });
  expect(await readRow(place)).toMatchObject({ content: { filling: { language: 'en', movesUpdated: false } } });
  expect(JSON.stringify(await readRow(place))).not.toContain('TIF-1');
});
