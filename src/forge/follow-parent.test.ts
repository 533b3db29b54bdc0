import { askQuestion, callPanel, castVote, revealBallot, talkItThrough } from '../../test/call-panel';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { drain, summaryOf } from '../../test/forging';
import { outsideChannel } from '../domain/shared/hint-channel';

const text = 'The kitchen buys what parents have ordered, and an order after the delivery cannot be cooked.';
const aDocument = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };

/** A story that somebody has asked something about, and a sub-task of it that says no more than its title. */
async function aStoryWithSubtask(app: ForgeApp) {
  const story = await app.anIssue('Orders close at 8:00', { description: aDocument });
  const subtask = await app.anIssue('Grey out the day', { issuetype: { name: 'Sub-task' }, parent: { id: story } });
  await askQuestion(app, 'ana', story, { blocking: false });
  await drain(app);
  return { story, subtask };
}

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
  expect(await summaryOf(app, subtask)).toMatchObject({ state: 'ready', missing: '' });
  await askQuestion(app, 'cem', story, { blocking: true });
  await drain(app);
  expect(await summaryOf(app, subtask)).toMatchObject({ state: 'refine', missing: 'parent-ready' });
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
  const ask = (blocking: boolean) => () => askQuestion(app, 'cem', story, { blocking });
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
  const asked = await askQuestion(app, 'cem', subtask, { blocking: true });
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
  expect(await summaryOf(app, subtask)).toMatchObject({ state: 'ready' });
  for (const as of ['ana', 'ben', 'cem']) {
    const { assessment } = await castVote(app, as, subtask, { confidence: 1 });
    expect(assessment.readiness.state).not.toBe('ready');
  }
  const { state } = await summaryOf(app, subtask);
  expect(state).toMatch(/^(draft|refine)$/u);
  await drain(app);
  expect(await summaryOf(app, subtask)).toMatchObject({ state });
  await revealBallot(app, 'ana', subtask);
  await drain(app);
  expect((await summaryOf(app, subtask)).state).toMatch(/^(draft|refine)$/u);
});
