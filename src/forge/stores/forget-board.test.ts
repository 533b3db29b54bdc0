import { installStorage } from '../../../test/forge-storage';
import { forgetBoard, forgetDays } from './snapshot-store';
import { putRow, readRow } from './rows';

const at = '2025-11-24T09:00:00.000Z';

async function put(entity: 'day' | 'snapshot', keys: readonly string[]): Promise<void> {
  for (const key of keys) await putRow({ entity, key }, { at, content: {} });
}
async function left(entity: 'day' | 'snapshot', keys: readonly string[]): Promise<readonly string[]> {
  const rows = await Promise.all(keys.map((key) => readRow({ entity, key })));
  return keys.filter((_key, index) => rows[index] !== null);
}

test('all daily counts of a project go, a day on either side too, and no other project’s', async () => {
  installStorage();
  const days = ['2025-11-21', '2025-11-23', '2025-11-24', '2025-11-25', '2025-11-26', '2025-11-27', '2025-11-29'];
  const keys = [...days.map((day) => `10000-${day}`), '10001-2025-11-24'];
  await put('day', keys);
  await forgetDays('10000', { from: at, to: '2025-11-26T10:00:00.000Z' });
  expect(await left('day', keys)).toEqual(['10000-2025-11-21', '10000-2025-11-29', '10001-2025-11-24']);
});

test('every page of the snapshots of these sprints goes, at start and close', async () => {
  installStorage();
  const keys = ['1-8-start-0', '1-8-start-1', '1-8-start-2', '1-8-close-0', '1-9-start-0', '2-8-start-0'];
  await put('snapshot', keys);
  await forgetBoard(1, [8]);
  expect(await left('snapshot', keys)).toEqual(['1-9-start-0', '2-8-start-0']);
});
