import fc from 'fast-check';
import { differences, type PolicyLine } from './differences';

const said = fc.uniqueArray(
  fc.record<PolicyLine>({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    what: fc.string(),
    says: fc.constantFrom('x', 'y'),
  }),
  { selector: ({ key }) => key },
);
const saysIn = (all: readonly PolicyLine[], key: string): string | null =>
  all.find((one) => one.key === key)?.says ?? null;

test('lists each key with differing values once, and no other', () => {
  fc.assert(
    fc.property(said, said, (theirs, mine) => {
      const keys = [...new Set([...theirs, ...mine].map(({ key }) => key))];
      const found = differences(theirs, mine);
      expect(found.map(({ key }) => key)).toEqual(keys.filter((key) => saysIn(theirs, key) !== saysIn(mine, key)));
      for (const one of found) {
        expect(one.theirs).toBe(saysIn(theirs, one.key));
        expect(one.mine).toBe(saysIn(mine, one.key));
      }
    }),
  );
});

test('a policy has no difference from itself', () => {
  fc.assert(fc.property(said, (all) => expect(differences(all, all)).toEqual([])));
});
