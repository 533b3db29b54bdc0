import { callPanel, castVote, revealBallot } from '../../test/call-panel';
import { installApp } from '../../test/forge-app';

test('the card that is settled on is the estimate in Jira, and no name is on the issue', async () => {
  const app = installApp();
  const issue = await app.anIssue('Refund a cancelled lunch');
  for (const [as, size] of [
    ['ana', '8'],
    ['ben', '5'],
    ['cem', '8'],
  ] as const)
    await castVote(app, as, issue, { confidence: 4, size });
  const { ballot } = await revealBallot(app, 'ana', issue);
  expect(ballot).toMatchObject({ size: { advice: 'nearly', whyNotWritten: null } });
  const payload = { base: { round: 1, label: null }, input: { label: '8' } };
  const settled = await callPanel(app, 'ana', { name: 'settleSize', issue, payload });
  expect(settled.ballot).toMatchObject({ size: { settled: { label: '8', value: 8, written: true } } });
  const { issue: again, ballot: kept } = await callPanel(app, 'ben', { name: 'openPanel', issue });
  expect(again.estimate).toEqual({ value: 8 });
  expect(kept).toMatchObject({
    size: { settled: { label: '8' }, sizes: [{ voter: 'ana' }, { voter: 'ben' }, { voter: 'cem' }] },
  });
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}/properties/commonGroundConfidence`);
  expect(body).toMatchObject({ value: { size: { spread: 1, settled: { label: '8' } } } });
  expect(JSON.stringify(body)).not.toMatch(/ben|cem|ana/u);
});
