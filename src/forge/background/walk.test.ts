import { aPolicy } from '../../../test/builders/a-policy';
import { askApp, askQuestion, callPanel, castVote, revealBallot, talkItThrough } from '../../../test/call-panel';
import { type ForgeApp, installApp, type QueuedEvent } from '../../../test/forge-app';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { backfillConsumer } from '../consumers';
import { dailySweep } from './daily-sweep';
import { restartWalk } from '../settings/known-project';
import { described, drain, keepPolicy, summaryOf } from '../../../test/forging';

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

/** Ben has asked what must be answered first and Cem has answered it; nobody has talked or voted. */
async function waitingForAnOk(app: ForgeApp): Promise<string> {
  const issue = await app.anIssue('Warn about allergens', described);
  const asked = await askQuestion(app, 'ben', issue, { blocking: true });
  await drain(app);
  const [seen] = asked.questions;
  await callPanel(app, 'cem', {
    name: 'answerQuestion',
    issue,
    payload: { base: seen, input: { id: seen?.id, answer: 'The kitchen' } },
  });
  await drain(app);
  return issue;
}

/** People's records are advice here, so that nothing but the question is between the issue and ready. */
const lenient = aPolicy({
  version: 1,
  needs: { ...STARTER_POLICY.needs, why: 'required', asked: 'advice', confident: 'advice' },
});

test('a question that waits for an OK is not forgotten by the walk', async () => {
  const app = installApp();
  await keepPolicy(app, lenient);
  const issue = await waitingForAnOk(app);
  const before = await summaryOf(app, issue);
  expect(before).toMatchObject({ state: 'refine', openQuestions: 0, blockingQuestions: 1 });
  await walk(app);
  expect(await summaryOf(app, issue)).toEqual(before);
});

test('nor where the list of open questions is gone', async () => {
  const app = installApp();
  const issue = await waitingForAnOk(app);
  await app.rest('DELETE', `/rest/api/3/issue/${issue}/properties/commonGroundQuestions`);
  await walk(app);
  expect(await summaryOf(app, issue)).toMatchObject({ blockingQuestions: 1 });
});

test('nor is a question that blocks nothing, where that list is gone', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await askQuestion(app, 'ben', issue);
  await drain(app);
  await app.rest('DELETE', `/rest/api/3/issue/${issue}/properties/commonGroundQuestions`);
  await walk(app);
  expect(await summaryOf(app, issue)).toMatchObject({ openQuestions: 1 });
});

test('a summary that says too little is put right by the walk', async () => {
  const app = installApp();
  const issue = await waitingForAnOk(app);
  const before = Object(await summaryOf(app, issue));
  await app.rest('PUT', `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`, {
    ...before,
    blockingQuestions: 0,
  });
  await walk(app);
  expect(await summaryOf(app, issue)).toEqual(before);
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
  expect(await summaryOf(app, votedOn ?? '')).toMatchObject({ state: 'ready' });
  await castVote(app, 'ben', votedOn ?? '', { confidence: 1, size: null });
  await drain(app);
  const before = await summaryOf(app, votedOn ?? '');
  expect(before).not.toMatchObject({ state: 'ready' });
  await app.rest('PUT', `/rest/api/3/issue/${other}/properties/commonGroundReadiness`, before);
  await walk(app);
  expect(await summaryOf(app, other ?? '')).toMatchObject({ state: 'ready' });
  expect(await summaryOf(app, votedOn ?? '')).toEqual(before);
});

test('an anonymous question that was not shown holds nothing, for the walk either', async () => {
  const app = installApp();
  await keepPolicy(app, lenient);
  await waitingForAnOk(app);
  const [asked, other] = [await app.anIssue('Cancel an order'), await app.anIssue('Change an order')];
  for (const as of ['ana', 'ben', 'cem']) await castVote(app, as, asked, { confidence: 4, size: null });
  await askQuestion(app, 'ben', asked, { blocking: true, anonymous: true });
  await revealBallot(app, 'ana', asked);
  await callPanel(app, 'ana', { name: 'openPanel', issue: other });
  await drain(app);
  // No event comes of this: the walk alone sees it.
  for (const issue of [asked, other]) await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: described });
  await walk(app);
  for (const issue of [asked, other]) expect(await summaryOf(app, issue)).toMatchObject({ state: 'ready' });
});

test('nor is one ready to the walk of whose question no property tells', async () => {
  const app = installApp();
  await keepPolicy(app, lenient);
  await waitingForAnOk(app);
  const [asked, other] = [await app.anIssue('Cancel an order', described), await app.anIssue('Change an order')];
  await callPanel(app, 'ana', { name: 'openPanel', issue: other });
  await askQuestion(app, 'ben', asked, { blocking: true });
  app.queued.length = 0;
  for (const key of ['Questions', 'Readiness'])
    await app.rest('DELETE', `/rest/api/3/issue/${asked}/properties/commonGround${key}`);
  await restartWalk(String(app.projectId));
  await drain(app);
  expect(await summaryOf(app, asked)).toMatchObject({ state: 'refine', missing: 'blocking-answered' });
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
  await keepPolicy(app, lenient);
  const [ready, other] = [await app.anIssue('Cancel an order', described), await app.anIssue('Change an order')];
  await askApp(app, 'ana', 'assessBacklog', { issue: ready });
  await backfill(app);
  expect(await summaryOf(app, ready)).toBeUndefined();
  expect(await summaryOf(app, other)).toMatchObject({ state: 'draft' });
  expect(app.queued.map(({ body }) => body['issueId'])).toEqual([ready]);
  await drain(app);
  expect(await summaryOf(app, ready)).toMatchObject({ state: 'ready' });
});

test('so a question that is asked meanwhile keeps a sub-task from being ready by its parent', async () => {
  const app = installApp();
  const story = await app.anIssue('Orders close at 8:00', described);
  const issue = await app.anIssue('Grey out the day', { issuetype: { name: 'Sub-task' }, parent: { id: story } });
  await talkItThrough(app, story);
  await drain(app);
  expect(await summaryOf(app, issue)).toMatchObject({ state: 'ready', policyVersion: 0 });
  await keepPolicy(app, aPolicy({ version: 1 }));
  await dailySweep();
  const isWalk = ({ queueName }: QueuedEvent) => queueName === 'backfill';
  for (const event of app.queued.filter(isWalk)) await backfillConsumer({ ...event, jobId: 'job', eventId: 'event' });
  await askQuestion(app, 'cem', issue, { blocking: true });
  await drain(app);
  expect(await summaryOf(app, issue)).toMatchObject({ state: 'refine', missing: 'blocking-answered' });
});
