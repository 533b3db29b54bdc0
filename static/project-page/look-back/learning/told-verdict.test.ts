import { rangeIn } from './told-verdict';
import { learningEn } from './words.en';

test.each([
  [0, 4, null],
  [0, 5, '0 to 2'],
  [6, 34, '1 to 3'],
])('of %i of %i items the range in tenths is %s', (part, whole, range) => {
  expect(rangeIn(part, whole, learningEn)).toBe(range);
});
