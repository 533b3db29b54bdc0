import { z } from 'zod';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { talkOf } from '../../../test/call-panel';
import { aTickedRule } from '../../../test/builders/own-rules';
import { resolver } from '../../calls';
import type { PolicyPreview, SettingsView } from '../../contract-settings';
import type { PolicyChoice } from '../../domain/policy/policy';
import { presetNeeds, STARTER_POLICY } from '../../domain/policy/presets';
import { assessConsumer, backfillConsumer } from '../consumers';
import { putRow, readRow } from '../stores/rows';
import { named } from '../../../test/named';
import { expectLog } from '../../../test/logged';

const answered = z.object({ ok: z.literal(true), value: z.unknown() });
const refused = z.object({ ok: z.literal(false), failure: z.object({ code: z.string() }) });
type Asking = { readonly name: string; readonly issue?: string; readonly payload?: object };

async function raw(app: ForgeApp, as: string, { name, issue, payload = {} }: Asking): Promise<unknown> {
  app.actAs(as);
  const project = { id: String(app.projectId) };
  const extension = issue === undefined ? { project } : { project, issue: { id: issue } };
  return resolver(
    { call: { functionKey: name, payload: named(payload) }, context: { extension } },
    { principal: { accountId: as } },
  );
}
const call = async (app: ForgeApp, as: string, asking: Asking) => answered.parse(await raw(app, as, asking)).value;

const { preset: _preset, ownMade: _ownMade, ...starter } = STARTER_POLICY;
const aChoice = (spoilt: Partial<PolicyChoice> = {}): PolicyChoice => ({ ...starter, ...spoilt });
const preview = z.custom<PolicyPreview>();
const look = async (app: ForgeApp, policy: PolicyChoice): Promise<PolicyPreview> =>
  preview.parse(await call(app, 'ana', { name: 'previewPolicy', payload: { policy, token: null } }));

const text = 'Parents who cancel before eight get the money for the lunch back on their card.';
const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] };

/** Two people asked themselves and voted, the talk was closed, and Jira's search knows the summary. */
async function aReadyIssue(app: ForgeApp, summary: string): Promise<string> {
  const issue = await app.anIssue(summary, { description: { type: 'doc', version: 1, content: [paragraph] } });
  for (const name of ['startTalk', 'listenOnly']) await call(app, 'ana', { name, issue });
  for (const as of ['ben', 'cem']) {
    await call(app, as, { name: 'nothingFromMe', issue });
    await call(app, as, { name: 'castVote', issue, payload: { base: { round: 1 }, input: { confidence: 4 } } });
  }
  for (const as of ['ben', 'cem'])
    await call(app, as, { name: 'revealBallot', issue, payload: { base: { round: 1 }, input: {} } });
  await call(app, 'ana', {
    name: 'closeTalk',
    issue,
    payload: { base: { talk: await talkOf(app, issue) }, input: { outcome: 'ready', agreed: '' } },
  });
  for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift()) {
    const consumer = event.queueName === 'assess' ? assessConsumer : backfillConsumer;
    await consumer({ ...event, jobId: 'job', eventId: 'event' });
  }
  await app.site.clock.advance(5000);
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
  expect(await call(app, 'ana', { name: 'openSettings' })).toMatchObject({ policy: { version: 0, own: [] } });
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
  const { issueTypes } = z.custom<SettingsView>().parse(await call(app, 'ana', { name: 'openSettings' }));
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
  const answer = await raw(installApp(), as, { name: 'previewPolicy', payload: { policy: aChoice(), token } });
  expect(refused.parse(answer).failure.code).toBe(code);
});
