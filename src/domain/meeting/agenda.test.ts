import { fitting, minutesPerItem } from './minutes';
import { turnOf } from './turn';

test('an item takes nine minutes until five talks are known, then their median', () => {
  expect(minutesPerItem([3, 3, 3, 3])).toBe(9);
  expect(minutesPerItem([3, 12, 4, 6, 90])).toBe(6);
  expect(minutesPerItem([0, 0, 0, 0, 0])).toBe(1);
});

test('what does not fit into the meeting waits, and one item always fits', () => {
  expect(fitting(8, { minutes: 60, each: 9 })).toBe(6);
  expect(fitting(3, { minutes: 60, each: 9 })).toBe(3);
  expect(fitting(3, { minutes: 5, each: 9 })).toBe(1);
});

test('who led least recently leads, and who never led comes first', () => {
  const people = ['ana', 'ben', 'chiara'];
  expect(turnOf(people, { led: ['ana', 'ben'], skipped: [] })).toBe('chiara');
  expect(turnOf(people, { led: ['chiara', 'ana', 'ben', 'ana'], skipped: [] })).toBe('chiara');
  expect(turnOf(people, { led: ['chiara', 'ana', 'ben', 'ana'], skipped: ['chiara'] })).toBe('ben');
  expect(turnOf([], { led: ['ana'], skipped: [] })).toBeNull();
});
