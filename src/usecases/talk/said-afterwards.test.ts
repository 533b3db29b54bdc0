import { aCall } from '../../../test/builders/a-call';
import { aQuestion } from '../../../test/builders/a-question';
import { anAgreement, edit } from '../../../test/builders/an-agreement';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { close, join, nothing, open, stateIn, still, vote, voteOnceMore } from '../../../test/builders/panel-acts';
import { revealVotes } from '../../../test/builders/reveal';
import type { PanelView } from '../../contract';
import { closeTalk } from './close-talk';

const STARTED = '2025-11-24T10:00:00.000Z';
const LATER = '2025-11-24T15:00:00.000Z';
const voters = ['ben', 'chiara', 'dinesh'];

async function revealed(world: World): Promise<void> {
  await vote(world, voters);
  await revealVotes(world, 'ana');
}

/** All would start, and the talk was left without an outcome. */
async function talkedAndLeft(): Promise<World> {
  const world = aWorld({ now: STARTED });
  await join(world, 'ana');
  await nothing(world, ...voters);
  world.now = '2025-11-24T10:05:00.000Z';
  await revealed(world);
  world.now = LATER;
  return world;
}

/** A round about sizes alone is revealed in a talk of its voters. */
async function revealInTalk(world: World, ...people: readonly string[]): Promise<void> {
  await join(world, ...people);
  await revealVotes(world, 'ben');
}
const sayAnother = (world: World, talk = STARTED): Promise<PanelView> =>
  closeTalk(inMemoryPorts(world), aCall('ben'), { base: { talk }, input: { outcome: 'another-talk', agreed: '' } });

test('a later "another talk" puts off the vote of a left talk until a new vote', async () => {
  const world = await talkedAndLeft();
  expect(await stateIn(world, 'ben')).toBe('ready');
  expect((await sayAnother(world)).assessment.readiness).toMatchObject({ state: 'refine', missing: 'confident' });
  expect(world.projection.readiness).toMatchObject({ state: 'refine', outcome: 'another-talk' });
  await voteOnceMore(world, 'ben');
  await revealed(world);
  expect(await stateIn(world, 'ben')).toBe('ready');
});

test('the vote stays put off once later talks without an outcome have taken the place of its own in the row', async () => {
  const world = await talkedAndLeft();
  await sayAnother(world);
  for (const day of ['25', '26', '27', '28']) {
    world.now = `2025-11-${day}T10:00:00.000Z`;
    await join(world, 'ana');
    world.now = `2025-11-${day}T15:00:00.000Z`;
    await nothing(world, 'ben');
  }
  expect(world.records.talks).toMatchObject({ folded: 2, talks: [{ outcome: 'none' }, {}, {}] });
  expect(await stateIn(world, 'ben')).toBe('refine');
});

test('it puts the vote off also while a next round is open without votes', async () => {
  const world = await talkedAndLeft();
  world.now = '2025-11-24T10:06:00.000Z';
  await voteOnceMore(world, 'ben');
  world.now = LATER;
  expect((await sayAnother(world)).assessment.readiness.state).toBe('refine');
});

test.each<[string, (world: World) => Promise<unknown>]>([
  ['said afterwards', (world) => sayAnother(world)],
  [
    'while the talk runs',
    (world) => {
      world.now = '2025-11-24T10:07:00.000Z';
      return sayAnother(world);
    },
  ],
])('it puts the vote off also where a later round reveals sizes only (%s)', async (_when, end) => {
  const world = await talkedAndLeft();
  world.now = '2025-11-24T10:06:00.000Z';
  await voteOnceMore(world, 'ben');
  await vote(world, voters, { size: '5' }, 2);
  world.now = LATER;
  await end(world);
  await revealInTalk(world, ...voters);
  expect((await open(world, 'ben')).assessment.readiness).toMatchObject({ state: 'refine', missing: 'confident' });
});

test('it puts the vote off where only a voter of sizes was in the talk with its starter', async () => {
  const world = await anAgreement({ ben: 4, chiara: 5, dinesh: 4 });
  await nothing(world, 'chiara', 'dinesh');
  world.issue = { ...world.issue, blockers: [{ id: '52', key: 'TIF-52', summary: null, sprint: null }] };
  world.now = '2025-11-26T09:30:00.000Z';
  await join(world, 'ben');
  await voteOnceMore(world, 'ben');
  await vote(world, ['ben', 'chiara'], { size: '5' }, 2);
  world.now = '2025-11-26T09:40:00.000Z';
  await close(world, 'another-talk', { me: 'ben' });
  await revealInTalk(world, 'ben', 'chiara');
  expect((await open(world, 'ben')).assessment.readiness.state).toBe('refine');
});

test('it puts no vote off where something else kept the issue from being ready', async () => {
  const world = await talkedAndLeft();
  world.records = { ...world.records, questions: [aQuestion({ blocking: true })] };
  expect((await sayAnother(world)).assessment.readiness.missing).toBe('blocking-answered');
  world.records = { ...world.records, questions: [aQuestion({ blocking: true, state: 'closed' })] };
  expect(await stateIn(world, 'ben')).toBe('ready');
});

test.each<[string, (world: World) => Promise<unknown>]>([
  [
    'a new vote',
    async (world) => {
      await voteOnceMore(world, 'ben');
      await revealed(world);
    },
  ],
  [
    '"still agreed"',
    async (world) => {
      edit(world);
      await still(world, ...voters);
    },
  ],
])("a later agreement than the left talk's stands: %s", async (_what, agree) => {
  const world = await talkedAndLeft();
  await agree(world);
  expect(await stateIn(world, 'ben')).toBe('ready');
  expect((await sayAnother(world)).assessment.readiness).toMatchObject({ state: 'ready', outcome: 'another-talk' });
});

test('a vote from an earlier talk stands', async () => {
  const world = await talkedAndLeft();
  await closeTalk(inMemoryPorts(world), aCall('ben'), {
    base: { talk: STARTED },
    input: { outcome: 'ready', agreed: '' },
  });
  await join(world, 'ana');
  await join(world, 'ben');
  world.now = '2025-11-24T20:00:00.000Z';
  expect((await sayAnother(world, LATER)).assessment.readiness).toMatchObject({ state: 'ready', talks: 2 });
});
