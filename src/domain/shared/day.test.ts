import { dayIn, daysAfter, minutesBetween, wholeSeconds } from './day';

test.each([
  ['2025-11-24T23:30:00.000Z', 'Europe/Berlin', '2025-11-25'],
  ['2025-11-24T23:30:00.000Z', 'America/New_York', '2025-11-24'],
  ['2025-11-24T23:30:00.000Z', null, '2025-11-24'],
  ['2025-11-24T23:30:00.000Z', 'Nowhere/Land', '2025-11-24'],
])('%s in %s is %s', (instant, zone, day) => {
  expect(dayIn(instant, zone)).toBe(day);
});

test.each([
  ['2025-03-01', -1, '2025-02-28'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-12-31', 1, '2026-01-01'],
])('%s and %i days is %s', (day, count, expected) => {
  expect(daysAfter(day, count)).toBe(expected);
});

test('minutes are whole and never negative', () => {
  expect(minutesBetween('2025-11-24T10:00:00.000Z', '2025-11-24T10:05:31.000Z')).toBe(6);
  expect(minutesBetween('2025-11-24T10:00:00.000Z', '2025-11-24T09:00:00.000Z')).toBe(0);
});

test('an indexed date has whole seconds', () => {
  expect(wholeSeconds('2026-11-24T10:00:00.999Z')).toBe('2026-11-24T10:00:00Z');
  expect(wholeSeconds('2026-11-24T10:00:00Z')).toBe('2026-11-24T10:00:00Z');
});
