import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { close, join, nothing, open, vote, voteOnceMore } from '../../../test/builders/panel-acts';
import type { SizeVote } from '../../domain/issue/card';
import type { TalkOutcome } from '../../domain/talk/outcome';
import { revealBallot } from '../ballot/reveal-ballot';
import { settleSize } from '../ballot/settle-size';
import { openPanel } from '../panel/open-panel';

const TEAM = ['ana', 'chiara', 'dinesh'];
const later = (world: World, minutes = 1): World =>
  Object.assign(world, { now: new Date(Date.parse(world.now) + minutes * 60_000).toISOString() });
const stateIn = async (world: World) => (await open(world, 'goran')).assessment.readiness;
const start = async (world: World, people: readonly string[]): Promise<void> => {
  for (const me of people) await join(later(world), me);
};
const end = (world: World, me: string, outcome: TalkOutcome) => close(later(world), outcome, { me, agreed: '' });

async function votes(world: World, round = 1, sizes: readonly SizeVote[] = []): Promise<void> {
  for (const [at, me] of TEAM.entries()) await vote(later(world), me, { confidence: 4, size: sizes[at] ?? null });
  await revealBallot(inMemoryPorts(later(world)), aCall('ana'), { base: { round }, input: {} });
}

/** The team would start, and ends its talk with "another talk". */
async function putOff(sizes: readonly SizeVote[] = []): Promise<World> {
  const world = aWorld();
  await start(world, TEAM);
  await nothing(world, ...TEAM);
  await votes(world, 1, sizes);
  await end(world, 'ana', 'another-talk');
  return later(world, 60);
}

test.each<TalkOutcome>(['ready', 'park', 'split', 'drop', 'none', 'another-talk'])(
  'one person who starts a talk and ends it with %s leaves the vote put off',
  async (outcome) => {
    const world = await putOff();
    await start(world, ['ben']);
    await end(world, 'ben', outcome);
    expect(await stateIn(world)).toMatchObject({ state: 'refine', missing: 'confident' });
  },
);

test.each<TalkOutcome>(['park', 'split', 'drop'])(
  'a whole team that ends with %s leaves it put off',
  async (outcome) => {
    const world = await putOff();
    await start(world, TEAM);
    await end(world, 'ana', outcome);
    expect(await stateIn(world)).toMatchObject({ state: 'refine' });
  },
);

test('a talk that was left, and that a participant later calls ready, leaves it put off', async () => {
  const world = await putOff();
  await start(world, ['ana', 'chiara']);
  await openPanel(inMemoryPorts(later(world, 300)), aCall('ana'));
  await end(world, 'ana', 'ready');
  expect(await stateIn(world)).toMatchObject({ state: 'refine' });
});

test('a talk that ends as ready with a quorum there ends it', async () => {
  const world = await putOff();
  await start(world, ['ana', 'chiara']);
  await end(world, 'ana', 'ready');
  expect(await stateIn(world)).toMatchObject({ state: 'ready' });
});

test('the reveal of a later round ends it', async () => {
  const world = await putOff();
  await voteOnceMore(world);
  await votes(world, 2);
  expect(await stateIn(world)).toMatchObject({ state: 'ready' });
});

test('sizes that lie apart are settled by who was there, and nobody else is offered it', async () => {
  const world = await putOff(['1', '20', '1']);
  const sizeFor = async (me: string) => {
    const { ballot } = await open(world, me);
    return ballot.state === 'revealed' ? ballot.size : null;
  };
  const settle = (me: string, label: string | null) =>
    settleSize(inMemoryPorts(world), aCall(me), { base: { round: 1, label: null }, input: { label } });
  expect(await sizeFor('ben')).toMatchObject({ apart: expect.any(Number), maySettle: false });
  for (const label of ['1', null])
    await expect(settle('ben', label)).rejects.toMatchObject({ code: 'not-allowed', details: { because: 'no-part' } });
  await start(world, ['ben']);
  await expect(settle('ben', '1')).rejects.toMatchObject({ code: 'not-allowed' });
  await settle('chiara', '1');
  expect(await sizeFor('ben')).toMatchObject({ apart: null, maySettle: true, settled: { label: '1' } });
});
