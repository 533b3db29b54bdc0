import { aWorld, type World } from '../../../test/builders/in-memory-ports';
import { nothing, vote } from '../../../test/builders/panel-acts';
import { aTalkAmong, revealVotes } from '../../../test/builders/reveal';

const asked = ({ records }: World) => records.talks.asked;

test('three votes that are revealed without a talk ask what could go wrong, as in the fast lane', async () => {
  const world = aWorld();
  await vote(world, ['ben', 'chiara', 'dinesh']);
  expect(asked(world)).toBeNull();
  const { assessment } = await revealVotes(world, 'ben');
  expect(asked(world)).toMatchObject({ respondents: 3, quorum: 2 });
  expect(assessment.readiness.missing).not.toContain('asked');
});

test('in a talk a vote, also of a size alone, counts beside "nothing from me"', async () => {
  const world = aTalkAmong(['ana', 'ben', 'chiara', 'dinesh']);
  await nothing(world, 'ben');
  await vote(world, ['chiara', 'ana']);
  await vote(world, 'dinesh', { size: '5' });
  await revealVotes(world, 'ana');
  // The reporter does not count beside three others.
  expect(asked(world)).toMatchObject({ respondents: 3, quorum: 2 });
});
