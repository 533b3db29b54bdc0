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

test('days ago are calendar days where the reader is, not hours', () => {
  expect(english.ago('2026-11-23T23:30:00.000Z', '2026-11-24T09:00:00.000Z')).toBe('today');
  expect(english.ago('2026-11-23T20:00:00.000Z', '2026-11-24T09:00:00.000Z')).toBe('yesterday');
  expect(german.ago('2026-11-21T20:00:00.000Z', '2026-11-24T09:00:00.000Z')).toBe('vor 3 Tagen');
});

test('German has a decimal comma', () => expect(german.number(2.5)).toBe('2,5'));

test('a language without words of ours gets English dates', () => {
  expect(formatsFor('fr-FR', 'UTC').day('2026-11-24')).toBe('24 Nov');
});

test('an unknown time zone is no reason to show nothing', () => {
  expect(formatsFor('en-GB', 'Nowhere/At All').dayOf('2026-11-24T12:00:00.000Z')).toBe('24 Nov');
});
