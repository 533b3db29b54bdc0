import { aPolicy } from '../../../test/builders/a-policy';
import { callPanel } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { cardScales } from '../../domain/issue/card';
import { presetNeeds } from '../../domain/policy/presets';
import { assessConsumer, backfillConsumer } from '../consumers';
import { dailySweep } from './daily-sweep';
import { markUsed } from '../settings/known-project';
import { savePolicyVersion } from '../stores/policy-store';

async function drain(app: ForgeApp): Promise<void> {
  for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift()) {
    const consumer = event.queueName === 'assess' ? assessConsumer : backfillConsumer;
    await consumer({ ...event, jobId: 'job', eventId: 'event' });
  }
  await app.site.clock.advance(60_000);
}

const summaryAt = (issue: string) => `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`;
async function summary(app: ForgeApp, issue: string): Promise<object> {
  const { body } = await app.rest('GET', summaryAt(issue));
  return Object(body)['value'];
}

/** T-shirts, which no estimate field takes: such a size stays with us. */
const shirts = aPolicy({ version: 1, preset: 'scrum', needs: presetNeeds('scrum'), cards: cardScales['t-shirt'] });

/** Voted on and settled without a talk: nothing else has happened to the issue. */
async function sized(app: ForgeApp): Promise<string> {
  await savePolicyVersion(String(app.projectId), shirts, {
    by: 'ana',
    at: '2026-11-24T08:00:00.000Z',
    request: 'saved',
  });
  const issue = await app.anIssue('Refund a cancelled lunch');
  const vote = { name: 'castVote', issue, payload: { base: { round: 1 }, input: { confidence: 4, size: 'M' } } };
  for (const as of ['ana', 'ben', 'cem']) await callPanel(app, as, vote);
  await callPanel(app, 'ana', { name: 'revealBallot', issue, payload: { base: { round: 1 }, input: {} } });
  await callPanel(app, 'ana', {
    name: 'settleSize',
    issue,
    payload: { base: { round: 1, label: null }, input: { label: 'M' } },
  });
  await markUsed(String(app.projectId));
  await drain(app);
  return issue;
}

test('an issue that has a size and no number is estimated to the walk too', async () => {
  const app = installApp();
  const issue = await sized(app);
  const before = await summary(app, issue);
  expect(before).toMatchObject({ missing: 'why acceptance-criteria' });
  await dailySweep();
  await drain(app);
  expect(await summary(app, issue)).toEqual(before);
});

test('also where something else has changed', async () => {
  const app = installApp();
  const issue = await sized(app);
  const other = await app.anIssue('Cancel an order');
  await callPanel(app, 'ana', { name: 'openPanel', issue: other });
  await drain(app);
  const before = await summary(app, issue);
  await app.rest('PUT', summaryAt(issue), { ...before, policyVersion: 0 });
  await dailySweep();
  await drain(app);
  expect(await summary(app, issue)).toEqual(before);
  expect(await summary(app, other)).toMatchObject({ missing: expect.stringContaining('estimated') });
});
