import { rangeOf, shortNames, thinned } from './short-names';

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
  [
    ['Iteration Urial', 'Iteration Vicuña', 'Iteration Wombat'],
    ['Urial', 'Vicuña', 'Wombat'],
  ],
  [
    ['Team A: Iteration One', 'Team A: Iteration Two', 'Team A: Iteration Two and a half'],
    ['One', 'Two', 'Two and…'],
  ],
  [
    ['Sprint', 'Sprint two'],
    ['Sprint', 'Sprint t…'],
  ],
  [
    ['Consolidation of the first part', 'Consolidation of the first phase'],
    ['part', 'phase'],
  ],
  [
    ['Consolidation one', 'Consolidations two'],
    ['date 0', 'date 1'],
  ],
  [
    ['Sprint', 'Sprint'],
    ['date 0', 'date 1'],
  ],
  [['Sprint 8'], ['Sprint 8']],
  [[], []],
])('%j are written as %j', (names, short) => {
  expect(shortNames(names, { most: 9, others: names.map((_, at) => `date ${at}`) })).toEqual(short);
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

test('labels that would overlap are left out, the last one stays', () => {
  expect(thinned(['8', '9', '10'], 2)).toEqual(['8', '9', '10']);
  expect(thinned(['Urial', 'Vicuña', 'Wombat', 'Yak'], 3)).toEqual(['', 'Vicuña', '', 'Yak']);
  expect(thinned([], 2)).toEqual([]);
});
