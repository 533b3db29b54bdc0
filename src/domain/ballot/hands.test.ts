import * as fc from 'fast-check';
import { HANDS_AT_MOST } from './ballot';
import { peopleIn } from './hands';

const raised = fc.integer({ min: 0, max: HANDS_AT_MOST });
const confidence = fc.tuple(raised, raised, raised, raised, raised);
const sizes = fc.array(fc.record({ label: fc.string(), votes: raised }), { maxLength: 8 });

test('each person raises one hand per question at most', () => {
  fc.assert(
    fc.property(confidence, sizes, (answers, cards) => {
      const both = peopleIn({ confidence: answers, sizes: cards });
      const one = peopleIn({ confidence: answers, sizes: [] });
      const other = peopleIn({ confidence: [0, 0, 0, 0, 0], sizes: cards });
      expect(both).toBe(Math.max(one, other));
      expect(both).toBeLessThanOrEqual(one + other);
    }),
  );
});
