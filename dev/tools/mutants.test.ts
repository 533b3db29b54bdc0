import * as fc from 'fast-check';
import { mutantsOf, sampled } from './mutants.ts';

const changed = (text: string): readonly string[] =>
  mutantsOf(text).map(({ start, end, becomes }) => text.slice(0, start) + becomes + text.slice(end));

test.each([
  ['a === b;', ['a !== b;']],
  ['a < b;', ['a <= b;', 'a >= b;']],
  ['a && b;', ['a || b;']],
  ['!a;', ['(a);']],
  ['const a = 9;', ['const a = 10;']],
  ['a.some(b);', ['a.every(b);']],
  ['a ? b : c;', ['true ? b : c;', 'false ? b : c;']],
  ['if (a) b();', ['if (true) b();', 'if (false) b();']],
])('the mutants of %s', (text, mutants) => {
  expect(changed(text)).toEqual(mutants);
});

test('types, imports and texts have no mutants', () => {
  expect(mutantsOf("import { a } from '../9';\ntype B = 1 | true;\nconst c: 7 = f('x === y');")).toEqual([]);
});

test('a mutant names its line', () => {
  expect(mutantsOf('a();\n\nb = true;')).toMatchObject([{ line: 3, was: 'true', becomes: 'false' }]);
});

test('property: a sample is a part of all, each once, and the same for the same seed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.nat(50), fc.nat(), (all, count, seed) => {
      const some = sampled(all, count, seed);
      expect(some).toEqual(sampled(all, count, seed));
      expect(some).toHaveLength(Math.min(count, all.length));
      expect(new Set(some).size).toBe(some.length);
      expect(all).toEqual(expect.arrayContaining([...some]));
    }),
  );
});
