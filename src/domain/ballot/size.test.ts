import fc from 'fast-check';
import { aRound } from '../../../test/builders/records';
import { cardScales, isScale, scaleOf, type Card } from '../issue/card';
import type { Round, Settled } from './round';
import {
  adviceOn,
  attemptAfter,
  cardToSettle,
  keptSize,
  nextOfSize,
  sizeResultOf,
  speakFirst,
  toSizeRecord,
  type SizeRecord,
  type SizeResult,
} from './size';

const AT = '2025-11-24T10:00:00.000Z';
const named = (sizes: readonly string[]) => sizes.map((size, at) => ({ voter: `p${at}`, size }));

function revealed(sizes: readonly string[], spoilt: Partial<Round> = {}): Round {
  const votes = named(sizes).map((vote) => ({ ...vote, confidence: null, at: AT, on: null }));
  return aRound({ votes, state: 'revealed', closedAt: AT, fingerprint: 'f', quorum: 2, voters: 0, ...spoilt });
}
function resultOf(sizes: readonly string[], spoilt: Partial<Round> = {}): SizeResult {
  const result = sizeResultOf(revealed(sizes, spoilt));
  if (result === null) throw new Error('nobody gave a size');
  return result;
}

test.each([
  ['5 5 5', 0, 'agreed'],
  ['5 5 8', 1, 'nearly'],
  ['3 5 8', 2, 'again'],
  ['3 13', 3, 'talk-or-split'],
  ['1 20', 6, 'talk-or-split'],
  ['5', null, 'no-result'],
  ['5 ? ?', null, 'no-result'],
  ['? not&mine', null, 'no-result'],
  ['5 5 ? not&mine', 0, 'agreed'],
] as const)('sizes %s: %s steps apart, %s', (sizes, spread, advice) => {
  const result = resultOf(sizes.split(' ').map((size) => size.replace('&', ' ')));
  expect([result.spread, adviceOn(result)]).toEqual([spread, advice]);
});

test.each([
  ['3 3 13 13 13', ['3'], ['13']],
  ['3 3 8 8', ['3'], ['8']],
  ['1 2 8 8', ['1', '2'], ['8']],
  ['1 1 5 5 20 20', ['1'], ['5', '20']],
  ['1 1 3 3 20 20', ['1', '3'], ['20']],
] as const)('sizes %s are two clusters: %j and %j', (sizes, low, high) => {
  expect(resultOf(sizes.split(' ')).clusters).toEqual({ low, high });
});

test.each(['3 3 5 5', '3 13 13 13', '3 3 13', '3 5 8 13 13', '5 5 5', '3 3 ? ? not&mine'])(
  'sizes %s are not two clusters',
  (sizes) => {
    expect(resultOf(sizes.split(' ').map((size) => size.replace('&', ' '))).clusters).toBeNull();
  },
);

test('after three rounds too far apart the advice is to split or park; settling resets it', () => {
  expect(attemptAfter(null)).toBe(1);
  expect(attemptAfter(revealed(['3', '13']))).toBe(2);
  expect(attemptAfter(revealed(['3', '13'], { attempt: 2 }))).toBe(3);
  expect(attemptAfter(revealed(['3', '5'], { attempt: 2 }))).toBe(1);
  const settled = { label: '8', value: 8, at: AT, written: true };
  expect(attemptAfter(revealed(['3', '13'], { attempt: 2, settled }))).toBe(1);
  expect(adviceOn(resultOf(['3', '13'], { attempt: 3 }))).toBe('split-or-park');
  expect(adviceOn(resultOf(['3', '5'], { attempt: 3 }))).toBe('nearly');
});

test('both clusters speak first, else the lowest and the highest card', () => {
  const first = (sizes: readonly string[]) => speakFirst(resultOf(sizes), named(sizes));
  expect(first(['3', '3', '13', '13', '20'])).toEqual({ low: ['p0', 'p1'], high: ['p2', 'p3', 'p4'] });
  expect(first(['5', '3', '8', '?'])).toEqual({ low: ['p1'], high: ['p2'] });
  expect(first(['5', '8'])).toBeNull();
});

test('an open round and a round without sizes have no result', () => {
  expect(sizeResultOf(revealed(['5', '8'], { state: 'open' }))).toBeNull();
  expect(sizeResultOf(revealed([]))).toBeNull();
});

const anySizes = fc.array(fc.constantFrom(...cardScales.fibonacci.map(({ label }) => label), '?', 'not mine'), {
  minLength: 1,
  maxLength: 12,
});

