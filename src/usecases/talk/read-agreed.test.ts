import { namesIn } from '../../domain/refinement/refinement';
import { aCall } from '../../../test/builders/a-call';
import { anAgreement } from '../../../test/builders/an-agreement';
import { close, join, open, show } from '../../../test/builders/panel-acts';
import { inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { publicPart } from '../../domain/refinement/public-row';
import { readAgreed } from './agreed-sentence';

const lastTalk = ({ records }: World): string => records.talks.talks.at(-1)?.id ?? '';
const read = (world: World, me = 'goran', talk = lastTalk(world)) =>
  readAgreed(inMemoryPorts(world), aCall(me), { base: { talk } });

/** Agreed by others, and then given to Goran. */
async function assigned(): Promise<World> {
  const world = await anAgreement();
  world.issue = { ...world.issue, assignee: 'goran' };
  return world;
}

test('an assignee who read what was agreed is no longer told that they were in no talk', async () => {
  const world = await assigned();
  expect((await open(world, 'goran')).missedTalks).toBe(true);
  expect((await read(world)).missedTalks).toBe(false);
  expect((await open(world, 'goran')).missedTalks).toBe(false);
  expect(namesIn(world.records)).toContain('goran');
});

test('others see nothing of it: no state, no participant, no hint and no property changes', async () => {
  const world = await assigned();
  const [before, hints, writes] = [publicPart(world.records), world.hints, world.writes.length];
  const { shown } = world.records;
  await read(world);
  expect(publicPart(world.records)).toEqual(before);
  expect([world.records.shown, world.hints]).toEqual([shown, hints]);
  expect(world.writes.slice(writes)).toEqual(['storeRow']);
});

test('a later talk without them tells them again', async () => {
  const world = await assigned();
  await read(world);
  await join(world, 'ana');
  await show(world);
  await close(world, 'another-talk');
  expect((await open(world, 'goran')).missedTalks).toBe(true);
  expect((await read(world)).missedTalks).toBe(false);
  expect(world.records.agreedRead).toEqual({ talk: lastTalk(world), by: ['goran'] });
});

test('two assignees, one after the other, have each read it', async () => {
  const world = await assigned();
  await read(world);
  world.issue = { ...world.issue, assignee: 'hana' };
  expect((await open(world, 'hana')).missedTalks).toBe(true);
  await read(world, 'hana');
  expect(world.records.agreedRead?.by).toEqual(['goran', 'hana']);
});

test.each([
  ['of somebody else than the assignee', 'hana', undefined],
  ['of a talk that is not the latest', 'goran', '2025-11-23T10:00:00.000Z'],
])('nothing is written %s', async (_what, me, talk) => {
  const world = await assigned();
  const writes = world.writes.length;
  await read(world, me, talk);
  expect(world.writes.slice(writes)).toEqual([]);
});

test('reading it twice is stored once', async () => {
  const world = await assigned();
  await read(world);
  const writes = world.writes.length;
  await read(world);
  expect(world.writes.slice(writes)).toEqual([]);
});
