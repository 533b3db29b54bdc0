import { z } from 'zod';
import { callPanel, talkItThrough } from '../../test/call-panel';
import { answerFieldWrites, aFilledSite, described, exception, fieldOf, found } from '../../test/a-filled-field';
import { drain, propertiesOf, repairs } from '../../test/forging';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { stopTheClock } from '../../test/stop-the-clock';
import { fillField } from './calls/health/fill-field';
import { onIssue } from './background/triggers';
import { removeData } from './privacy/remove-data';
import { startFirstLook } from './settings/known-project';
import { expectLog } from '../../test/logged';

stopTheClock('2026-11-24T09:00:00.000Z');

const stateOf = async (app: ForgeApp, issue: string) =>
  z.object({ state: z.string() }).parse((await propertiesOf(app, issue))['commonGroundReadiness']).state;

test('a walk, a talk and a re-check: the field says what the state is, and search finds it', async () => {
  const { app, first } = await aFilledSite();
  expect(await fieldOf(app, first)).toMatchObject({ value: 'To refine', histories: 0 });
  expect(await found(app, 'To refine')).toEqual([first]);

  await talkItThrough(app, first);
  const agreed = await fieldOf(app, first);
  expect(agreed.value).toBe('Ready');
  expect(agreed.histories).toBeGreaterThan(0);
  await drain(app);
  expect(await found(app, 'Ready')).toEqual([first]);

  const other = {
    ...described,
    content: [
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'Only parents of the first class order, since nobody else may cancel after lunch on Mondays.',
          },
        ],
      },
    ],
  };
  await app.rest('PUT', `/rest/api/3/issue/${first}`, { fields: { description: other } });
  await onIssue({
    issue: { id: first, fields: { project: { id: String(app.projectId) } } },
    changelog: { items: [{ field: 'description' }] },
  });
  await drain(app);
  expect(await found(app, 'Re-check')).toEqual([first]);
});

test('before anybody has looked it is empty, and a walk leaves history and “updated” alone', async () => {
  expectLog('background Jira still works off an earlier bulk write.');
  const { app } = await aFilledSite('de');
  const issue = await app.anIssue('Warn about allergens');
  const before = await fieldOf(app, issue);
  expect(before.value).toBeNull();
  await app.site.clock.advance(60_000);
  await repairs['the next sweep'](app);
  expect(await fieldOf(app, issue)).toEqual({ ...before, value: 'Entwurf' });
});

test.each(Object.entries(repairs))('a value that is wrong is put right by %s', async (_way, repair) => {
  const { app, first } = await aFilledSite();
  await talkItThrough(app, first);
  await drain(app);
  app.site.db.run("update issues set custom = json_set(custom, '$.customfield_10100', 'Draft') where id = ?", first);
  await repair(app, first);
  expect((await fieldOf(app, first)).value).toBe('Ready');
});

const json = (status: number, headers = {}) => new Response('{}', { status, headers });
const answers: Readonly<Record<string, () => Promise<Response>>> = {
  'refused, since it is not the app’s': async () => json(403),
  'refused, since there is no such field': async () => json(404),
  'refused, since the value is wrong': async () => json(400),
  'refused for the rate': async () => json(429, { 'Retry-After': '1' }),
  'failed by Jira': async () => json(500),
};

test.each(Object.keys(answers))(
  'a write of the field that is %s holds back neither act nor property',
  async (how) => {
    expectLog('background Jira still works off an earlier bulk write.', 'the field Refinement was not written ');
    const { app, first } = await aFilledSite();
    const fresh = await app.anIssue('Warn about allergens');
    const answer = answers[how] ?? (async () => json(500));
    let writes = 0;
    answerFieldWrites(() => {
      writes += 1;
      return answer();
    });
    const payload = { base: { exception: null }, input: { reason: 'Friday' } };
    const view = await callPanel(app, 'ana', { name: 'makeException', issue: first, payload });
    // The act tries it once, and waits for no second try.
    expect(writes).toBe(1);
    expect(view.assessment.readiness.state).toBe('exception');
    expect(await stateOf(app, first)).toBe('exception');
    await repairs['the next event'](app, first);
    await repairs['the next sweep'](app);
    expect(await stateOf(app, fresh)).toBe('draft');
    expect((await fieldOf(app, first)).value).toBe('To refine');
  },
  60_000,
);

test('a write that was too slow is repeated by the queued event', async () => {
  const { app, first } = await aFilledSite();
  const through: unknown = Reflect.get(globalThis, '__forge_fetch__');
  answerFieldWrites(() => new Promise<Response>(() => undefined));
  await callPanel(app, 'ana', { name: 'makeException', issue: first, payload: exception });
  expect(await stateOf(app, first)).toBe('exception');
  Object.assign(globalThis, { __forge_fetch__: through });
  await drain(app);
  expect((await fieldOf(app, first)).value).toBe('Exception');
});

test('where Jira moves “updated” for it, a walk writes nothing, and an act does', async () => {
  const app = installApp();
  Object.assign(app.site.guesses, { silentValueMovesUpdated: true });
  app.site.db.run("update users set site_admin = 1 where account_id = 'ana'");
  await app.anIssue('Cancel an order');
  const other = await app.anIssue('Warn about allergens');
  await startFirstLook(String(app.projectId));
  await drain(app);
  await fillField({ language: 'en' });
  expect(app.queued).toEqual([]);
  await repairs['the next sweep'](app);
  expect((await fieldOf(app, other)).value).toBeNull();
  await callPanel(app, 'ana', { name: 'makeException', issue: other, payload: exception });
  expect((await fieldOf(app, other)).value).toBe('Exception');
});

test('it costs an act one request, and an opening none', async () => {
  const asked = async (isFilled: boolean) => {
    const app = isFilled ? (await aFilledSite()).app : installApp();
    const issue = await app.anIssue('Warn about allergens');
    const count = async (work: () => Promise<unknown>): Promise<number> => {
      app.asked.length = 0;
      await work();
      return app.asked.length;
    };
    await startFirstLook(String(app.projectId));
    await drain(app);
    const act = await count(() => callPanel(app, 'ana', { name: 'makeException', issue, payload: exception }));
    await drain(app);
    const open = await count(() => callPanel(app, 'ana', { name: 'openPanel', issue }));
    return { act, open };
  };
  const [without, filled] = [await asked(false), await asked(true)];
  expect(filled).toEqual({ act: without.act + 1, open: without.open });
});

test('taking the data of a project away empties the field', async () => {
  const { app, first } = await aFilledSite();
  app.actAs('ana');
  const call = { me: 'ana', projectId: String(app.projectId), boardId: null };
  await removeData(call, { input: { projectKey: 'TIF', flags: false } });
  await drain(app);
  expect((await fieldOf(app, first)).value).toBeNull();
});

test('a page of a walk takes one request for all of its items, by value, and none where all are right', async () => {
  expectLog('background Jira still works off an earlier bulk write.');
  const { app, first } = await aFilledSite();
  for (let n = 0; n < 12; n += 1) await app.anIssue(`Order ${n}`, n % 2 === 0 ? {} : { description: described });
  await talkItThrough(app, first);
  await drain(app);
  const writes = async (): Promise<number> => {
    app.asked.length = 0;
    await repairs['the next sweep'](app);
    return app.asked.filter((one) => one === 'POST /rest/api/3/app/field/value as app').length;
  };
  expect([await writes(), await writes()]).toEqual([1, 0]);
  expect(await found(app, 'Draft')).toHaveLength(6);
  expect(await found(app, 'To refine')).toHaveLength(6);
});
