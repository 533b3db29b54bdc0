import fc from 'fast-check';
import { mergedIds } from './merged-ids';

test('of two orders the last one counts, and what was added meanwhile stands where it stood', () => {
  expect(mergedIds({ base: ['1', '2', '3'], mine: ['3', '1', '2'], theirs: ['2', '4', '1', '3'] })).toEqual([
    '3',
    '1',
    '2',
    '4',
  ]);
});

test('who changes no order leaves the one that is stored', () => {
  expect(mergedIds({ base: ['1', '2', '3'], mine: ['1', '3', '5'], theirs: ['3', '2', '1', '4'] })).toEqual([
    '3',
    '1',
    '4',
    '5',
  ]);
});

test('an order stays what its caller made it, around what they cannot see', () => {
  expect(mergedIds({ base: ['1', '3'], mine: ['3', '1'], theirs: ['1', 'x', '3', 'y'] })).toEqual(['3', 'y', '1', 'x']);
});

const ids = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), { maxLength: 7 });

test('any two changes keep what either added, drop what either took away, and name nothing twice', () => {
  fc.assert(
    fc.property(ids, ids, ids, (base, mine, theirs) => {
      const merged = mergedIds({ base, mine, theirs });
      expect(new Set(merged).size).toBe(merged.length);
      const kept = base.filter((id) => mine.includes(id) && theirs.includes(id));
      const added = [...mine, ...theirs].filter((id) => !base.includes(id));
      expect(new Set(merged)).toEqual(new Set([...kept, ...added]));
    }),
  );
});

test('a change of what nobody else has changed is stored as it is', () => {
  fc.assert(fc.property(ids, ids, (base, mine) => expect(mergedIds({ base, mine, theirs: base })).toEqual(mine)));
});
