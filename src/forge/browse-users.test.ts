import { APP_ACCOUNT_ID } from '../../dev/jira/caller.ts';
import { withhold } from '../../dev/jira/global-permissions.ts';
import { addPerson } from '../../dev/jira/seed/add-person.ts';
import { aLine } from '../../test/builders/a-question';
import { callApp } from '../../test/call-panel';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { expectLog } from '../../test/logged';

/** Ana may browse no users, and Ben's account is deactivated. */
async function withoutBen(): Promise<{ app: ForgeApp; issue: string }> {
  const app = installApp();
  withhold(app.site, 'ana', 'USER_PICKER');
  const issue = await app.anIssue('Cancel an order');
  addPerson(app.site, {
    accountId: 'ben',
    displayName: 'ben',
    email: 'ben@example.com',
    apiToken: 'ben',
    active: false,
  });
  return { app, issue };
}

/** Ana asks a question that Ben shall answer. */
function askBen({ app, issue }: { app: ForgeApp; issue: string }): Promise<unknown> {
  const input = aLine('Until when?', { blocking: true, owner: 'ben' });
  return callApp(app, 'ana', 'askQuestion', { issue, payload: { input } });
}

const noPerson = { ok: false, failure: { code: 'bad-request', details: { because: 'no-person' } } };

test('who may browse no users gives no question to a deactivated account, which the app may know', async () => {
  expectLog('askQuestion bad-request');
  expect(await askBen(await withoutBen())).toMatchObject(noPerson);
});

test('where the app may not either, a person who may is asked for, and else nobody counts as gone', async () => {
  expectLog('askQuestion bad-request');
  const world = await withoutBen();
  withhold(world.app.site, APP_ACCOUNT_ID, 'USER_PICKER');
  expect(await askBen(world)).toMatchObject({ ok: true });
  world.app.site.db.run('delete from withheld where account_id = ?', 'ana');
  expect(await askBen(world)).toMatchObject(noPerson);
});
