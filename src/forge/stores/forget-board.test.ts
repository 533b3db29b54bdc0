import { installStorage } from '../../../test/forge-storage';
import { forgetBoard, forgetDays } from './forget-board';
import { putRow, readRow } from './rows';

const row = (key: string) => ({ entity: 'snapshot', key });
const at = '2025-11-24T09:00:00.000Z';
const put = (key: string) => putRow(row(key), { board: '1', sprint: 'day', at, content: {} });

async function left(keys: readonly string[]): Promise<readonly string[]> {
  const rows = await Promise.all(keys.map((key) => readRow(row(key))));
  return keys.filter((_key, index) => rows[index] !== null);
}

test('all daily counts of a project go, a day on either side too, and no other project’s', async () => {
  installStorage();
  const days = ['2025-11-21', '2025-11-23', '2025-11-24', '2025-11-25', '2025-11-26', '2025-11-27', '2025-11-29'];
  const keys = [...days.map((day) => `project-10000-${day}`), 'project-10001-2025-11-24'];
  for (const key of keys) await put(key);
  await forgetDays('10000', { from: at, to: '2025-11-26T10:00:00.000Z' });
  expect(await left(keys)).toEqual([
    'project-10000-2025-11-21',
    'project-10000-2025-11-29',
    'project-10001-2025-11-24',
  ]);
});

test('every page of the snapshots of these sprints goes, at start and close', async () => {
  installStorage();
  const keys = ['1-8-start-0', '1-8-start-1', '1-8-start-2', '1-8-close-0', '1-9-start-0', '2-8-start-0'];
  for (const key of keys) await put(key);
  await forgetBoard(1, [8]);
  expect(await left(keys)).toEqual(['1-9-start-0', '2-8-start-0']);
});
