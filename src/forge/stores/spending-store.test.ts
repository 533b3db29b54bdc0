import { installStorage } from '../../../test/forge-storage';
import {
  goesOnBy,
  markTick,
  POINTS_PER_HOUR,
  readSpending,
  settle,
  stopForTheHour,
  take,
  type Work,
} from './spending-store';

const NOW = '2026-11-24T09:10:00.000Z';

test('an hour has its points, and the next one has them again', async () => {
  installStorage();
  expect(await take(POINTS_PER_HOUR - 1, 'record', NOW)).not.toBeNull();
  expect(await take(2, 'record', '2026-11-24T09:59:59.000Z')).toBeNull();
  expect(await take(1, 'record', '2026-11-24T09:59:59.000Z')).not.toBeNull();
  expect(await take(2, 'record', '2026-11-24T10:00:00.000Z')).not.toBeNull();
});

test('of two that spend at once, one waits rather than both spend too much', async () => {
  installStorage();
  await take(1, 'record', NOW);
  const taken = await Promise.all([1, 2].map(() => take(POINTS_PER_HOUR - 1, 'record', NOW)));
  expect(taken.filter((one) => one !== null)).toHaveLength(1);
});

test('what was not used is given back, and what was used beyond makes the rest of the hour wait', async () => {
  installStorage();
  const taken = await take(POINTS_PER_HOUR, 'record', NOW);
  if (taken === null) throw new Error('There are points.');
  await settle(taken, 10, NOW);
  const rest = await take(POINTS_PER_HOUR - 10, 'record', NOW);
  if (rest === null) throw new Error('Points were given back.');
  await settle(rest, POINTS_PER_HOUR + 50, NOW);
  expect(await take(1, 'record', '2026-11-24T09:30:00.000Z')).toBeNull();
});

test('nothing is given back to an hour that did not lend it', async () => {
  installStorage();
  const taken = await take(100, 'record', NOW);
  const nextHour = '2026-11-24T10:00:01.000Z';
  await take(POINTS_PER_HOUR, 'record', nextHour);
  if (taken !== null) await settle(taken, 0, nextHour);
  expect(await take(1, 'record', nextHour)).toBeNull();
});

test('work that began before the hour’s end does not give the next one its points again', async () => {
  installStorage();
  const nextHour = '2026-11-24T10:00:01.000Z';
  await take(POINTS_PER_HOUR - 1, 'record', nextHour);
  await stopForTheHour(nextHour);
  await markTick(NOW, 1);
  expect(await take(1, 'record', nextHour)).toBeNull();
  expect((await readSpending(nextHour)).isStopped).toBe(true);
});

/** How many points this kind of work gets, fifty at a time. */
async function most(work: Work): Promise<number> {
  for (let points = 0; ; points += 50) if ((await take(50, work, NOW)) === null) return points;
}

test('sweeps leave points to first looks, these to flags, and all of them to coming sprints and to records', async () => {
  installStorage();
  expect(await most('sweep')).toBe(500);
  expect(await most('look')).toBe(1500);
  expect(await most('flag')).toBe(400);
  expect(await most('sprint')).toBe(300);
  expect(await most('record')).toBe(300);
});

test('coming sprints take what all walks may, and their reserve only after that', async () => {
  installStorage();
  expect(await take(1000, 'sprint', NOW)).not.toBeNull();
  expect(await most('look')).toBe(1000);
  expect(await most('sprint')).toBe(300);
});

test('flags come before walks: they take their thousand first, and no more', async () => {
  installStorage();
  expect(await most('flag')).toBe(1000);
  expect(await most('look')).toBe(1400);
});

test.each([
  ['by the end of the next hour, before the schedule ever ran', null, '2026-11-24T11:00:00.000Z'],
  ['with the next run of the schedule, in another hour', '2026-11-24T08:17:00.000Z', '2026-11-24T10:17:00.000Z'],
])('work without points goes on %s, and waits until then', async (_when, ticked, expected) => {
  installStorage();
  if (ticked !== null) await markTick(ticked, 2);
  expect(await goesOnBy(100, 'look', NOW)).toBeNull();
  await most('look');
  expect(await goesOnBy(100, 'look', NOW)).toBe(expected);
  expect(await goesOnBy(100, 'look', '2026-11-24T10:16:00.000Z')).toBe(expected);
  expect(await goesOnBy(100, 'look', expected)).toBeNull();
});

test('edits have points of their own, and leave the others theirs', async () => {
  installStorage();
  expect(await most('edit')).toBe(500);
  expect(await most('record')).toBe(POINTS_PER_HOUR);
});

test('where the app’s points of the hour are used up, no background work finds points before the next one', async () => {
  installStorage();
  await stopForTheHour(NOW);
  const works = ['record', 'flag', 'look', 'sweep', 'edit', 'mail'] as const;
  expect(await Promise.all(works.map((work) => take(1, work, NOW)))).toEqual(works.map(() => null));
  expect((await readSpending(NOW)).isStopped).toBe(true);
  expect(await goesOnBy(1, 'look', NOW)).toBe('2026-11-24T11:00:00.000Z');
  expect(await take(1, 'record', '2026-11-24T11:00:00.000Z')).not.toBeNull();
});

test('a project takes no more than it leaves, so that each that comes later finds points', async () => {
  installStorage();
  const most = async (projectId: string): Promise<number> => {
    for (let points = 0; ; points += 10) if ((await take(10, 'flag', NOW, projectId)) === null) return points;
  };
  expect([await most('1'), await most('2'), await most('3')]).toEqual([500, 250, 120]);
});

test('projects with work at the same time get equal parts', async () => {
  installStorage();
  const spent = new Map(['1', '2', '3'].map((one) => [one, 0]));
  for (let round = 0; round < 100; round += 1)
    for (const [one, points] of spent) if ((await take(10, 'flag', NOW, one)) !== null) spent.set(one, points + 10);
  const [least, most] = [Math.min(...spent.values()), Math.max(...spent.values())];
  expect(most - least).toBeLessThanOrEqual(10);
  expect(least).toBeGreaterThanOrEqual(240);
});

test('the only project of a site takes all', async () => {
  installStorage();
  await markTick(NOW, 1);
  expect(await take(1000, 'flag', NOW, '1')).not.toBeNull();
});
