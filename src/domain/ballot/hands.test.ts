import * as fc from 'fast-check';
import { HANDS_AT_MOST, handsPer, votesOf } from './hands';

const raised = fc.integer({ min: 0, max: HANDS_AT_MOST });
const confidence = fc.tuple(raised, raised, raised, raised, raised);
const sizes = fc.array(fc.record({ label: fc.string(), votes: raised }), { maxLength: 8 });
const on = { fingerprint: 'f', at: '2025-11-24T10:00:00.000Z' };

test('each person raises one hand per question at most, and has one vote without a voter', () => {
  fc.assert(
    fc.property(confidence, sizes, (answers, cards) => {
      const hands = { confidence: answers, sizes: cards };
      const votes = votesOf(hands, on);
      const per = handsPer(hands);
      expect(votes).toHaveLength(Math.max(per.answers, per.sizes));
      expect(votes.filter((vote) => vote.confidence !== null)).toHaveLength(per.answers);
      expect(votes.filter((vote) => vote.size !== null)).toHaveLength(per.sizes);
      expect(votes.every(({ voter }) => voter === null)).toBe(true);
    }),
  );
});
