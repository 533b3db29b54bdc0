import { rangeOf, shortNames } from './short-names';

test.each([
  [
    ['Sprint 8', 'Sprint 9', 'Sprint 10'],
    ['8', '9', '10'],
  ],
  [
    ['TIF Sprint 8', 'TIF Sprint 10'],
    ['8', '10'],
  ],
  [
    ['Apollo', 'Gemini and more'],
    ['Apollo', 'Gemini a…'],
  ],
  [
    ['Sprint 8', 'Week 9'],
    ['Sprint 8', 'Week 9'],
  ],
  [['Sprint 8'], ['Sprint 8']],
  [[], []],
])('%j are written as %j', (names, short) => {
  expect(shortNames(names, 9)).toEqual(short);
});

test.each([
  [['Sprint 8', 'Sprint 9', 'Sprint 10'], { prefix: 'Sprint ', first: '8', last: '10' }],
  [['Sprint 8', 'Sprint 10'], null],
  [['Sprint 9', 'Sprint 8'], null],
  [['Sprint 8'], null],
  [['2026-01', '2026-02'], { prefix: '2026-', first: '01', last: '02' }],
])('%j are the range %j', (names, range) => {
  expect(rangeOf(names)).toEqual(range);
});
