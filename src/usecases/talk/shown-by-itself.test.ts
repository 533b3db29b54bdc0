import { aCall } from '../../../test/builders/a-call';
import { aTalkOf, join, nothing, open, ports, sign, wait } from '../../../test/builders/panel-acts';
import type { World } from '../../../test/builders/in-memory-ports';
import { showWritten } from './show-written';

const asks = (world: World, me = 'ana') => showWritten(ports(world), aCall(me), { input: { byItself: true } });

test('once all have answered, and the talk is half a minute old, it is shown without a press', async () => {
  const world = await aTalkOf('ben');
  await sign(world, 'ben');
  wait(world, 40);
  expect((await asks(world)).talk).toMatchObject({ privateWriting: { hidden: 1 }, allAnswered: false });
  await nothing(world, 'ana');
  expect((await open(world)).talk).toMatchObject({ allAnswered: true });
  const after = await asks(world, 'ben');
  expect(after.talk).toMatchObject({ privateWriting: null, isVoting: false });
  expect(after.questions).toHaveLength(1);
});

test('not in its first half minute', async () => {
  const world = await aTalkOf('ben');
  await sign(world, 'ben');
  await nothing(world, 'ana');
  wait(world, 20);
  expect((await asks(world)).talk).toMatchObject({ privateWriting: { hidden: 1 } });
});

test('not where one is there alone', async () => {
  const world = await aTalkOf();
  await join(world, 'ana');
  await nothing(world, 'ana');
  wait(world, 40);
  expect((await asks(world)).talk).toMatchObject({ privateWriting: { hidden: 0 }, allAnswered: false });
});

test('with nothing written, everybody is at the vote at once', async () => {
  const world = await aTalkOf('ben');
  await nothing(world, 'ben');
  await nothing(world, 'ana');
  wait(world, 40);
  expect((await asks(world)).talk).toMatchObject({ privateWriting: null, isVoting: true });
});
