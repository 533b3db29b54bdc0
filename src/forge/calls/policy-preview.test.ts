import { z } from 'zod';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { askApp, callApp, failureOf, talkItThrough } from '../../../test/call-panel';
import { aTickedRule } from '../../../test/builders/own-rules';
import type { PolicyPreview, SettingsView } from '../../contract-settings';
import type { PolicyChoice } from '../../domain/policy/policy';
import { presetNeeds, STARTER_POLICY } from '../../domain/policy/presets';
import { putRow, readRow } from '../stores/rows';
import { drain } from '../../../test/forging';
import { expectLog } from '../../../test/logged';

const { preset: _preset, ownMade: _ownMade, ...starter } = STARTER_POLICY;
const aChoice = (spoilt: Partial<PolicyChoice> = {}): PolicyChoice => ({ ...starter, ...spoilt });
const look = (app: ForgeApp, policy: PolicyChoice): Promise<PolicyPreview> =>
  askApp(app, 'ana', 'previewPolicy', { payload: { policy, token: null } });

const text = 'Parents who cancel before eight get the money for the lunch back on their card.';
const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] };

/** Two people asked themselves and voted, the talk was closed, and Jira's search knows the summary. */
async function aReadyIssue(app: ForgeApp, summary: string): Promise<string> {
  const issue = await app.anIssue(summary, { description: { type: 'doc', version: 1, content: [paragraph] } });
  await talkItThrough(app, issue);
  await drain(app);
  return issue;
}

test('a stricter policy names the ready items that would need more, and stores nothing', async () => {
  const app = installApp();
  await aReadyIssue(app, 'Refund a lunch');
  await app.anIssue('Cancel an order');
  const ticked = aTickedRule();
  const policy = aChoice({ own: [ticked], needs: { ...presetNeeds('starter'), estimated: 'required' } });
  expect(await look(app, policy)).toMatchObject({
    looked: 1,
    next: null,
    losing: [{ title: 'Refund a lunch', state: 'refine', missing: ['estimated', ticked.id] }],
  });
  expect(await askApp(app, 'ana', 'openSettings')).toMatchObject({ policy: { version: 0, own: [] } });
});

test('a policy that asks for the same changes nothing', async () => {
  const app = installApp();
  await aReadyIssue(app, 'Refund a lunch');
  expect(await look(app, aChoice({ language: 'de' }))).toEqual({ looked: 1, losing: [], next: null });
});

test('an item whose row cannot be read is left out, and the others are judged by their own rows', async () => {
  const app = installApp();
  const broken = await aReadyIssue(app, 'Refund a lunch');
  await aReadyIssue(app, 'Change a lunch');
  await app.anIssue('Cancel an order');
  const row = z.looseObject({}).parse(await readRow({ entity: 'refinement', key: broken }));
  await putRow({ entity: 'refinement', key: broken }, { ...row, content: 'x' });
  const seen = await look(app, aChoice({ needs: { ...presetNeeds('starter'), estimated: 'required' } }));
  expect(seen.losing.map(({ title }) => title)).toEqual(['Change a lunch']);
  expect(seen.looked).toBe(1);
});

test('an exception for another type leaves a ready item alone', async () => {
  const app = installApp();
  await aReadyIssue(app, 'Refund a lunch');
  const { issueTypes } = await askApp<SettingsView>(app, 'ana', 'openSettings');
  const bug = issueTypes.find(({ name }) => name === 'Bug')?.id ?? '';
  const types = [{ id: bug, name: 'Bug', needs: { estimated: 'required' } }] as const;
  expect((await look(app, aChoice({ types }))).losing).toEqual([]);
});

test.each([
  ['not-allowed', 'ben', null],
  ['not-found', 'out', null],
  ['bad-request', 'ana', 'no token of Jira'],
])('a preview fails with %s for %s', async (code, as, token) => {
  expectLog('previewPolicy ');
  const answer = await callApp(installApp(), as, 'previewPolicy', { payload: { policy: aChoice(), token } });
  expect(failureOf(answer).code).toBe(code);
});
