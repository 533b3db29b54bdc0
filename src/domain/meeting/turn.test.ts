import fc from 'fast-check';
import { rotaOf } from './turn';

test('who never led comes first, then who led least recently', () => {
  const people = ['ana', 'ben', 'chiara'];
  expect(rotaOf(people, ['ana', 'ben'])).toEqual(['chiara', 'ana', 'ben']);
  expect(rotaOf(people, ['chiara', 'ana', 'ben', 'ana'])).toEqual(['chiara', 'ben', 'ana']);
});

const someone = fc.constantFrom('ana', 'ben', 'chiara', 'dinesh', 'emma');
const team = fc.uniqueArray(someone, { minLength: 1 });

test('in as many meetings as there are people, each of them leads once', () => {
  fc.assert(
    fc.property(team, fc.array(someone), (people, before) => {
      const led = people.reduce<readonly string[]>((all) => [...all, rotaOf(people, all)[0] ?? ''], before);
      expect(new Set(led.slice(before.length))).toEqual(new Set(people));
    }),
  );
});
