import { aCall } from '../../../test/builders/a-call';
import { aTalkOf, close, join, nothing, open, ports, show, sign, voted, wait } from '../../../test/builders/panel-acts';
import type { World } from '../../../test/builders/in-memory-ports';
import { goToVote } from './show-written';

const go = (world: World, me = 'ana') => goToVote(ports(world), aCall(me));
const talking = async (): Promise<World> => {
  const world = await aTalkOf('ben');
  await sign(world, 'ben');
  await nothing(world, 'ana');
  await show(world);
  return world;
};

test('the facilitator’s step to the vote is seen by everybody, and counts once', async () => {
  const world = await talking();
  const { shown } = world.records;
  expect((await go(world)).talk).toMatchObject({ isVoting: true });
  expect(world.records.shown).toBe(shown + 1);
  await go(world);
  expect(world.records.shown).toBe(shown + 1);
});

test('another person is refused, unless the talk is at the vote already', async () => {
  const world = await talking();
  await expect(go(world, 'ben')).rejects.toMatchObject({ code: 'not-allowed', details: { because: 'not-leading' } });
  await go(world);
  expect((await go(world, 'ben')).talk).toMatchObject({ isVoting: true });
});

test('private writing is shown first', async () => {
  const world = await aTalkOf('ben');
  expect((await go(world)).talk).toMatchObject({ isVoting: false });
});

test('the next talk begins with writing', async () => {
  const world = await talking();
  await go(world);
  await close(world, 'another-talk');
  expect((await join(world, 'ana')).talk).toMatchObject({ isVoting: false });
});

test('where the last vote is older than the talk, its round opens with the step to the vote', async () => {
  const world = await aTalkOf('ben');
  await voted(world, 'ana', 'ben');
  await close(world);
  wait(world, 60);
  await join(world, 'ana');
  await join(world, 'ben');
  expect((await open(world)).ballot).toMatchObject({ state: 'revealed' });
  await show(world);
  expect((await open(world)).ballot).toMatchObject({ state: 'open', round: 2 });
});
