import { installStorage } from '../../../test/forge-storage';
import { charge, POINTS_PER_HOUR, spend } from './spending-store';

test('an hour has its points, and the next one has them again', async () => {
  installStorage();
  expect(await spend(POINTS_PER_HOUR - 1, '2026-11-24T09:10:00.000Z')).toBe(true);
  expect(await spend(2, '2026-11-24T09:59:59.000Z')).toBe(false);
  expect(await spend(1, '2026-11-24T09:59:59.000Z')).toBe(true);
  expect(await spend(2, '2026-11-24T10:00:00.000Z')).toBe(true);
});

test('of two that spend at once, one waits rather than both spend too much', async () => {
  installStorage();
  await spend(1, '2026-11-24T09:00:00.000Z');
  const spent = await Promise.all([1, 2].map(() => spend(POINTS_PER_HOUR - 1, '2026-11-24T09:00:00.000Z')));
  expect(spent.filter(Boolean)).toHaveLength(1);
});

test('what was spent beyond the budget makes the rest of the hour wait', async () => {
  installStorage();
  await charge(POINTS_PER_HOUR + 50, '2026-11-24T09:00:00.000Z');
  expect(await spend(1, '2026-11-24T09:30:00.000Z')).toBe(false);
});
