import { installApp } from '../../../test/forge-app';
import { putRow } from './rows';
import { readDays, saveDay } from './snapshot-store';

const standings = { ready: 1, incomplete: 0, exception: 0, recheck: null, 'on-paper': 1, refine: 1, draft: 0 };
const totals = { all: 4, standings, startedUnseen: 1 };
const work = { field: 'customfield_10016', sum: 8, without: { '10001': 2 } };

test('recorded days are read in the order that is asked for; a missing and an unreadable one are left out', async () => {
  installApp();
  const at = '2026-11-24T05:00:00.000Z';
  await saveDay('10000', { day: '2026-11-24', at, totals, work });
  await saveDay('10000', { day: '2026-11-22', at, totals: { ...totals, all: 3 }, work: null });
  const row = { at, content: { day: '2026-11-21', all: -1 } };
  await putRow({ entity: 'day', key: '10000-2026-11-21' }, row);
  const days = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'];
  expect(await readDays('10000', days)).toEqual([
    { day: '2026-11-22', totals: { ...totals, all: 3 }, work: null },
    { day: '2026-11-24', totals, work },
  ]);
  expect(await readDays('20000', days)).toEqual([]);
});

test('a day that an earlier version recorded has its states, and no estimates', async () => {
  installApp();
  const at = '2026-11-24T05:00:00.000Z';
  const row = { at, content: { day: '2026-11-24', all: 4, standings } };
  await putRow({ entity: 'day', key: '10000-2026-11-24' }, row);
  expect(await readDays('10000', ['2026-11-24'])).toEqual([
    { day: '2026-11-24', totals: { ...totals, startedUnseen: null }, work: null },
  ]);
});
