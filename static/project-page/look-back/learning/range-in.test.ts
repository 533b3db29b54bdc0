import { rangeIn } from './range-in';
import { learningEn } from './words.en';

test.each([
  [3, 13, '1 to 4'],
  [6, 34, '1 to 3'],
  [14, 32, '3 to 6'],
  [0, 5, '0 to 2'],
])('%i of %i are %s in ten', (part, whole, range) => {
  expect(rangeIn(part, whole, learningEn)).toBe(range);
});

test('of four items no range is told', () => {
  expect(rangeIn(1, 4, learningEn)).toBeNull();
});
