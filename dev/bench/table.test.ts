import { row } from './row.ts';
import { summary, toMarkdown, verdictOf } from './table.ts';

test.each([
  ['within', 'a figure equals its budget', row('Reads', [2, 'reads'], { budget: 2 })],
  ['over', 'a figure exceeds its budget', row('Reads', [3, 'reads'], { budget: 2 })],
  ['over', 'the budget is zero and the figure is not', row('Writes', [1, 'writes'], { budget: 0 })],
  ['no budget', 'a figure has no budget', row('Time', [3, 'ms'])],
  ['not measured', 'a figure with a budget is missing', row('Usable', [null, 'ms'], { budget: 400 })],
] as const)('is %s when %s', (verdict, _when, one) => {
  expect(verdictOf(one)).toBe(verdict);
});

test('a table shows figure, budget and verdict, and escapes bars', () => {
  const rows = [
    row('Write', [1.26, 'ms'], { budget: 2, note: 'a|b' }),
    row('Points', [3_004, 'points'], { budget: 400 }),
  ];
  const markdown = toMarkdown([{ title: 'Panel', rows }]);
  expect(markdown.split('\n')).toEqual([
    '### Panel',
    '',
    '| | measured | budget | | |',
    '| --- | --- | --- | --- | --- |',
    '| Write | 1.3 ms | ≤ 2 ms | ✓ | a\\|b |',
    '| Points | 3,004 points | ≤ 400 points | **over** |  |',
  ]);
});

test('the summary names figures over their budget', () => {
  const rows = [
    row('Write', [1, 'ms'], { budget: 2 }),
    row('Points', [500, 'points'], { budget: 400 }),
    row('Time', [1, 'ms']),
  ];
  expect(summary([{ title: 'Report', rows }])).toBe('1 of 2 figures are within their budget; over: Report: Points.');
});
