import { z } from 'zod';
import { aPolicy } from '../../../test/builders/a-policy';
import { talkItThrough } from '../../../test/call-panel';
import { type ForgeApp, installApp, type QueuedEvent } from '../../../test/forge-app';
import type { PanelView } from '../../contract';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { assessConsumer, backfillConsumer } from '../consumers';
import { dailySweep } from './daily-sweep';
import { resolver } from '../../calls';
import { restartWalk } from '../settings/known-project';
import { savePolicyVersion } from '../stores/policy-store';
import { named } from '../../../test/named';

const answered = z.object({ ok: z.literal(true), value: z.custom<PanelView>() });

async function call(app: ForgeApp, as: string, more: { name: string; issue: string; payload: object }) {
  app.actAs(as);
  const extension = { issue: { id: more.issue }, project: { id: String(app.projectId) } };
  const request = { call: { functionKey: more.name, payload: named(more.payload) }, context: { extension } };
  return answered.parse(await resolver(request, { principal: { accountId: as } })).value;
}

async function drain(app: ForgeApp): Promise<void> {
  for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift()) {
    const consumer = event.queueName === 'assess' ? assessConsumer : backfillConsumer;
    await consumer({ ...event, jobId: 'job', eventId: 'event' });
  }
  await app.site.clock.advance(60_000);
}

/** The walk alone: assessments of single issues wait. */
async function backfill(app: ForgeApp): Promise<void> {
  const isWalk = ({ queueName }: QueuedEvent) => queueName === 'backfill';
  for (let event = app.queued.find(isWalk); event !== undefined; event = app.queued.find(isWalk)) {
    app.queued.splice(app.queued.indexOf(event), 1);
    await backfillConsumer({ ...event, jobId: 'job', eventId: 'event' });
  }
  await app.site.clock.advance(60_000);
}

async function walk(app: ForgeApp): Promise<void> {
  await dailySweep();
  await drain(app);
}

const text = (words: string) => [{ type: 'text', text: words }];
const content = [
  { type: 'heading', attrs: { level: 2 }, content: text('Why') },
  { type: 'paragraph', content: text('No child finds out at the table what is in the dish that was ordered for it.') },
];
const described = { description: { type: 'doc', version: 1, content } };

/** Ben has asked what must be answered first and Cem has answered it; nobody has talked or voted. */
async function waitingForAnOk(app: ForgeApp): Promise<string> {
  const issue = await app.anIssue('Warn about allergens', described);
  const asked = await call(app, 'ben', {
    name: 'askQuestion',
    issue,
    payload: { input: { kind: 'question', text: 'Who says?', blocking: true, category: null, owner: null, due: null } },
  });
  await drain(app);
  const [seen] = asked.questions;
  await call(app, 'cem', {
    name: 'answerQuestion',
    issue,
    payload: { base: seen, input: { id: seen?.id, answer: 'The kitchen' } },
  });
  await drain(app);
  return issue;
}

