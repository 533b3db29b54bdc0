import fc from 'fast-check';
import { anyRow } from '../../../test/builders/any-row';
import { aRound, noRecords } from '../../../test/builders/records';
import { COUNTS_FROM, type Vote } from '../ballot/round';
import { close } from '../ballot/ballot';
import { publicPart } from '../refinement/public-row';
import { withRound } from '../refinement/results';
import { shownVotesOf } from './shown-votes';

const at = '2026-12-03T10:00:00.000Z';
const cards = ['1', '2', '3', '5', '8'].map((label) => ({ label, value: Number(label) }));
const vote = (voter: string, confidence: Vote['confidence'], size: string | null): Vote => ({
  voter,
  confidence,
  size,
  at,
  on: { fingerprint: 'f', at },
});
/** What is shown of a round that was revealed with these votes. */
function shown(votes: readonly Vote[]) {
  const closing = { at, fingerprint: 'f', quorum: 2, voters: votes.length, asked: 0, confidentAt: 3 } as const;
  const round = close(aRound({ state: 'open', closedAt: null, cards, votes }), closing);
  // A list is read without the names of revealed rounds.
  return shownVotesOf(publicPart({ ...withRound(noRecords(), round), round: null }));
}
const sized = (...sizes: readonly (string | null)[]) => shown(sizes.map((size, i) => vote(`voter-${i}`, 4, size)));

test('of a round that is hidden nothing is shown', () =>
  fc.assert(
    fc.property(anyRow, (row) => {
      fc.pre(row.round?.state === 'open' && row.round.number > 1);
      expect(shownVotesOf(publicPart(row))).toBeNull();
    }),
  ));

test('no name is shown, and fewer than three votes have no counts', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1, 2, 3, 4, 5), { minLength: 1, maxLength: 6 }), (answers) => {
      const votes = shown(answers.map((answer, i) => vote(`voter-${i}`, answer, '3')));
      expect(JSON.stringify(votes)).not.toContain('voter-');
      expect(votes?.confidence?.counts === null).toBe(answers.length < COUNTS_FROM);
    }),
  ));

test.each<[string, readonly (string | null)[], string | null]>([
  ['alike', ['5', '5', '5'], '5'],
  ['a step apart, on the one with most votes', ['3', '3', '5'], '3'],
  ['a step apart, of two the larger', ['3', '5', null], '5'],
  ['two steps apart', ['3', '3', '8'], null],
  ['given by one alone', ['3', null, null], null],
])('a size may be settled where sizes are %s', (_which, sizes, toSettle) => {
  expect(sized(...sizes)?.size).toMatchObject({ toSettle, settled: null });
});

test('without a size there is none to settle, and a round of sizes alone tells of nobody who would start', () => {
  expect(sized(null, null, null)).toMatchObject({ size: null, confidence: { voters: 3 } });
  expect(shown(['1', '2'].map((voter) => vote(voter, null, '3')))).toMatchObject({ confidence: null });
});
