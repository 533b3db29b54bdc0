import { aCall } from '../../test/builders/a-call';
import { anIssue } from '../../test/builders/an-issue';
import { aWorld, inMemoryPorts, type World } from '../../test/builders/in-memory-ports';
import { AppError } from '../failure';
import { splitIssue } from './split-issue';

const split = (world: World, ...items: readonly string[]) => splitIssue(inMemoryPorts(world), aCall('ben'), { items });

test('each chosen item becomes an issue of the same kind under the same parent', async () => {
  const parent = { key: 'TIF-2', summary: 'Allergies', described: true };
  const world = aWorld({ issue: anIssue({ parent }) });
  const { created, failed } = await split(world, ' Order page ', 'Kitchen\nlist', 'Order page');
  expect(created).toEqual([
    { item: 'Order page', key: 'TIF-101', linked: true },
    { item: 'Kitchen list', key: 'TIF-102', linked: true },
  ]);
  expect(failed).toEqual([]);
  expect(world.parts[0]).toEqual({ projectId: '10000', typeId: '10001', parentKey: 'TIF-2', summary: 'Order page' });
});

test('what could not be created is named, and the others are there', async () => {
  const world = aWorld();
  let calls = 0;
  const ports = inMemoryPorts(world, async (port) => {
    if (port === 'splitOff' && (calls += 1) === 2) throw new AppError('rate-limited', 'Too many writes.');
  });
  const { created, failed } = await splitIssue(ports, aCall('ben'), {
    items: ['Order page', 'Basket', 'Kitchen list'],
  });
  expect(created.map(({ item }) => item)).toEqual(['Order page', 'Kitchen list']);
  expect(failed).toEqual([{ item: 'Basket', code: 'rate-limited' }]);
});

test.each([
  ['nothing', [], 'bad-request'],
  ['a blank item', [' '], 'bad-request'],
  ['an item too long for a summary', ['x'.repeat(256)], 'limit-reached'],
  ['more than ten', Array.from({ length: 11 }, (_, at) => `part ${at}`), 'limit-reached'],
])('%s is refused and creates nothing', async (_what, items, code) => {
  const world = aWorld();
  await expect(split(world, ...items)).rejects.toMatchObject({ code });
  expect(world.parts).toEqual([]);
});

test('splitting takes permission to edit', async () => {
  await expect(split(aWorld({ readOnly: true }), 'Order page')).rejects.toMatchObject({ code: 'not-allowed' });
});
