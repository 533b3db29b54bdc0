import * as fc from 'fast-check';
import { cardScales } from '../../../src/domain/issue/card';
import { HANDS_AT_MOST } from '../../../src/domain/ballot/hands';
import { countOf, handsIn, sizeAnswers } from './hands';

const cards = cardScales.fibonacci;
const hands = fc.integer({ min: 0, max: HANDS_AT_MOST });
const typedFor = (answers: readonly string[]) =>
  fc.record(
    Object.fromEntries(answers.map((answer) => [answer, hands.map((count) => (count === 0 ? '' : `${count}`))])),
  );
const votes = ['1', '2', '3', '4', '5'] as const;

test.each([
  ['', 0],
  [' 3 ', 3],
  ['0', 0],
  ['-1', null],
  ['12', 12],
  ['13', null],
  ['1.5', null],
  ['100', null],
  ['1e1', null],
  ['two', null],
])('"%s" is %s', (typed, count) => {
  expect(handsIn(typed)).toBe(count);
});

test('each field counts for its answer, and cards without a hand are left out', () => {
  fc.assert(
    fc.property(typedFor(votes), typedFor(sizeAnswers(cards)), (confidence, sizes) => {
      const count = countOf({ confidence, sizes, cards });
      expect(count?.confidence).toEqual(votes.map((vote) => Number(confidence[vote])));
      expect(Object.fromEntries(count?.sizes.map((one) => [one.label, String(one.votes)]) ?? [])).toEqual(
        Object.fromEntries(Object.entries(sizes).filter(([, typed]) => typed !== '')),
      );
    }),
  );
});

test('one invalid field makes the whole count invalid', () => {
  fc.assert(
    fc.property(typedFor(votes), fc.constantFrom(...votes), (confidence, spoilt) => {
      expect(countOf({ confidence: { ...confidence, [spoilt]: '1,5' }, sizes: {}, cards })).toBeNull();
    }),
  );
});
