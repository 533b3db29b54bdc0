import { aCall } from '../../../test/builders/a-call';
import { nothing, ports, sign } from '../../../test/builders/doubting';
import { aWorld, type World } from '../../../test/builders/in-memory-ports';
import { setTalkAside } from './set-aside';
import { startTalk } from './start-talk';
import { writeAgreed } from './write-agreed';

const meeting = { id: '7-1', startedAt: '2025-11-24T09:40:00.000Z' };
const come = (world: World, who: string, leader: string | null = null) =>
  startTalk(ports(world), aCall(who), { input: { coming: { meeting, leader } } });
const aside = (world: World, leave = false, of = meeting.id) =>
  setTalkAside(ports(world), aCall('ben'), { base: { meeting: of }, input: { leave } });
const write = (world: World) => {
  const talk = world.records.talk?.startedAt ?? '';
  return writeAgreed(ports(world), aCall('ben'), {
    base: { talk, sentence: '' },
    input: { sentence: 'We take cards.' },
  });
};

test('who comes with a meeting starts its talk for who led the one before', async () => {
  const world = aWorld();
  const { talk } = await come(world, 'ben', 'ana');
  expect(talk).toMatchObject({ facilitator: 'ana', meeting });
});

test('a talk that runs already is joined, and is in the meeting from then on', async () => {
  const world = aWorld();
  await startTalk(ports(world), aCall('chiara'));
  expect((await come(world, 'ben', 'ana')).talk).toMatchObject({ facilitator: 'chiara', meeting });
});

test('a talk without an act is taken away, without minutes and a line in the history; what was said ahead stays', async () => {
  const world = aWorld();
  await nothing(world, 'chiara');
  const before = world.records.talk;
  await come(world, 'ben');
  const view = await aside(world);
  expect(view).toMatchObject({ talk: null, talks: [] });
  expect(world.records.talk).toEqual(before);
});

test('a talk with an act goes on, and is back in the meeting when that comes back', async () => {
  const world = aWorld();
  const { talk } = await come(world, 'ben');
  await write(world);
  const { shown } = world.records;
  expect((await aside(world)).talk).toMatchObject({
    startedAt: talk?.startedAt,
    meeting: { ...meeting, isAside: true },
  });
  // Its pages hear by it that the meeting went elsewhere.
  expect(world.records.shown).toBeGreaterThan(shown);
  const again = await come(world, 'ana');
  expect(again.talk?.meeting).toEqual(meeting);
  expect(again.talk?.sentence).toMatchObject({ text: 'We take cards.' });
});

test('a talk with an act that the meeting leaves for good is over without an outcome, with its sentence', async () => {
  const world = aWorld();
  await come(world, 'ben');
  await write(world);
  const { talk, talks } = await aside(world, true);
  expect(talk).toBeNull();
  expect(talks).toMatchObject([{ outcome: 'none', agreed: 'We take cards.', meeting: meeting.id }]);
});

test('a private question is an act, whoever wrote it', async () => {
  const world = aWorld();
  await come(world, 'ben');
  await sign(world, 'chiara');
  expect((await aside(world)).talk).toMatchObject({ meeting: { isAside: true } });
});

test('only the talk of the meeting is meant, and a second press changes nothing', async () => {
  const world = aWorld();
  await come(world, 'ben');
  expect((await aside(world, true, '7-2')).talk).toMatchObject({ meeting });
  await aside(world);
  const { version } = world.records;
  expect(await aside(world)).toMatchObject({ talk: null, over: 'talk' });
  expect(world.records.version).toBe(version);
});
