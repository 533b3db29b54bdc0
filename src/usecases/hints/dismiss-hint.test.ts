import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { noRecords } from '../../../test/builders/records';
import { DISMISSED_LIMIT } from '../../domain/refinement/dismissed';
import { dismissHint } from './dismiss-hint';

const many = Array.from({ length: DISMISSED_LIMIT }, (_, at) => `comment:${at}`);
const full = () => aWorld({ records: noRecords({ dismissed: many }) });
const dismiss = (world: ReturnType<typeof full>, hint: string, known: readonly string[]) =>
  dismissHint(inMemoryPorts(world), aCall('ben'), { base: { hints: known }, input: { hint } });

test('a dismissed hint is kept for everybody, once', async () => {
  const world = aWorld();
  await dismiss(world, 'comment:1', ['comment:1']);
  const { version } = world.records;
  await dismiss(world, 'comment:1', ['comment:1']);
  expect(world.records).toMatchObject({ version, dismissed: ['comment:1'] });
});

test('a full list drops a hint that the caller does not see any more', async () => {
  const world = full();
  await dismiss(world, 'comment:new', many.slice(1));
  expect(world.records.dismissed).toEqual([...many.slice(1), 'comment:new']);
});

test('a full list of hints that are all seen is refused and stays', async () => {
  const world = full();
  await expect(dismiss(world, 'comment:new', many)).rejects.toMatchObject({
    code: 'limit-reached',
    details: { because: 'too-many-hints', limit: DISMISSED_LIMIT },
  });
  expect(world.records.dismissed).toEqual(many);
});
