import { aCall } from '../../../test/builders/a-call';
import {
  aTalkOf,
  close,
  join,
  nothing,
  open,
  ports,
  show,
  sign,
  vote,
  voted,
  wait,
} from '../../../test/builders/panel-acts';
import { meanwhile, quietly } from '../../../test/builders/faulty-ports';
import { aWorld, type World } from '../../../test/builders/in-memory-ports';
import { openPanel } from '../panel/open-panel';
import { listenOnly, markPeopleAway } from './start-talk';

const listen = (world: World, me: string) => listenOnly(ports(world), aCall(me));
const away = (world: World, ...who: readonly string[]) =>
  markPeopleAway(ports(world), aCall('ana'), { input: { who } });
const presentIn = ({ records }: World) => records.talk?.joined;
const park = async (world: World) => (await close(world, 'park')).talks.at(-1)?.participants;

test('opening a running talk makes an editor present in one write, and only once', async () => {
  const world = await aTalkOf();
  const { shown } = world.records;
  const writes = world.writes.length;
  const { talk } = await open(world, 'ben');
  expect(talk).toMatchObject({ present: ['ana', 'ben'], iJoined: true });
  expect(world.writes.slice(writes)).toEqual(['storeRow']);
  expect([world.records.shown, world.hints]).toEqual([shown + 1, 2]);
  await open(world, 'ben');
  expect(world.writes).toHaveLength(writes + 1);
});

test('a guest who may only read is not present, and opening writes nothing', async () => {
  const world = await aTalkOf();
  const writes = world.writes.length;
  world.readOnly = true;
  expect((await open(world, 'goran')).talk).toMatchObject({ present: ['ana'], joinsByOpening: false });
  expect(world.writes).toHaveLength(writes);
});

test('without a talk opening writes nothing and makes no participant', async () => {
  const world = aWorld();
  await open(world, 'goran');
  expect(world.writes).toEqual([]);
  expect((await nothing(world, 'ben')).earlyWriting?.participants).toEqual(['ben']);
});

test('the panel opens though the person cannot be stored as present', async () => {
  const world = await aTalkOf();
  let others = 0;
  const crowded = { ...ports(world), storeRow: () => Promise.resolve((others += 1) < 0) };
  const { talk } = await quietly(() => openPanel(crowded, aCall('ben')));
  expect(talk).toMatchObject({ present: ['ana'], iJoined: false, joinsByOpening: true });
});

test('who only watches is asked for nothing when they open, and comes back by pressing', async () => {
  const world = await aTalkOf('ben', 'chiara');
  const watching = { present: ['ana', 'ben', 'chiara'], askedFor: ['ana', 'chiara'], iLeft: true };
  expect((await listen(world, 'ben')).talk).toMatchObject(watching);
  expect((await open(world, 'ben')).talk).toMatchObject({ ...watching, joinsByOpening: false });
  expect((await join(world, 'ben')).talk).toMatchObject({ askedFor: ['ana', 'ben', 'chiara'], iLeft: false });
});

test('who leads may only watch: the talk stays theirs, and their hidden vote is taken back', async () => {
  const world = await aTalkOf('ben');
  await vote(world, 'ana', { confidence: 2 });
  const { talk, ballot } = await listen(world, 'ana');
  expect(talk).toMatchObject({ facilitator: 'ana', askedFor: ['ben'] });
  expect(ballot).toMatchObject({ voted: [], waiting: ['ben'], mine: null });
});

test('anybody in the talk says who is not here, and opening it brings them back', async () => {
  const world = await aTalkOf('ben', 'chiara', 'dinesh');
  await markPeopleAway(ports(world), aCall('ben'), { input: { who: ['chiara', 'dinesh', 'nobody-17', 'ben'] } });
  expect(presentIn(world)).toEqual(['ana', 'ben']);
  await open(world, 'chiara');
  expect(presentIn(world)).toEqual(['ana', 'ben', 'chiara']);
});

