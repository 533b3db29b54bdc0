import { siteDate } from './site-date.ts';

const HOUR = 3_600_000;
const Ahead = siteDate(() => HOUR);

test('"now" follows the site’s clock', () => {
  const before = Date.now();
  expect(Ahead.now() - before).toBeGreaterThanOrEqual(HOUR);
  expect(new Ahead().getTime() - before).toBeGreaterThanOrEqual(HOUR);
  expect(Ahead().slice(0, 15)).toBe(new Date(before + HOUR).toString().slice(0, 15));
});

test('every other date stays as it is', () => {
  expect(new Ahead(0).getTime()).toBe(0);
  expect(new Ahead('2026-03-02T09:00:00Z').toISOString()).toBe('2026-03-02T09:00:00.000Z');
  expect(Ahead.UTC(2026, 0, 1)).toBe(Date.UTC(2026, 0, 1));
  expect(new Ahead()).toBeInstanceOf(Date);
  expect(new Date()).toBeInstanceOf(Ahead);
});
