import { z } from 'zod';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { callPanel } from '../../test/call-panel';
import { resolver } from '../calls';
import { named } from '../../test/named';
import { expectLog } from '../../test/logged';

const parts = { kind: 'risk', text: 'Late?', category: null, due: null } as const;
const asking = { ...parts, blocking: false };
const answered = z.object({ ok: z.boolean(), failure: z.unknown().optional() });
type Asked = { readonly name: string; readonly issue: string; readonly payload: object };

async function refusal(app: ForgeApp, { name, issue, payload }: Asked): Promise<unknown> {
  app.actAs('ana');
  const extension = { issue: { id: issue }, project: { id: String(app.projectId) } };
  const request = { call: { functionKey: name, payload: named(payload) }, context: { extension } };
  return answered.parse(await resolver(request, { principal: { accountId: 'ana' } })).failure ?? null;
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
    { ...asking, owner: who },
    { ...asking, owner: null, askedFor: who },
    { ...asking, owner: who, anonymous: true },
  ])
    expect(await refusal(app, { name: 'askQuestion', issue, payload: { input } })).toEqual(noPerson);
  const { questions } = await callPanel(app, 'ana', {
    name: 'askQuestion',
    issue,
    payload: { input: { ...asking, owner: 'ben' } },
  });
  const [{ id } = { id: '' }] = questions;
  const seen = { ...parts, owner: 'ben' };
  expect(
    await refusal(app, { name: 'editQuestion', issue, payload: { base: seen, input: { id, ...parts, owner: who } } }),
  ).toEqual(noPerson);
});

test('an owner who stays is not read again, also once their account is closed', async () => {
  const { app, issue } = await anAppWithoutCem();
  const { questions } = await callPanel(app, 'ana', {
    name: 'askQuestion',
    issue,
    payload: { input: { ...asking, owner: 'ben' } },
  });
  const [{ id } = { id: '' }] = questions;
  app.site.db.run("update users set active = 0 where account_id = 'ben'");
  const seen = { ...parts, owner: 'ben' };
  const payload = { base: seen, input: { id, ...seen, text: 'Too late?' } };
  expect(await refusal(app, { name: 'editQuestion', issue, payload })).toBeNull();
});
