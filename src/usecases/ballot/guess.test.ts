import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { contentIn } from '../../../test/builders/seen';
import { castVote } from './cast-vote';
import { guessSize } from './guess-size';
import { openPanel } from '../panel/open-panel';
import { revealBallot } from './reveal-ballot';
import { settleSize } from './settle-size';
import { voteAgain } from './vote-again';

const ports = (world: World) => inMemoryPorts(world);
const OWNER = 'ana';
const guess = (world: World, label: string | null, round = 1, me = OWNER) =>
  guessSize(ports(world), aCall(me), { base: { round }, input: { label } });
const sizeOf = (world: World) => world.records.size;

async function voted(world: World, round: number, sizes: Readonly<Record<string, string>>): Promise<void> {
  for (const [me, size] of Object.entries(sizes))
    await castVote(ports(world), aCall(me), { base: { round, content: contentIn(world) }, input: { size } });
  await revealBallot(ports(world), aCall('ben'), { base: { round }, input: { anyway: true } });
}

test('only the owner may guess, before the reveal; the guess is hidden and opens the round', async () => {
  const world = aWorld();
  expect(world.issue.reporter).toBe(OWNER);
  expect((await guess(world, '8')).ballot).toMatchObject({ myGuess: '8', mayGuess: true, voted: [] });
  const theirs = await openPanel(ports(world), aCall('ben'));
  expect(theirs.ballot).toMatchObject({ myGuess: null, mayGuess: false });
  expect(JSON.stringify(world.projection)).not.toContain('guess');
  await expect(guess(world, '5', 1, 'ben')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(guess(world, 'XL')).rejects.toMatchObject({ code: 'bad-request' });
});

test('the guess is shown beside the result, counts for nothing and ends with the reveal', async () => {
  const world = aWorld();
  await guess(world, '8');
  await voted(world, 1, { ben: '3', chiara: '3' });
  expect(sizeOf(world)).toMatchObject({
    guess: '8',
    spread: 0,
    counts: expect.arrayContaining([{ label: '8', value: 8, votes: 0 }]),
  });
  expect((await guess(world, '3')).over).toBe('round');
});

test('the guess stays until a size is settled, and can be taken back', async () => {
  const world = aWorld();
  await guess(world, '8');
  await voted(world, 1, { ben: '3', chiara: '13' });
  await voteAgain(ports(world), aCall('ben'), { base: { round: 1 } });
  expect((await openPanel(ports(world), aCall(OWNER))).ballot).toMatchObject({ round: 2, myGuess: '8' });
  await voted(world, 2, { ben: '5', chiara: '5' });
  await settleSize(ports(world), aCall('ben'), { base: { round: 2, label: null }, input: { label: '5' } });
  expect(sizeOf(world)).toMatchObject({ guess: '8', settled: { label: '5' } });
  await voteAgain(ports(world), aCall('ben'), { base: { round: 2 } });
  expect((await openPanel(ports(world), aCall(OWNER))).ballot).toMatchObject({ round: 3, myGuess: null });
  await guess(world, '5', 3);
  expect((await guess(world, null, 3)).ballot).toMatchObject({ myGuess: null });
});

test('without a guess the result shows none', async () => {
  const world = aWorld();
  await voted(world, 1, { ben: '3', chiara: '3' });
  expect(sizeOf(world)).toMatchObject({ guess: null, hands: false });
});
