import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import type { SizeVote } from '../../domain/issue/card';
import type { TalkOutcome } from '../../domain/talk/outcome';
import { castVote, voteAgain } from '../ballot/cast-vote';
import { revealBallot } from '../ballot/reveal-ballot';
import { settleSize } from '../ballot/settle-size';
import { openPanel } from '../panel/open-panel';
import { closeTalk } from './close-talk';
import { nothingFromMe } from './show-written';
import { startTalk } from './start-talk';

const TEAM = ['ana', 'chiara', 'dinesh'];
const later = (world: World, minutes = 1): World =>
  Object.assign(world, { now: new Date(Date.parse(world.now) + minutes * 60_000).toISOString() });
const stateIn = async (world: World) => (await openPanel(inMemoryPorts(world), aCall('goran'))).assessment.readiness;
const start = async (world: World, people: readonly string[]): Promise<void> => {
  for (const me of people) await startTalk(inMemoryPorts(later(world)), aCall(me));
};
const close = (world: World, me: string, outcome: TalkOutcome) =>
  closeTalk(inMemoryPorts(later(world)), aCall(me), { base: { talk: talkIn(world) }, input: { outcome, agreed: '' } });

async function votes(world: World, round = 1, sizes: readonly SizeVote[] = []): Promise<void> {
  for (const [at, me] of TEAM.entries())
    await castVote(inMemoryPorts(later(world)), aCall(me), {
      base: { round },
      input: { confidence: 4, size: sizes[at] ?? null },
    });
  await revealBallot(inMemoryPorts(later(world)), aCall('ana'), { base: { round }, input: { anyway: true } });
}

/** The team would start, and ends its talk with "another talk". */
async function putOff(sizes: readonly SizeVote[] = []): Promise<World> {
  const world = aWorld();
  await start(world, TEAM);
  for (const me of TEAM) await nothingFromMe(inMemoryPorts(world), aCall(me));
  await votes(world, 1, sizes);
  await close(world, 'ana', 'another-talk');
  return later(world, 60);
}

test.each<TalkOutcome>(['ready', 'park', 'split', 'drop', 'none', 'another-talk'])(
  'one person who starts a talk and ends it with %s leaves the vote put off',
  async (outcome) => {
    const world = await putOff();
    await start(world, ['ben']);
    await close(world, 'ben', outcome);
    expect(await stateIn(world)).toMatchObject({ state: 'refine', missing: 'confident' });
  },
);

test.each<TalkOutcome>(['park', 'split', 'drop'])(
  'a whole team that ends with %s leaves it put off',
  async (outcome) => {
    const world = await putOff();
    await start(world, TEAM);
    await close(world, 'ana', outcome);
    expect(await stateIn(world)).toMatchObject({ state: 'refine' });
  },
);

test('a talk that was left, and that a participant later calls ready, leaves it put off', async () => {
  const world = await putOff();
  await start(world, ['ana', 'chiara']);
  await openPanel(inMemoryPorts(later(world, 300)), aCall('ana'));
  await close(world, 'ana', 'ready');
  expect(await stateIn(world)).toMatchObject({ state: 'refine' });
});

test('a talk that ends as ready with a quorum there ends it', async () => {
  const world = await putOff();
  await start(world, ['ana', 'chiara']);
  await close(world, 'ana', 'ready');
  expect(await stateIn(world)).toMatchObject({ state: 'ready' });
});

test('the reveal of a later round ends it', async () => {
  const world = await putOff();
  await voteAgain(inMemoryPorts(world), aCall('ana'), { base: { round: 1 } });
  await votes(world, 2);
  expect(await stateIn(world)).toMatchObject({ state: 'ready' });
});

test('sizes that lie apart are settled by who was there, and nobody else is offered it', async () => {
  const world = await putOff(['1', '20', '1']);
  const sizeFor = async (me: string) => {
    const { ballot } = await openPanel(inMemoryPorts(world), aCall(me));
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
