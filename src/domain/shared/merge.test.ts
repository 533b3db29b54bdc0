import fc from 'fast-check';
import { mergeFields, mergeValue } from './merge';

const word = fc.constantFrom('a', 'b', 'c');
const versions = fc.record({ base: word, mine: word, theirs: word });
type Thing = { readonly text: string; readonly owner: string };
const thing: fc.Arbitrary<Thing> = fc.record({ text: word, owner: word });

test('a value that one person left as it was takes the change of the other', () => {
  fc.assert(
    fc.property(word, word, (base, changed) => {
      expect(mergeValue({ base, mine: changed, theirs: base })).toEqual({ value: changed });
      expect(mergeValue({ base, mine: base, theirs: changed })).toEqual({ value: changed });
    }),
  );
});

test('two who change a value differently are in conflict, and no others', () => {
  fc.assert(
    fc.property(versions, ({ base, mine, theirs }) => {
      const isConflict = mine !== base && theirs !== base && mine !== theirs;
      expect(mergeValue({ base, mine, theirs }) === null).toBe(isConflict);
    }),
  );
});

test('a field is in conflict where it is neither as it was seen nor as it is wanted', () => {
  fc.assert(
    fc.property(thing, thing, thing, (base, mine, theirs) => {
      const { conflicts, isAsWanted } = mergeFields<Thing>({ base, mine, theirs });
      const of = (field: keyof Thing) => theirs[field] !== base[field] && theirs[field] !== mine[field];
      expect(conflicts).toEqual((['text', 'owner'] as const).filter(of));
      expect(isAsWanted).toBe(mine.text === theirs.text && mine.owner === theirs.owner);
    }),
  );
});

test('what was seen and is not to be changed has to be as it was', () => {
  const theirs: Thing = { text: 'now', owner: 'ana' };
  expect(mergeFields<Thing>({ base: { text: 'before' }, mine: { owner: 'ben' }, theirs }).conflicts).toEqual(['text']);
  expect(mergeFields<Thing>({ base: {}, mine: { owner: 'ben' }, theirs }).conflicts).toEqual([]);
});
