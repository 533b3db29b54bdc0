import { rangeIn } from './group';
import { learningEn } from './words.en';

const troubled = (part: number, whole: number) =>
  Array.from({ length: whole }, (_, index) => ({ id: `${index}`, isUnfinished: index < part, isChanged: false }));

test.each([
  [3, 13, '1 to 4'],
  [6, 34, '1 to 3'],
  [14, 32, '3 to 6'],
  [0, 5, '0 to 2'],
])('%i of %i are %s in ten', (part, whole, range) => {
  expect(rangeIn(troubled(part, whole), learningEn)).toBe(range);
});

test('of four items no range is told', () => {
  expect(rangeIn(troubled(1, 4), learningEn)).toBeNull();
});