test('the record counts who only opened the talk, and names who had answered and was said to be away', async () => {
  const world = await aTalkOf('ben', 'chiara', 'dinesh', 'emma');
  await nothing(world, 'emma');
  await away(world, 'chiara', 'dinesh', 'emma');
  await park(world);
  expect(world.records.talks.talks.at(-1)).toMatchObject({ onlyOpened: 2, markedAway: [{ who: 'emma', by: 'ana' }] });
});

test.each([
  ['a signed question', (world: World) => sign(world, 'ben')],
  ['"nothing from me"', (world: World) => nothing(world, 'ben')],
  ['a first vote', (world: World) => vote(world, 'ben')],
])('%s brings a person back', async (_act, act) => {
  const world = await aTalkOf('ben');
  await away(world, 'ben');
  await act(world);
  expect(presentIn(world)).toEqual(['ana', 'ben']);
});

test('a changed vote brings nobody back: others would see that it was changed', async () => {
  const world = await aTalkOf('ben');
  await vote(world, 'ben');
  await away(world, 'ben');
  const { shown } = world.records;
  await vote(world, 'ben', { confidence: 2 });
  expect([presentIn(world), world.records.shown]).toEqual([['ana'], shown]);
});

test('an hour after the last act of a talk it is joined by pressing only', async () => {
  const world = await aTalkOf();
  wait(world, 30 * 60);
  await show(world);
  wait(world, 59 * 60);
  await open(world, 'ben');
  wait(world, 60);
  expect((await open(world, 'chiara')).talk).toMatchObject({ present: ['ana', 'ben'], joinsByOpening: false });
  expect((await join(world, 'chiara')).talk?.present).toEqual(['ana', 'ben', 'chiara']);
});

test('all counts are of those present; who spoke before the talk is named apart', async () => {
  const world = aWorld();
  await nothing(world, 'emma', 'farah');
  await vote(world, 'goran');
  wait(world, 60);
  await join(world, 'ana');
  for (const me of ['ben', 'chiara', 'farah']) await open(world, me);
  await nothing(world, 'ben');
  const { talk, ballot } = await open(world, 'ana');
  expect(talk).toMatchObject({ present: ['ana', 'ben', 'chiara', 'farah'], responded: 2, early: ['emma', 'goran'] });
  expect(ballot).toMatchObject({ voted: ['goran'], waiting: ['ana', 'ben', 'chiara', 'farah'] });
});

test('participants spoke or voted, or were present at a reveal or at the close', async () => {
  const world = await aTalkOf('ben', 'chiara', 'dinesh');
  await away(world, 'ben');
  await voted(world, 'emma', 'farah', 'ana', 'dinesh', 'chiara');
  await away(world, 'chiara');
  await open(world, 'goran');
  expect(await park(world)).toEqual(['ana', 'chiara', 'dinesh', 'emma', 'farah', 'goran']);
});

test('an opening that meets the end of the talk joins none', async () => {
  const world = await aTalkOf('ben');
  const late = meanwhile(world, 'storeRow', async () => void (await park(world)));
  expect((await openPanel(late, aCall('chiara'))).talk).toBeNull();
  expect(world.records.talks.talks.at(-1)?.participants).toEqual(['ana', 'ben']);
});

test.each([
  ['who is to build it and was in none of its talks', 'goran', 'goran', true],
  ['who is to build it and was in one', 'ana', 'ana', false],
  ['who looks at what another is to build', 'ben', 'goran', false],
])('the panel tells, or not, %s', async (_who, me, assignee, missedTalks) => {
  const world = await aTalkOf();
  await park(world);
  world.issue = { ...world.issue, assignee };
  expect((await open(world, me)).missedTalks).toBe(missedTalks);
});

test('before the first talk nobody has missed one', async () => {
  const world = aWorld();
  world.issue = { ...world.issue, assignee: 'goran' };
  expect((await open(world, 'goran')).missedTalks).toBe(false);
});
