import { aCall } from '../../../test/builders/a-call';
import { anAgreement, edit } from '../../../test/builders/an-agreement';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import { assessIssue } from '../../../test/builders/in-background';
import { revealVotes } from '../../../test/builders/reveal';
import { castVote } from '../ballot/cast-vote';
import { closeTalk } from './close-talk';
import { nothingFromMe } from './show-written';
import { openPanel } from '../panel/open-panel';
import { startTalk } from './start-talk';

const TEAM = ['ben', 'chiara', 'dinesh'];
const open = (world: World) => openPanel(inMemoryPorts(world), aCall('ana'));
const outcomeOf = (view: Awaited<ReturnType<typeof open>>, id: string) =>
  view.assessment.criteria.find((one) => one.id === id)?.finding.outcome;

const start = (world: World) => startTalk(inMemoryPorts(world), aCall('ana'));
async function nothing(world: World): Promise<void> {
  for (const me of TEAM) await nothingFromMe(inMemoryPorts(world), aCall(me));
}
async function vote(world: World) {
  for (const me of TEAM)
    await castVote(inMemoryPorts(world), aCall(me), {
      base: { round: 1 },
      input: { confidence: 4 },
    });
  return revealVotes(world, 'ana', 1);
}

/** All have said "nothing from me" in their first talk; then the content was edited. */
async function firstTalk(): Promise<World> {
  const world = aWorld();
  await start(world);
  await nothing(world);
  return edit(world);
}

test("what was asked in a talk stays met through the talk's edits", async () => {
  const world = await firstTalk();
  const edited = await open(world);
  expect(outcomeOf(edited, 'asked')).toBe('met');
  expect(edited.assessment.readiness).toMatchObject({ state: 'refine', missing: 'confident' });
  expect([edited.talk?.respondents, edited.changedSince]).toEqual([3, null]);
});

test('a first talk shows no changed agreement before its vote, neither in the panel nor in the summary', async () => {
  const world = await firstTalk();
  await vote(world);
  await assessIssue(inMemoryPorts(world), world.issue.id);
  const { assessment, changedSince, recheck } = await open(world);
  expect([assessment.readiness.state, changedSince, recheck]).toEqual(['ready', null, null]);
  expect(world.projection.readiness).toMatchObject(assessment.readiness);
});

test("what was asked ahead of a talk stays met through the talk's edits", async () => {
  const world = aWorld();
  await nothing(world);
  await start(world);
  expect(outcomeOf(await open(edit(world)), 'asked')).toBe('met');
});

test('an agreement from before a talk stays outdated in it until the talk has its own', async () => {
  const world = await anAgreement();
  edit(world);
  await start(world);
  expect((await open(world)).assessment.readiness.state).toBe('recheck');
});

test('work that begins before the talk is closed freezes the state that the talk reached', async () => {
  const world = await firstTalk();
  await vote(world);
  edit(world, 'Warn about everything');
  await assessIssue(inMemoryPorts(world), world.issue.id);
  world.issue = { ...world.issue, progress: 'indeterminate' };
  const closed = await closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'ready', agreed: 'So be it.' },
  });
  expect(closed.assessment.readiness.state).toBe('recheck');
});
