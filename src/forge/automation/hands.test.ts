import { z } from 'zod';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { drain } from '../../../test/forging';
import { resolver } from '../../calls';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { getReadiness } from './actions';
import { named } from '../../../test/named';
import { expectLog } from '../../../test/logged';

const keysIn = z.object({ issues: z.array(z.object({ key: z.string() })) });

async function call(app: ForgeApp, as: string, more: { name: string; issue?: string; payload?: object }) {
  app.actAs(as);
  const project = { id: String(app.projectId) };
  const extension = more.issue === undefined ? { project } : { project, issue: { id: more.issue } };
  const request = { call: { functionKey: more.name, payload: named(more.payload) }, context: { extension } };
  return resolver(request, { principal: { accountId: as } });
}

async function found(app: ForgeApp, jql: string): Promise<readonly string[]> {
  await app.site.clock.advance(1000);
  const { body } = await app.rest('GET', `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=summary`);
  return keysIn.parse(body).issues.map(({ key }) => key);
}

const shown = { base: { round: 1 }, input: { confidence: [0, 0, 0, 0, 9], sizes: [], asked: true } };

test('JQL and rules tell what one person counted from what people voted', async () => {
  const app = installApp();
  const [counted, voted] = [await app.anIssue('Warn about allergens'), await app.anIssue('Cancel an order')];
  await call(app, 'ben', { name: 'startTalk', issue: counted });
  expect(await call(app, 'ben', { name: 'showHands', issue: counted, payload: shown })).toMatchObject({ ok: true });
  for (const who of ['ana', 'ben', 'cem'])
    await call(app, who, {
      name: 'castVote',
      issue: voted,
      payload: { base: { round: 1 }, input: { confidence: 4 } },
    });
  await call(app, 'ben', {
    name: 'revealBallot',
    issue: voted,
    payload: { base: { round: 1 }, input: { anyway: false } },
  });
  await drain(app);
  expect(await found(app, 'commonGroundVoted = hands')).toEqual(['TIF-1']);
  expect(await found(app, 'commonGroundVoted = votes')).toEqual(['TIF-2']);
  expect(await getReadiness({ issueKey: 'TIF-1' })).toMatchObject({ voted: 'hands' });
  expect(await getReadiness({ issueKey: 'TIF-2' })).toMatchObject({ voted: 'votes' });
});

test('where the stored policy has no show of hands the call is refused, and the panel says so', async () => {
  expectLog('showHands not-allowed');
  const app = installApp();
  const issue = await app.anIssue('Warn about allergens');
  const { preset: _preset, ownMade: _ownMade, ...choice } = STARTER_POLICY;
  const policy = { ...choice, hands: false };
  expect(
    await call(app, 'ana', { name: 'savePolicy', payload: { base: { version: 0 }, input: { policy } } }),
  ).toMatchObject({ ok: true });
  const started = await call(app, 'ben', { name: 'startTalk', issue });
  expect(started).toMatchObject({ ok: true, value: { policy: { hands: false } } });
  const refused = { ok: false, failure: { code: 'not-allowed', details: { because: 'no-hands' } } };
  expect(await call(app, 'ben', { name: 'showHands', issue, payload: shown })).toMatchObject(refused);
  expect(await found(app, 'commonGroundVoted = hands')).toEqual([]);
});
