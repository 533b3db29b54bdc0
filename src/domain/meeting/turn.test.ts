import fc from 'fast-check';
import { insteadOf, rotaOf } from './turn';

test('who never led comes first, then who led least recently', () => {
  const people = ['ana', 'ben', 'chiara'];
  expect(rotaOf(people, ['ana', 'ben'])).toEqual(['chiara', 'ana', 'ben']);
  expect(rotaOf(people, ['chiara', 'ana', 'ben', 'ana'])).toEqual(['chiara', 'ben', 'ana']);
});

test('who is passed over keeps their place, and the next one leads', () => {
  expect(insteadOf(['chiara', 'ana', 'ben'], 'chiara')).toBe('ana');
  expect(insteadOf(['chiara', 'ana', 'ben'], 'ben')).toBe('chiara');
  expect(insteadOf(['chiara', 'ana'], null)).toBe('chiara');
  expect(insteadOf(['chiara'], 'chiara')).toBeNull();
  expect(insteadOf(['chiara', 'ana'], 'goran')).toBe('chiara');
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

test('passing over as often as there are people comes back to the first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(someone, { minLength: 2 }), (rota) => {
      const passed = rota.reduce<readonly (string | null)[]>(
        (all) => [...all, insteadOf(rota, all.at(-1) ?? null)],
        [rota[0] ?? null],
      );
      expect(new Set(passed)).toEqual(new Set(rota));
      expect(passed.at(-1)).toBe(rota[0]);
    }),
  );
});
