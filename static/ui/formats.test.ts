import { formatsFor } from './formats';

const english = formatsFor('en-GB', 'Europe/Berlin');
const german = formatsFor('de-DE', 'Europe/Berlin');

test.each([
  ['2026-11-26', 'Thu'],
  ['2026-11-24', 'Tue'],
  ['2026-12-01', '1 Dec'],
  ['2026-11-23', '23 Nov'],
])('%s is due %s', (due, words) => {
  expect(english.due(due, '2026-11-24')).toBe(words);
});

test('a day of another year shows its year', () => {
  expect(english.due('2028-03-01', '2026-11-24')).toBe('1 Mar 2028');
  expect(english.due('2027-01-02', '2026-12-30')).toBe('Sat');
  expect(german.day('2020-01-01', '2026-11-24')).toBe('1. Jan. 2020');
  expect(german.day('2026-01-01', '2026-11-24')).toBe('1. Jan.');
  expect(english.moment('2025-11-20T14:05:00.000Z', '2026-11-24')).toBe('20 Nov 2025, 15:05');
});

test('the reader’s time zone decides the year of a moment', () => {
  expect(english.dayOf('2025-12-31T23:30:00.000Z', '2026-11-24')).toBe('1 Jan');
  expect(formatsFor('en-GB', 'UTC').dayOf('2025-12-31T23:30:00.000Z', '2026-11-24')).toBe('31 Dec 2025');
});

test('days ago are calendar days in the reader’s time zone, not hours', () => {
  expect(english.ago('2026-11-23T23:30:00.000Z', '2026-11-24T09:00:00.000Z')).toBe('today');
  expect(english.ago('2026-11-23T20:00:00.000Z', '2026-11-24T09:00:00.000Z')).toBe('yesterday');
  expect(german.ago('2026-11-21T20:00:00.000Z', '2026-11-24T09:00:00.000Z')).toBe('vor 3 Tagen');
});

test.each([
  ['2026-11-24T08:58:30.000Z', '1 minute ago'],
  ['2026-11-24T07:00:00.000Z', '2 hours ago'],
  ['2026-11-23T08:00:00.000Z', 'yesterday'],
])('%s is %s', (at, words) => {
  expect(english.since(at, '2026-11-24T09:00:00.000Z')).toBe(words);
});

test('German has a decimal comma', () => {
  expect(german.number(2.55)).toBe('2,6');
  expect(german.points(0.25)).toBe('0,25');
});

test('times of day and shares follow the reader’s locale', () => {
  expect(english.clock('2026-11-24T09:32:00.000Z')).toBe('10:32');
  expect(english.percent(0.714)).toBe('71%');
  expect(german.percent(0.714)).toBe('71\u00a0%');
});

test('a locale without translated words gets English dates', () => {
  expect(formatsFor('fr-FR', 'UTC').day('2026-11-24', '2026-11-24')).toBe('24 Nov');
});

test('an unknown time zone falls back to the browser’s own', () => {
  expect(formatsFor('en-GB', 'Nowhere/At All').dayOf('2026-11-24T12:00:00.000Z', '2026-11-24')).toBe('24 Nov');
});
