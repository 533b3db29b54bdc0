import fc from 'fast-check';
import { mergeChoice, mergeFields } from './merge';

const word = fc.constantFrom('a', 'b', 'c');
type Thing = { readonly text: string; readonly owner: string };
const thing: fc.Arbitrary<Thing> = fc.record({ text: word, owner: word });

test('a change by one person is never lost, and without a conflict the order does not matter', () => {
  fc.assert(
    fc.property(thing, thing, thing, (base, mine, theirs) => {
      const { fields, conflicts } = mergeFields({ base, mine, theirs });
      for (const field of ['text', 'owner'] as const) {
        if (theirs[field] === base[field]) expect(fields[field]).toBe(mine[field]);
        else if (mine[field] === base[field]) expect(fields[field]).toBe(theirs[field]);
        else expect(conflicts.includes(field)).toBe(mine[field] !== theirs[field]);
      }
      const other = mergeFields({ base, mine: theirs, theirs: mine });
      expect(other.conflicts).toEqual(conflicts);
      if (conflicts.length === 0) expect(other.fields).toEqual(fields);
    }),
  );
});

test('two people who change one field differently get a conflict of that field alone, and mine stands there', () => {
  const base: Thing = { text: 'a', owner: 'a' };
  const merge = mergeFields({ base, mine: { text: 'b', owner: 'a' }, theirs: { text: 'c', owner: 'c' } });
  expect(merge).toEqual({ fields: { text: 'b', owner: 'c' }, conflicts: ['text'] });
});

test('a choice is in conflict where a field is neither as it was seen nor as it is wanted', () => {
  fc.assert(
    fc.property(thing, thing, thing, (base, mine, theirs) => {
      const { conflicts, isAsWanted } = mergeChoice<Thing>({ base, mine, theirs });
      const of = (field: keyof Thing) => theirs[field] !== base[field] && theirs[field] !== mine[field];
      expect(conflicts).toEqual((['text', 'owner'] as const).filter(of));
      expect(isAsWanted).toBe(mine.text === theirs.text && mine.owner === theirs.owner);
    }),
  );
});

test('what was seen and is not to be changed has to be as it was', () => {
  const theirs: Thing = { text: 'now', owner: 'ana' };
  expect(mergeChoice<Thing>({ base: { text: 'before' }, mine: { owner: 'ben' }, theirs }).conflicts).toEqual(['text']);
  expect(mergeChoice<Thing>({ base: {}, mine: { owner: 'ben' }, theirs }).conflicts).toEqual([]);
});