test('property: a result counts each vote once, in any order, without names and averages', () => {
  fc.assert(
    fc.property(anySizes, (sizes) => {
      const result = resultOf(sizes);
      const all = result.counts.reduce((sum, { votes }) => sum + votes, result.cannotSay + result.notMine);
      expect(all).toBe(sizes.length);
      expect(resultOf(sizes.toReversed())).toEqual(result);
      expect(JSON.stringify(result)).not.toMatch(/"p\d+"|average|mean|median/u);
      const chosen = sizes.filter((size) => size !== '?' && size !== 'not mine');
      expect(result.spread === null).toBe(chosen.length < 2);
      if (result.clusters === null) return;
      const votesOf = (labels: readonly string[]) => sizes.filter((size) => labels.includes(size)).length;
      expect(Math.min(votesOf(result.clusters.low), votesOf(result.clusters.high))).toBeGreaterThanOrEqual(2);
      expect([...result.clusters.low, ...result.clusters.high]).toEqual(
        result.counts.filter(({ votes }) => votes > 0).map(({ label }) => label),
      );
    }),
  );
});

test('steps are places on the scale, whatever the values of the cards', () => {
  const cards = cardScales['t-shirt'];
  expect(resultOf(['XS', 'L'], { cards }).spread).toBe(3);
  expect(resultOf(['S', 'M', 'M'], { cards })).toMatchObject({ spread: 1, clusters: null });
});

test('the presets are scales with names; any other scale is an own one', () => {
  expect(isScale(cardScales.fibonacci) && isScale(cardScales['t-shirt'])).toBe(true);
  expect([scaleOf(cardScales.fibonacci), scaleOf(cardScales['t-shirt'])]).toEqual(['fibonacci', 't-shirt']);
  expect(scaleOf(cardScales.fibonacci.slice(1))).toBe('own');
});

const card = (label: string, value: number | null = 1): Card => ({ label, value });
test.each([
  ['one card', [card('1')]],
  ['two alike', [card('1'), card('1')]],
  ['a card without a label', [card('1'), card(' ')]],
  ['a question mark', [card('1'), card('?')]],
  ['"not mine"', [card('1'), card('not mine')]],
  ['a label that is too long', [card('1'), card('a very long label')]],
  ['a negative value', [card('1', -1), card('2')]],
])('%s is not a scale', (_what, cards) => {
  expect(isScale(cards)).toBe(false);
});

/** Rounds in a row, each settled or not, and each stored one to three times. */
const rounds = fc.array(
  fc.record({
    label: fc.option(fc.constantFrom('S', 'M', 'L')),
    written: fc.boolean(),
    times: fc.integer({ min: 1, max: 3 }),
  }),
);

test('property: the last settled card is kept unless the field has it', () => {
  fc.assert(
    fc.property(rounds, (all) => {
      const settledIn = all.map(({ label, written }): Settled | null =>
        label === null ? null : { label, value: null, at: AT, written },
      );
      const stored = all.reduce<SizeRecord | null>((before, { times }, at) => {
        const revealedFirst = toSizeRecord({ ...resultOf(['5', '5']), round: at + 1 }, before);
        const settled = settledIn[at] ?? null;
        return Array.from({ length: times }).reduce<SizeRecord>(
          (record) => toSizeRecord({ ...revealedFirst, settled }, record),
          revealedFirst,
        );
      }, null);
      const last = settledIn.findLast((settled) => settled !== null);
      expect(keptSize(stored)).toBe(last === undefined || last.written ? null : last.label);
    }),
  );
});

const cards = (votes: Readonly<Record<string, number>>) =>
  cardScales.fibonacci.map((card) => ({ ...card, votes: votes[card.label] ?? 0 }));
const settledOn = (label: string) => ({ label, value: 5, at: '2025-11-24T09:58:00.000Z', written: false });

test.each([
  ['one step apart: the card with most votes', { '2': 3, '3': 2 }, 1, null, 'settle', '2'],
  ['one step apart, as many votes: the larger', { '2': 2, '3': 2 }, 1, null, 'settle', '3'],
  ['two steps apart: another vote', { '2': 3, '5': 2 }, 2, null, 'again', null],
  ['all the same: the end settles it', { '3': 4 }, 0, null, null, '3'],
  ['fewer than two cards: nothing', { '3': 1 }, null, null, null, null],
  ['settled: nothing more', { '2': 3, '3': 2 }, 1, '5', null, '5'],
] as const)('sizes %s', (_how, votes, spread, settled, next, card) => {
  const size = { counts: cards(votes), spread, settled: settled === null ? null : settledOn(settled) };
  expect([nextOfSize(size), cardToSettle(size)?.label ?? null]).toEqual([next, card]);
});
