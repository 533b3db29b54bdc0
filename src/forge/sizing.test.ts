import { z } from 'zod';
import { type ForgeApp, installApp } from '../../test/forge-app';
import type { PanelView } from '../contract';
import { resolver } from './resolver';

const answered = z.object({ ok: z.literal(true), value: z.custom<PanelView>() });

async function call(app: ForgeApp, as: string, more: { name: string; issue: string; payload?: object }) {
  app.actAs(as);
  const extension = { issue: { id: more.issue }, project: { id: String(app.projectId) } };
  const request = { call: { functionKey: more.name, payload: more.payload ?? {} }, context: { extension } };
  return answered.parse(await resolver(request, { principal: { accountId: as } })).value;
}

test('the card that is settled on is the estimate in Jira, and no name is on the issue', async () => {
  const app = installApp();
  const issue = await app.anIssue('Refund a cancelled lunch');
  for (const [as, size] of [
    ['ben', '5'],
    ['cem', '8'],
  ] as const)
    await call(app, as, { name: 'castVote', issue, payload: { round: 1, confidence: 4, size } });
  const { ballot } = await call(app, 'ana', { name: 'revealBallot', issue, payload: { round: 1, anyway: false } });
  expect(ballot).toMatchObject({ size: { advice: 'nearly', whyNotWritten: null } });
  const settled = await call(app, 'ana', { name: 'settleSize', issue, payload: { round: 1, label: '8' } });
  expect(settled.ballot).toMatchObject({ size: { settled: { label: '8', value: 8, written: true } } });
  const { issue: again, ballot: kept } = await call(app, 'ben', { name: 'openPanel', issue });
  expect(again.estimate).toEqual({ value: 8 });
  expect(kept).toMatchObject({ size: { settled: { label: '8' }, sizes: [{ voter: 'ben' }, { voter: 'cem' }] } });
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}/properties/commonGroundSize`);
  expect(body).toMatchObject({ value: { spread: 1, settled: { label: '8' } } });
  expect(JSON.stringify(body)).not.toMatch(/ben|cem|ana/u);
});
