import { fieldOf } from '../../../../test/a-filled-field';
import { drain } from '../../../../test/forging';
import { type ForgeApp, installApp } from '../../../../test/forge-app';
import { stopTheClock } from '../../../../test/stop-the-clock';
import { startFirstLook } from '../../settings/known-project';
import { fillField, openField } from './fill-field';
import { tryField } from './try-field';
import { readFact } from '../../stores/fact-store';

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

const one = { issueKey: 'TIF-1', language: 'en' } as const;

test('the field is tried on one item, and then filled for all', async () => {
  const { app, issue } = await aSite();
  const other = await app.anIssue('Warn about allergens');
  expect(await openField()).toEqual({ clause: 'cf[10100]', trial: null, filled: null });
  const { trial } = await tryField(one);
  expect(trial).toEqual({
    at: '2026-11-24T09:00:00.000Z',
    issueKey: 'TIF-1',
    language: 'en',
    isBack: true,
    foundAfter: 0,
    movesUpdated: false,
    isInHistory: false,
    screens: 1,
    sameName: 1,
    points: expect.any(Number),
  });
  expect(trial?.points).toBeLessThanOrEqual(20);
  expect(await readFact('search-delay')).toMatchObject({ isSo: true });
  expect([(await fieldOf(app, issue)).value, (await fieldOf(app, other)).value]).toEqual(['Draft', null]);
  expect(await fillField({ language: 'en' })).toMatchObject({ filled: 'en', trial });
  await drain(app);
  expect((await fieldOf(app, other)).value).toBe('Draft');
  expect(await openField()).toMatchObject({ filled: 'en' });
});

test('a second trial changes the value, too, so that it can see what Jira does', async () => {
  const { app } = await aSite();
  await tryField(one);
  await app.site.clock.advance(60_000);
  Object.assign(app.site.guesses, { silentValueMovesUpdated: true, screensOfField: 0 });
  expect((await tryField(one)).trial).toMatchObject({ isBack: true, movesUpdated: true, screens: 0 });
});

test('another field of its name is told, and one that the app does not see', async () => {
  const { app } = await aSite();
  const columns = 'id, name, untranslated_name, custom, schema, clause_names';
  app.site.db.run(`insert into fields (${columns}) values ('customfield_10200', 'Refinement', '', 1, null, '[]')`);
  expect((await tryField(one)).trial).toMatchObject({ sameName: 2 });
  app.site.db.run("delete from fields where id = 'customfield_10100'");
  await expect(tryField(one)).rejects.toMatchObject({ code: 'not-found' });
});

test('it is not filled before it was tried in that language, and only by administrators of Jira', async () => {
  const { app } = await aSite();
  await expect(fillField({ language: 'en' })).rejects.toMatchObject({ code: 'bad-request' });
  await tryField(one);
  await expect(fillField({ language: 'de' })).rejects.toMatchObject({ code: 'bad-request' });
  await expect(tryField({ ...one, issueKey: 'TIF-99' })).rejects.toMatchObject({ code: 'not-found' });
  app.actAs('ben');
  for (const call of [openField, () => tryField(one), () => fillField(one)])
    await expect(call()).rejects.toMatchObject({ code: 'not-allowed' });
});

test('another language is written over the first', async () => {
  const { app, issue } = await aSite();
  await tryField(one);
  await fillField(one);
  await drain(app);
  await tryField({ ...one, language: 'de' });
  await fillField({ language: 'de' });
  await drain(app);
  expect((await fieldOf(app, issue)).value).toBe('Entwurf');
});
