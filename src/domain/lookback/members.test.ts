import { later } from './at';
import { GRACE, runOf } from './members';

const start = '2025-09-01T08:00:00.000Z';

test('planning ends an hour after the start, that hour included, and at the latest with the sprint', () => {
  expect(GRACE).toBe(3_600_000);
  const { planned } = runOf(8, start, later(start, 14 * 24 * GRACE));
  expect('2025-09-01T09:00:00.000Z' < planned).toBe(true);
  expect('2025-09-01T09:00:00.001Z' < planned).toBe(false);
  expect(runOf(8, start, later(start, 60_000)).planned).toBe(later(start, 60_000));
});
