import { aPolicy } from '../../../test/builders/a-policy';
import { callPanel, castVote, revealBallot } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { drain, keepPolicy, summaryOf } from '../../../test/forging';
import { cardScales } from '../../domain/issue/card';
import { presetNeeds } from '../../domain/policy/presets';
import { dailySweep } from './daily-sweep';
import { markUsed } from '../settings/known-project';

const summaryAt = (issue: string) => `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`;

/** T-shirts, which no estimate field takes: such a size stays with us. */
const shirts = aPolicy({ version: 1, preset: 'scrum', needs: presetNeeds('scrum'), cards: cardScales['t-shirt'] });

/** Voted on and settled without a talk: nothing else has happened to the issue. */
async function sized(app: ForgeApp): Promise<string> {
  await keepPolicy(app, shirts);
  const issue = await app.anIssue('Refund a cancelled lunch');
  for (const as of ['ana', 'ben', 'cem']) await castVote(app, as, issue, { confidence: 4, size: 'M' });
  await revealBallot(app, 'ana', issue);
  const payload = { base: { round: 1, label: null }, input: { label: 'M' } };
  await callPanel(app, 'ana', { name: 'settleSize', issue, payload });
  await markUsed(String(app.projectId));
  await drain(app);
  return issue;
}

test('an issue that has a size and no number is estimated to the walk too', async () => {
  const app = installApp();
  const issue = await sized(app);
  const before = await summaryOf(app, issue);
  expect(before).toMatchObject({ missing: 'why acceptance-criteria' });
  await dailySweep();
  await drain(app);
  expect(await summaryOf(app, issue)).toEqual(before);
});

test('also where something else has changed', async () => {
  const app = installApp();
  const issue = await sized(app);
  const other = await app.anIssue('Cancel an order');
  await callPanel(app, 'ana', { name: 'openPanel', issue: other });
  await drain(app);
  const before = await summaryOf(app, issue);
  await app.rest('PUT', summaryAt(issue), { ...before, policyVersion: 0 });
  await dailySweep();
  await drain(app);
  expect(await summaryOf(app, issue)).toEqual(before);
  expect(await summaryOf(app, other)).toMatchObject({ missing: expect.stringContaining('estimated') });
});
