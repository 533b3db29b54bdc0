import { aPolicy } from '../../../test/builders/a-policy';
import { aResult } from '../../../test/builders/records';
import { publicCounts, publicStart } from './few-votes';

const policy = aPolicy();

test.each([
  ['both would start', [0, 0, 0, 2, 0], { would: 2, of: 2 }],
  ['not both would', [0, 1, 0, 1, 0], { would: null, of: 2 }],
  ['neither would', [2, 0, 0, 0, 0], { would: null, of: 2 }],
  ['the only one would', [0, 0, 0, 0, 1], { would: 1, of: 1 }],
  ['the only one would not', [1, 0, 0, 0, 0], { would: 0, of: 1 }],
  ['three voted', [1, 0, 0, 2, 0], { would: 2, of: 3 }],
  ['one of four asked for is missing', [0, 0, 0, 3, 0], { would: 3, of: 4 }],
] as const)('how many would start where %s', (_how, counts, start) => {
  const shown = publicCounts(aResult({ counts, voters: 2, asked: start.of, allStart: start.would === start.of }));
  expect(publicStart(shown, policy)).toEqual(start);
});

test('one or two votes are shown without counts, median, lowest and low votes', () => {
  const shown = publicCounts(aResult({ counts: [0, 1, 0, 1, 0], lowest: 2, lowVotes: 1 }));
  expect(shown).toMatchObject({ counts: null, votes: 2, allWouldStart: false });
  for (const name of ['lowerMedian', 'lowest', 'lowVotes', 'lowHeard', 'reasons'])
    expect(shown).not.toHaveProperty(name);
});

test('without votes nobody would start', () => {
  expect(publicStart(null, policy)).toEqual({ would: 0, of: 0 });
});
