import fc from 'fast-check';
import { itemsIn, toPeriod } from './output';

const item = fc.record({ type: fc.constantFrom('1', '2'), estimate: fc.constantFrom(null, 0, 0.5, 3) });
const sorted = (items: readonly object[]) => items.map((one) => JSON.stringify(one)).toSorted();

test('a period keeps each of its items, and takes no more room for more of them', () => {
  fc.assert(
    fc.property(fc.array(item), (items) => {
      expect(sorted(itemsIn(toPeriod(items)))).toEqual(sorted(items));
      expect(toPeriod(items).length).toBeLessThanOrEqual(8);
    }),
  );
});
