import { z } from 'zod';
import { callPanel, talkItThrough } from '../../test/call-panel';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { outsideChannel } from '../domain/shared/hint-channel';
import { assessConsumer } from './consumers';

const text = 'The kitchen buys what parents have ordered, and an order after the delivery cannot be cooked.';
const aDocument = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };

async function drain(app: ForgeApp): Promise<void> {
  for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift())
    if (event.queueName === 'assess') await assessConsumer({ ...event, jobId: 'job', eventId: 'event' });
}

/** A story that somebody has asked something about, and a sub-task of it that says no more than its title. */
async function aStoryWithSubtask(app: ForgeApp) {
  const story = await app.anIssue('Orders close at 8:00', { description: aDocument });
  const subtask = await app.anIssue('Grey out the day', { issuetype: { name: 'Sub-task' }, parent: { id: story } });
  await callPanel(app, 'ana', {
    name: 'askQuestion',
    issue: story,
    payload: { input: { ...aQuestion, blocking: false } },
  });
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
  const opened = await callPanel(app, 'ben', { name: 'openPanel', issue: subtask });
  expect(opened.assessment.readiness).toMatchObject({
    state: 'refine',
    gaps: 1,
    missing: 'parent-ready',
    lacks: 'nothing',
  });
  expect(opened.assessment.criteria).toMatchObject([
    { finding: { outcome: 'unmet', because: 'parent-not-ready', parent: 'TIF-1' } },
  ]);
});

test('it is ready with its parent, in the index too, and no longer once the parent is not', async () => {
  const app = installApp();
  const { story, subtask } = await aStoryWithSubtask(app);
  await talkItThrough(app, story);
  await drain(app);
  expect(await stateOf(app, subtask)).toMatchObject({ state: 'ready', missing: '' });
  await callPanel(app, 'cem', {
    name: 'askQuestion',
    issue: story,
    payload: { input: { ...aQuestion, blocking: true } },
  });
  await drain(app);
  expect(await stateOf(app, subtask)).toMatchObject({ state: 'refine', missing: 'parent-ready' });
});

test('whoever has it open hears that its parent is ready, or no longer, and of nothing else about the parent', async () => {
  const app = installApp();
  const { story, subtask } = await aStoryWithSubtask(app);
  const hintsOf = async (change: () => Promise<unknown>) => {
    app.published.length = 0;
    await change();
    await drain(app);
    return app.published.filter((one) => JSON.stringify(one).includes(outsideChannel(subtask)));
  };
  const ask = (blocking: boolean) => () =>
    callPanel(app, 'cem', { name: 'askQuestion', issue: story, payload: { input: { ...aQuestion, blocking } } });
  expect(await hintsOf(ask(false))).toEqual([]);
  expect(await hintsOf(() => talkItThrough(app, story))).toHaveLength(1);
  expect(await hintsOf(ask(false))).toEqual([]);
  expect(await hintsOf(ask(true))).toEqual([
    {
      installationId: 'installation',
      name: outsideChannel(subtask),
      isGlobal: true,
      payload: JSON.stringify({ changed: true }),
      token: expect.any(String),
    },
  ]);
});

test('its own blocking question keeps it from being ready, whatever the parent is', async () => {
  const app = installApp();
  const { story, subtask } = await aStoryWithSubtask(app);
  await talkItThrough(app, story);
  await drain(app);
  const asked = await callPanel(app, 'cem', {
    name: 'askQuestion',
    issue: subtask,
    payload: { input: { ...aQuestion, blocking: true } },
  });
  expect(asked.assessment.readiness).toMatchObject({ state: 'refine', missing: 'blocking-answered' });
});

test('one that the team has talked about stands on its own', async () => {
  const app = installApp();
  const { story, subtask } = await aStoryWithSubtask(app);
  await talkItThrough(app, story);
  await talkItThrough(app, subtask, 2);
  const opened = await callPanel(app, 'ben', { name: 'openPanel', issue: subtask });
  expect(opened.assessment.readiness.missing).toBe('confident');
});

test('one that people vote on is not ready by its parent, also before the vote is revealed', async () => {
  const app = installApp();
  const { story, subtask } = await aStoryWithSubtask(app);
  await talkItThrough(app, story);
  await drain(app);
  expect(await stateOf(app, subtask)).toMatchObject({ state: 'ready' });
  for (const as of ['ana', 'ben', 'cem']) {
    const payload = { base: { round: 1 }, input: { confidence: 1 } };
    const { assessment } = await callPanel(app, as, { name: 'castVote', issue: subtask, payload });
    expect(assessment.readiness.state).not.toBe('ready');
  }
  const { state } = await stateOf(app, subtask);
  expect(state).not.toBe('ready');
  await drain(app);
  expect(await stateOf(app, subtask)).toMatchObject({ state });
  await callPanel(app, 'ana', { name: 'revealBallot', issue: subtask, payload: { base: { round: 1 }, input: {} } });
  await drain(app);
  expect((await stateOf(app, subtask)).state).not.toBe('ready');
});

const aQuestion = { kind: 'question', text: 'Which day?', category: null, owner: null, due: null };
