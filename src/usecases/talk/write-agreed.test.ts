import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { open } from '../../../test/builders/panel-acts';
import { aRunningTalk, noRecords } from '../../../test/builders/records';
import { closeTalk } from './close-talk';
import { writeAgreed } from './agreed-sentence';

/** Ana leads, Ben is present. */
const talking = (world: Partial<World> = {}): World =>
  aWorld({ records: noRecords({ talk: aRunningTalk('ana', { joined: ['ana', 'ben'] }) }), ...world });
const talk = aRunningTalk().startedAt;
const write = (world: World, me: string, text: string, over = '') =>
  writeAgreed(inMemoryPorts(world), aCall(me), { base: { talk, sentence: over }, input: { sentence: text } });
const close = (world: World, me: string, agreed: string) =>
  closeTalk(inMemoryPorts(world), aCall(me), { base: { talk }, input: { outcome: 'another-talk', agreed } });

test('everybody sees the saved sentence and whose words it is, and the last one counts', async () => {
  const world = talking();
  const { shown } = world.records;
  await write(world, 'ben', ' We show prices. ');
  expect((await open(world)).talk?.sentence).toEqual({ text: 'We show prices.', by: 'ben' });
  expect(world.records.shown).toBeGreaterThan(shown);
  await write(world, 'emma', 'We show prices in euros.', 'We show prices.');
  expect((await open(world)).talk?.sentence?.by).toBe('emma');
});

test.each([
  ['without words of their own', '', 'We show prices.', 'ben'],
  ['with the same words', 'We show prices.', 'We show prices.', 'ben'],
  ['with other words', 'We hide prices.', 'We hide prices.', 'ana'],
])('the facilitator closes %s: the record has the sentence and who wrote it', async (_how, said, agreed, agreedBy) => {
  const world = talking();
  await write(world, 'ben', 'We show prices.');
  const { talks } = await close(world, 'ana', said);
  expect(talks).toMatchObject([{ outcome: 'another-talk', agreed, agreedBy }]);
});

test('a talk without a sentence names no writer', async () => {
  const { talks } = await close(talking(), 'ana', '');
  expect(talks[0]).not.toHaveProperty('agreedBy');
});

test('a sentence over another one than the seen one is refused with both', async () => {
  const world = talking();
  await write(world, 'ben', 'We show prices.');
  const details = {
    because: 'two-texts',
    fields: [{ field: 'sentence', mine: 'We hide prices.', theirs: 'We show prices.' }],
  };
  await expect(write(world, 'emma', 'We hide prices.')).rejects.toMatchObject({ code: 'conflict', details });
  expect((await write(world, 'emma', 'We show prices.')).talk?.sentence?.by).toBe('ben');
});

test('a blank sentence is refused', async () => {
  await expect(write(talking(), 'ben', ' ')).rejects.toMatchObject({
    code: 'bad-request',
    details: { because: 'blank' },
  });
});

test('a sentence for a talk that is over comes too late, and changes nothing', async () => {
  const world = talking();
  await close(world, 'ana', 'We show prices.');
  const { over, talks } = await write(world, 'ben', 'We hide prices.');
  expect({ over, talks }).toMatchObject({ over: 'talk', talks: [{ agreed: 'We show prices.' }] });
});

test('a reader writes no sentence', async () => {
  await expect(write(talking({ readOnly: true }), 'goran', 'Mine')).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a talk that is left keeps its sentence, also when a participant says its outcome later', async () => {
  const world = talking();
  await write(world, 'ben', 'We show prices.');
  world.now = '2025-11-24T15:00:00.000Z';
  const { talks } = await open(world);
  expect(talks).toMatchObject([{ outcome: 'none', agreed: 'We show prices.', agreedBy: 'ben' }]);
  const after = await close(world, 'ana', '');
  expect(after.talks).toMatchObject([{ outcome: 'another-talk', agreed: 'We show prices.', agreedBy: 'ben' }]);
});
