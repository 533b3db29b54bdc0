import { edit } from '../../../test/builders/an-agreement';
import { aWorld, type World } from '../../../test/builders/in-memory-ports';
import { assess, close, findingOf, join, nothing, open, vote } from '../../../test/builders/panel-acts';
import { revealVotes } from '../../../test/builders/reveal';

const TEAM = ['ben', 'chiara', 'dinesh'];
/** All have said "nothing from me" in their first talk; then the content was edited. */
async function firstTalk(): Promise<World> {
  const world = aWorld();
  await join(world, 'ana');
  await nothing(world, ...TEAM);
  return edit(world);
}

test("what was asked in a talk stays met through the talk's edits", async () => {
  const world = await firstTalk();
  const edited = await open(world);
  expect(findingOf(edited, 'asked')?.outcome).toBe('met');
  expect(edited.assessment.readiness).toMatchObject({ state: 'refine', missing: 'confident' });
  expect([edited.talk?.respondents, edited.changedSince]).toEqual([3, null]);
});

test('a first talk shows no changed agreement before its vote, neither in the panel nor in the summary', async () => {
  const world = await firstTalk();
  await vote(world, TEAM);
  await revealVotes(world, 'ana');
  await assess(world);
  const { assessment, changedSince, recheck } = await open(world);
  expect([assessment.readiness.state, changedSince, recheck]).toEqual(['ready', null, null]);
  expect(world.projection.readiness).toMatchObject(assessment.readiness);
});

test("what was asked ahead of a talk stays met through the talk's edits", async () => {
  const world = aWorld();
  await nothing(world, ...TEAM);
  await join(world, 'ana');
  expect(findingOf(await open(edit(world)), 'asked')?.outcome).toBe('met');
});

test('work that begins before the talk is closed freezes the state that the talk reached', async () => {
  const world = await firstTalk();
  await vote(world, TEAM);
  await revealVotes(world, 'ana');
  edit(world, 'Warn about everything');
  await assess(world);
  world.issue = { ...world.issue, progress: 'indeterminate' };
  const closed = await close(world);
  expect(closed.assessment.readiness.state).toBe('recheck');
});
