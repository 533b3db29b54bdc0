import { callPanel } from '../../../test/call-panel';
import { installApp } from '../../../test/forge-app';

const requestId = 'b'.repeat(32);

/** Only the same person's same call repeats a request: the id alone makes nothing of others pass for done. */
test('a request id counts for one person and one call', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  const vote = (confidence: number) => ({ requestId, base: { round: 1 }, input: { confidence } });
  const input = { kind: 'risk', text: 'Late?', blocking: false, category: null, owner: null, due: null };
  await callPanel(app, 'ben', { name: 'askQuestion', issue, payload: { requestId, input } });
  for (const as of ['ben', 'cem']) await callPanel(app, as, { name: 'castVote', issue, payload: vote(4) });
  const { ballot } = await callPanel(app, 'ana', { name: 'openPanel', issue });
  expect(ballot).toMatchObject({ state: 'open', voted: ['ben', 'cem'] });
  const again = await callPanel(app, 'ben', { name: 'castVote', issue, payload: vote(1) });
  expect(again.ballot).toMatchObject({ mine: 4 });
});
