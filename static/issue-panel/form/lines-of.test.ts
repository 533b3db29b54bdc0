import fc from 'fast-check';
import { linesOf, troubleIn } from './lines-of';

const room = { most: 3, each: 5 };

test.each([
  ['as many lines as fit', 'one\n\ntwo\nthree', null],
  ['a line that is too long, by its number in the text', 'one\n\n seven77 ', { line: 3, over: 2 }],
  ['too many lines', 'a\nb\nc\nd\ne', { lines: 2 }],
  ['the line that is too long first', 'a\nb\nc\nd\nsixsix', { line: 5, over: 1 }],
])('%s', (_what, text, trouble) => expect(troubleIn(text, room)).toEqual(trouble));

test('reports trouble exactly where the back end would refuse the lines', () => {
  const line = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (typed) => {
      const lines = linesOf(typed.join('\n'));
      const fits = lines.length <= room.most && lines.every(({ length }) => length <= room.each);
      expect(troubleIn(typed.join('\n'), room) === null).toBe(fits);
    }),
  );
});