async function summary(app: ForgeApp, issue: string): Promise<unknown> {
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`);
  return Object(body)['value'];
}

/** People's records are advice here, so that nothing but the question is between the issue and ready. */
const lenient = aPolicy({
  version: 1,
  needs: { ...STARTER_POLICY.needs, why: 'required', asked: 'advice', confident: 'advice' },
});

test('a question that waits for an OK is not forgotten by the walk', async () => {
  const app = installApp();
  await savePolicyVersion(String(app.projectId), lenient, {
    by: 'ana',
    at: '2026-11-24T08:00:00.000Z',
    request: 'saved',
  });
  const issue = await waitingForAnOk(app);
  const before = await summary(app, issue);
  expect(before).toMatchObject({ state: 'refine', openQuestions: 0, blockingQuestions: 1 });
  await walk(app);
  expect(await summary(app, issue)).toEqual(before);
});

test('nor where the list of open questions is gone', async () => {
  const app = installApp();
  const issue = await waitingForAnOk(app);
  await app.rest('DELETE', `/rest/api/3/issue/${issue}/properties/commonGroundQuestions`);
  await walk(app);
  expect(await summary(app, issue)).toMatchObject({ blockingQuestions: 1 });
});

test('nor is a question that blocks nothing, where that list is gone', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  const input = { kind: 'question', text: 'Until when?', blocking: false, category: null, owner: null, due: null };
  await call(app, 'ben', { name: 'askQuestion', issue, payload: { input } });
  await drain(app);
  await app.rest('DELETE', `/rest/api/3/issue/${issue}/properties/commonGroundQuestions`);
  await walk(app);
  expect(await summary(app, issue)).toMatchObject({ openQuestions: 1 });
});

test('a summary that says too little is put right by the walk', async () => {
  const app = installApp();
  const issue = await waitingForAnOk(app);
  const before = Object(await summary(app, issue));
  await app.rest('PUT', `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`, {
    ...before,
    blockingQuestions: 0,
  });
  await walk(app);
  expect(await summary(app, issue)).toEqual(before);
});

test('votes that nobody has revealed keep a sub-task from being ready by its parent, also where the walk alone looks at it', async () => {
  const app = installApp();
  const story = await app.anIssue('Orders close at 8:00', described);
  const [votedOn, other] = await Promise.all(
    ['Grey out the day', 'Say why'].map((title) =>
      app.anIssue(title, { issuetype: { name: 'Sub-task' }, parent: { id: story } }),
    ),
  );
  await talkItThrough(app, story);
  await drain(app);
  expect(await summary(app, votedOn ?? '')).toMatchObject({ state: 'ready' });
  await call(app, 'ben', {
    name: 'castVote',
    issue: votedOn ?? '',
    payload: { base: { round: 1 }, input: { confidence: 1, size: null } },
  });
  await drain(app);
  const before = await summary(app, votedOn ?? '');
  expect(before).not.toMatchObject({ state: 'ready' });
  await app.rest('PUT', `/rest/api/3/issue/${other}/properties/commonGroundReadiness`, before);
  await walk(app);
  expect(await summary(app, other ?? '')).toMatchObject({ state: 'ready' });
  expect(await summary(app, votedOn ?? '')).toEqual(before);
});

test('an anonymous question that was not shown holds nothing, for the walk either', async () => {
  const app = installApp();
  await savePolicyVersion(String(app.projectId), lenient, {
    by: 'ana',
    at: '2026-11-24T08:00:00.000Z',
    request: 'saved',
  });
  await waitingForAnOk(app);
  const [asked, other] = [await app.anIssue('Cancel an order'), await app.anIssue('Change an order')];
  for (const as of ['ana', 'ben', 'cem'])
    await call(app, as, {
      name: 'castVote',
      issue: asked,
      payload: { base: { round: 1 }, input: { confidence: 4, size: null } },
    });
  const question = { kind: 'question', text: 'Who says?', blocking: true, category: null, owner: null, due: null };
  await call(app, 'ben', { name: 'askQuestion', issue: asked, payload: { input: { ...question, anonymous: true } } });
  await call(app, 'ana', { name: 'revealBallot', issue: asked, payload: { base: { round: 1 }, input: {} } });
  await call(app, 'ana', { name: 'openPanel', issue: other, payload: {} });
  await drain(app);
  // No event comes of this: the walk alone sees it.
  for (const issue of [asked, other]) await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: described });
  await walk(app);
  for (const issue of [asked, other]) expect(await summary(app, issue)).toMatchObject({ state: 'ready' });
});

test('nor is one ready to the walk of whose question no property tells', async () => {
  const app = installApp();
  await savePolicyVersion(String(app.projectId), lenient, {
    by: 'ana',
    at: '2026-11-24T08:00:00.000Z',
    request: 'saved',
  });
  await waitingForAnOk(app);
  const [asked, other] = [await app.anIssue('Cancel an order', described), await app.anIssue('Change an order')];
  await call(app, 'ana', { name: 'openPanel', issue: other, payload: {} });
  const input = { kind: 'question', text: 'Who says?', blocking: true, category: null, owner: null, due: null };
  await call(app, 'ben', { name: 'askQuestion', issue: asked, payload: { input } });
  app.queued.length = 0;
  for (const key of ['Questions', 'Readiness'])
    await app.rest('DELETE', `/rest/api/3/issue/${asked}/properties/commonGround${key}`);
  await restartWalk(String(app.projectId));
  await drain(app);
  expect(await summary(app, asked)).toMatchObject({ state: 'refine', missing: 'blocking-answered' });
});

test('an issue whose properties say what they should costs the walk no event and no write', async () => {
  const app = installApp();
  await waitingForAnOk(app);
  await walk(app);
  app.asked.length = 0;
  await dailySweep();
  await backfill(app);
  expect(app.queued).toEqual([]);
  expect(app.asked.filter((one) => /^(PUT|POST).*propert/u.test(one))).toEqual([]);
});

test('what Jira works off later says of nothing that it is ready: an issue that is has its own turn', async () => {
  const app = installApp();
  await savePolicyVersion(String(app.projectId), lenient, {
    by: 'ana',
    at: '2026-11-24T08:00:00.000Z',
    request: 'saved',
  });
  const [ready, other] = [await app.anIssue('Cancel an order', described), await app.anIssue('Change an order')];
  await call(app, 'ana', { name: 'assessBacklog', issue: ready, payload: {} });
  await backfill(app);
  expect(await summary(app, ready)).toBeUndefined();
  expect(await summary(app, other)).toMatchObject({ state: 'draft' });
  expect(app.queued.map(({ body }) => body['issueId'])).toEqual([ready]);
  await drain(app);
  expect(await summary(app, ready)).toMatchObject({ state: 'ready' });
});

test('so a question that is asked meanwhile keeps a sub-task from being ready by its parent', async () => {
  const app = installApp();
  const story = await app.anIssue('Orders close at 8:00', described);
  const issue = await app.anIssue('Grey out the day', { issuetype: { name: 'Sub-task' }, parent: { id: story } });
  await talkItThrough(app, story);
  await drain(app);
  expect(await summary(app, issue)).toMatchObject({ state: 'ready', policyVersion: 0 });
  await savePolicyVersion(String(app.projectId), aPolicy({ version: 1 }), {
    by: 'ana',
    at: '2026-11-24T08:00:00.000Z',
    request: 'saved',
  });
  await dailySweep();
  const isWalk = ({ queueName }: QueuedEvent) => queueName === 'backfill';
  for (const event of app.queued.filter(isWalk)) await backfillConsumer({ ...event, jobId: 'job', eventId: 'event' });
  const input = { kind: 'question', text: 'Grey?', blocking: true, category: null, owner: null, due: null };
  await call(app, 'cem', { name: 'askQuestion', issue, payload: { input } });
  await drain(app);
  expect(await summary(app, issue)).toMatchObject({ state: 'refine', missing: 'blocking-answered' });
});
