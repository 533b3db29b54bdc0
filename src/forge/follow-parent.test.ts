import { z } from 'zod';
import { type ForgeApp, installApp } from '../../test/forge-app';
import type { PanelView } from '../contract';
import { assessConsumer } from './consumers';
import { resolver } from './resolver';

const answered = z.object({ ok: z.literal(true), value: z.custom<PanelView>() });
const text = 'The kitchen buys what parents have ordered, and an order after the delivery cannot be cooked.';
const aDocument = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };

async function call(app: ForgeApp, as: string, more: { name: string; issue: string; payload?: object }) {
  app.actAs(as);
  const extension = { issue: { id: more.issue }, project: { id: String(app.projectId) } };
  const request = { call: { functionKey: more.name, payload: more.payload ?? {} }, context: { extension } };
  return answered.parse(await resolver(request, { principal: { accountId: as } })).value;
}

async function drain(app: ForgeApp): Promise<void> {
  for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift())
    await assessConsumer({ ...event, jobId: 'job', eventId: 'event' });
}

async function agree(app: ForgeApp, issue: string, confidence = 4): Promise<void> {
  await call(app, 'ana', { name: 'startTalk', issue });
  for (const as of ['ben', 'cem']) {
    await call(app, as, { name: 'nothingFromMe', issue });
    await call(app, as, { name: 'castVote', issue, payload: { round: 1, confidence } });
  }
  await call(app, 'ana', { name: 'revealBallot', issue, payload: { round: 1, anyway: false } });
  await call(app, 'ben', { name: 'closeTalk', issue, payload: { outcome: 'ready', agreed: 'At eight.' } });
}

/** A story that somebody has asked something about, and a sub-task of it that says no more than its title. */
async function aStoryWithSubtask(app: ForgeApp) {
  const story = await app.anIssue('Orders close at 8:00', { description: aDocument });
  const subtask = await app.anIssue('Grey out the day', { issuetype: { name: 'Sub-task' }, parent: { id: story } });
  await call(app, 'ana', { name: 'askQuestion', issue: story, payload: { ...aQuestion, blocking: false } });
  await drain(app);
  return { story, subtask };
  await drain(app);
  return { story, subtask };
}

const stateOf = async (app: ForgeApp, issue: string) => {
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`);
  return z.object({ value: z.object({ state: z.string(), missing: z.string() }) }).parse(body).value;
};

test('a sub-task is not ready before its parent, says so, and asks for nothing of its own', async () => {
  const app = installApp();
  const { subtask } = await aStoryWithSubtask(app);
  const opened = await call(app, 'ben', { name: 'openPanel', issue: subtask });
  expect(opened.assessment.readiness).toMatchObject({
    state: 'refine',
    gaps: 1,
    missing: 'parent-ready',
    onPaper: 'no',
  });
  expect(opened.assessment.criteria).toMatchObject([
    { finding: { outcome: 'unmet', because: 'parent-not-ready', facts: { parent: 'TIF-1' } } },
  ]);
});

test('it is ready with its parent, in the index too, and no longer once the parent is not', async () => {
  const app = installApp();
  const { story, subtask } = await aStoryWithSubtask(app);
  await agree(app, story);
  await drain(app);
  expect(await stateOf(app, subtask)).toMatchObject({ state: 'ready', missing: '' });
  await call(app, 'cem', {
    name: 'askQuestion',
    issue: story,
    payload: { ...aQuestion, blocking: true },
  });
  await drain(app);
  expect(await stateOf(app, subtask)).toMatchObject({ state: 'refine', missing: 'parent-ready' });
});

test('its own blocking question keeps it from being ready, whatever the parent is', async () => {
  const app = installApp();
  const { story, subtask } = await aStoryWithSubtask(app);
  await agree(app, story);
  await drain(app);
  const asked = await call(app, 'cem', {
    name: 'askQuestion',
    issue: subtask,
    payload: { ...aQuestion, blocking: true },
  });
  expect(asked.assessment.readiness).toMatchObject({ state: 'refine', missing: 'blocking-answered' });
});

test('one that the team has talked about stands on its own', async () => {
  const app = installApp();
  const { story, subtask } = await aStoryWithSubtask(app);
  await agree(app, story);
  await agree(app, subtask, 2);
  const opened = await call(app, 'ben', { name: 'openPanel', issue: subtask });
  expect(opened.assessment.readiness.missing).toBe('confident');
});

const aQuestion = { kind: 'question', text: 'Which day?', category: null, owner: null, due: null };
