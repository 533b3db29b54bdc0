import { APP_ACCOUNT_ID } from '../../dev/jira/caller.ts';
import { withhold } from '../../dev/jira/global-permissions.ts';
import { addPerson } from '../../dev/jira/seed/add-person.ts';
import { callPanel } from '../../test/call-panel';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { resolver } from '../calls';
import { named } from '../../test/named';
import { expectLog } from '../../test/logged';

const aQuestion = { kind: 'question', text: 'Until when?', blocking: true, category: null, owner: null, due: null };

/** Ben has asked and Cem has answered; whether that will do is Ben's to say. Ana may browse no users. */
async function answered(app: ForgeApp) {
  withhold(app.site, 'ana', 'USER_PICKER');
  const issue = await app.anIssue('Cancel an order');
  const [asked] = (await callPanel(app, 'ben', { name: 'askQuestion', issue, payload: { input: aQuestion } }))
    .questions;
  const { id } = { id: '', ...asked };
  const payload = { base: asked, input: { id, answer: 'Until eight.' } };
  const [question] = (await callPanel(app, 'cem', { name: 'answerQuestion', issue, payload })).questions;
  return { issue, payload: { base: { version: question?.version ?? 0 }, input: { id } } };
}

/** Ana closes it, who may edit the issue. */
function close(app: ForgeApp, { issue, payload }: { issue: string; payload: object }): Promise<unknown> {
  app.actAs('ana');
  const extension = { issue: { id: issue }, project: { id: String(app.projectId) } };
  const request = { call: { functionKey: 'closeQuestion', payload: named(payload) }, context: { extension } };
  return resolver(request, { principal: { accountId: 'ana' } });
}

const notYours = { ok: false, failure: { code: 'not-allowed', details: { because: 'not-yours' } } };

test('who may browse no users is told whose question it is, not that they may not edit', async () => {
  expectLog('closeQuestion not-allowed');
  const app = installApp();
  expect(await close(app, await answered(app))).toMatchObject(notYours);
});

test('and closes it where whoever asked is deactivated, which the app may know', async () => {
  const app = installApp();
  const question = await answered(app);
  addPerson(app.site, {
    accountId: 'ben',
    displayName: 'ben',
    email: 'ben@example.com',
    apiToken: 'ben',
    active: false,
  });
  expect(await close(app, question)).toMatchObject({ ok: true, value: { questions: [{ state: 'closed' }] } });
});

test('where the app may not either, a person who may is asked for, and else nobody counts as gone', async () => {
  expectLog('closeQuestion not-allowed');
  const app = installApp();
  withhold(app.site, APP_ACCOUNT_ID, 'USER_PICKER');
  const question = await answered(app);
  addPerson(app.site, {
    accountId: 'ben',
    displayName: 'ben',
    email: 'ben@example.com',
    apiToken: 'ben',
    active: false,
  });
  expect(await close(app, question)).toMatchObject(notYours);
  app.site.db.run('delete from withheld where account_id = ?', 'ana');
  expect(await close(app, question)).toMatchObject({ ok: true });
});
