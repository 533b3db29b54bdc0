import fc from 'fast-check';
import { allStartOf } from './low-votes';
import { confidenceVotes, COUNTS_FROM } from './round';

const votes = fc.array(fc.constantFrom(...confidenceVotes), { maxLength: 6 });

test('property: whether all would start is kept of one or two votes alone, and a low one never would', () => {
  fc.assert(
    fc.property(votes, fc.constantFrom(...confidenceVotes), (some, bar) => {
      const isFew = some.length > 0 && some.length < COUNTS_FROM;
      expect(allStartOf(some, bar)).toBe(isFew ? some.every((vote) => vote >= bar && vote > 2) : undefined);
    }),
  );
});
