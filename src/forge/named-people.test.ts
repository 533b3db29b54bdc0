import { aLine } from '../../test/builders/a-question';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { askQuestion, callApp, failureOf } from '../../test/call-panel';
import { expectLog } from '../../test/logged';

const { blocking: _blocking, ...parts } = aLine('Late?', { kind: 'risk' });
type Asked = { readonly name: string; readonly issue: string; readonly payload: object };
async function refusal(app: ForgeApp, { name, ...asked }: Asked): Promise<unknown> {
  const answer = await callApp(app, 'ana', name, asked);
  return Object(answer).ok === true ? null : failureOf(answer);
}
const noPerson = expect.objectContaining({ code: 'bad-request', details: { because: 'no-person' } });

/** Cem's account is closed, so that only Ana, Ben, Vic and Out can be asked. */
async function anAppWithoutCem() {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  app.site.db.run("update users set active = 0 where account_id = 'cem'");
  return { app, issue };
}

test.each(['nobody-17', 'cem'])('%s, who is no active person, is asked for nothing', async (who) => {
  expectLog('askQuestion bad-request', 'editQuestion bad-request');
  const { app, issue } = await anAppWithoutCem();
  for (const input of [
    aLine('Late?', { owner: who }),
    aLine('Late?', { askedFor: who }),
    aLine('Late?', { owner: who, anonymous: true }),
  ])
    expect(await refusal(app, { name: 'askQuestion', issue, payload: { input } })).toEqual(noPerson);
  const { questions } = await askQuestion(app, 'ana', issue, { ...parts, owner: 'ben' });
  const [{ id } = { id: '' }] = questions;
  const seen = { ...parts, owner: 'ben' };
  expect(
    await refusal(app, { name: 'editQuestion', issue, payload: { base: seen, input: { id, ...parts, owner: who } } }),
  ).toEqual(noPerson);
});

test('an owner who stays is not read again, also once their account is closed', async () => {
  const { app, issue } = await anAppWithoutCem();
  const { questions } = await askQuestion(app, 'ana', issue, { ...parts, owner: 'ben' });
  const [{ id } = { id: '' }] = questions;
  app.site.db.run("update users set active = 0 where account_id = 'ben'");
  const seen = { ...parts, owner: 'ben' };
  const payload = { base: seen, input: { id, ...seen, text: 'Too late?' } };
  expect(await refusal(app, { name: 'editQuestion', issue, payload })).toBeNull();
});
