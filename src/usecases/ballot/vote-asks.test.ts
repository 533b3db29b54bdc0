import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { aTalkAmong, revealVotes } from '../../../test/builders/reveal';
import { nothingFromMe } from '../talk/nothing-from-me';
import { castVote } from './cast-vote';

const vote = (world: World, me: string, input: Parameters<typeof castVote>[2]['input'] = { confidence: 4 }) =>
  castVote(inMemoryPorts(world), aCall(me), { base: { round: 1 }, input });
const asked = ({ records }: World) => records.talks.asked;

test('three votes that are revealed without a talk ask what could go wrong, as in the fast lane', async () => {
  const world = aWorld();
  for (const me of ['ben', 'chiara', 'dinesh']) await vote(world, me);
  expect(asked(world)).toBeNull();
  const { assessment } = await revealVotes(world, 'ben');
  expect(asked(world)).toMatchObject({ respondents: 3, quorum: 2 });
  expect(assessment.readiness.missing).not.toContain('asked');
});

test('votes on older content do not, without a talk', async () => {
  const world = aWorld();
  for (const me of ['ben', 'chiara', 'dinesh']) await vote(world, me);
  world.issue = { ...world.issue, summary: 'Delete all customer data' };
  await expect(revealVotes(world, 'ben')).rejects.toMatchObject({ code: 'nothing-to-reveal' });
  expect(asked(world)).toBeNull();
});

test('in a talk a vote, also of a size alone, counts beside "nothing from me"', async () => {
  const world = aTalkAmong(['ana', 'ben', 'chiara', 'dinesh']);
  await nothingFromMe(inMemoryPorts(world), aCall('ben'));
  await vote(world, 'chiara');
  await vote(world, 'dinesh', { size: '5' });
  await vote(world, 'ana');
  await revealVotes(world, 'ana');
  // The reporter does not count beside three others.
  expect(asked(world)).toMatchObject({ respondents: 3, quorum: 2 });
});
