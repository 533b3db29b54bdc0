import fc from 'fast-check';
import { aQuestion } from '../../../test/builders/a-question';
import { aResult } from '../../../test/builders/records';
import { lowHeard, tally } from './tally';

const doubted = aResult({ lowVotes: 2, reasons: 1 });
const aReason = (spoilt: Parameters<typeof aQuestion>[0] = {}) =>
  aQuestion({ fromRound: 1, askedBy: null, blocking: true, ...spoilt });

test.each([
  ['withdrawn', { state: 'withdrawn' }, 0],
  ['no longer marked while it is open', { blocking: false }, 0],
  ['answered', { state: 'answered' }, 0],
  ['answered and no longer marked', { state: 'answered', blocking: false }, 1],
  ['closed', { state: 'closed' }, 1],
] as const)('an anonymous reason, %s', (_how, spoilt, heard) => {
  expect(lowHeard(doubted, [aReason(spoilt)])).toBe(heard);
});

test('a signed reason may be withdrawn by its author', () => {
  for (const spoilt of [{ state: 'withdrawn' }, { blocking: false }] as const)
    expect(lowHeard(doubted, [aReason({ askedBy: 'ben', ...spoilt })])).toBe(1);
});

test('the heard count exceeds neither the low votes, nor reasons and "heard" together', () => {
  const reasons = fc.array(
    fc.record({
      id: fc.uuid(),
      state: fc.constantFrom('open', 'answered', 'closed', 'withdrawn'),
      blocking: fc.boolean(),
      askedBy: fc.constantFrom(null, 'ben'),
    }),
  );
  fc.assert(
    fc.property(reasons, fc.nat(3), fc.nat(3), fc.nat(6), (written, said, given, lowVotes) => {
      const heard = lowHeard(aResult({ lowVotes, lowHeard: said, reasons: given }), written.map(aReason));
      expect(heard).toBeLessThanOrEqual(Math.min(lowVotes, said + given));
      expect(heard).toBeGreaterThanOrEqual(Math.min(lowVotes, said));
    }),
  );
});

test.each([
  ['all who count voted', { voters: 3, quorum: 3, counts: [0, 0, 0, 3, 0] }, true],
  ['fewer voters than needed', { voters: 2, quorum: 3, counts: [0, 0, 0, 3, 0] }, false],
  ['fewer votes than voters', { voters: 3, quorum: 3, counts: [0, 0, 0, 2, 0] }, false],
] as const)('the quorum with %s: %s', (_who, spoilt, quorum) => {
  expect(tally(aResult(spoilt), [], 3).quorum).toBe(quorum);
});
