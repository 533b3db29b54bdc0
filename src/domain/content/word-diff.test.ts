import fc from 'fast-check';
import { anyText } from '../../../test/builders/any-text';
import { wordDiff, type DiffPart } from './word-diff';

const without = (kind: DiffPart['kind'], parts: readonly DiffPart[]) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');
const shown = (parts: readonly DiffPart[]) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`)).join('');

const word = fc.constantFrom(
  'a',
  'b',
  'lunch',
  'Mittagessen',
  '8',
  ':',
  '00',
  ' ',
  '  ',
  '\n',
  ',',
  '昼',
  'é',
  '👍',
  '',
);
const text = fc.oneof(
  anyText(),
  fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
);

test('both texts can be rebuilt from the parts; no part is empty or repeats a kind', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      expect(without('added', parts)).toBe(before);
      expect(without('removed', parts)).toBe(after);
      expect(parts.every(({ text: one }) => one !== '')).toBe(true);
      expect(parts.every(({ kind }, at) => kind !== parts[at - 1]?.kind)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('one edit in a long text is found as just that', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('one', 'two', 'three'), { minLength: 2, maxLength: 400 }),
      fc.nat(),
      (words, at) => {
        const place = at % words.length;
        const edited = words.map((one, index) => (index === place ? 'edited' : one));
        const parts = wordDiff(words.join(' '), edited.join(' '));
        expect(parts.filter(({ kind }) => kind !== 'same').map(({ text: one }) => one)).toEqual([
          words[place],
          'edited',
        ]);
      },
    ),
  );
});

test.each([
  ['close at 8:00 on that day', 'close at 9:30 on that day', 'close at [-8:00-][+9:30+] on that day'],
  ['Orders close early', 'Orders close late today', 'Orders close [-early-][+late today+]'],
  ['a b c d', 'a x y d', 'a [-b c-][+x y+] d'],
  ['', 'new', '[+new+]'],
  ['old', '', '[-old-]'],
  ['same', 'same', 'same'],
  ['one\ntwo', 'one\nthree', 'one\n[-two-][+three+]'],
  ['昼食を注文', '夕食を注文', '[-昼-][+夕+]食を注文'],
])('%s → %s', (before, after, expected) => {
  expect(shown(wordDiff(before, after))).toBe(expected);
});

test('two texts without common words are one piece removed and one added', () => {
  const words = (of: string) => Array.from({ length: 6400 }, (_, at) => `${of}${at}`).join(' ');
  const parts = wordDiff(words('x'), words('y'));
  expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

/** A quadratic algorithm would need minutes for this many pieces, and the test would time out. */
const LONG = 200_000;

test.each([
  ['comes', '', '.'.repeat(LONG), ['same', 'added', 'same']],
  ['goes', '.'.repeat(LONG), '', ['same', 'removed', 'same']],
  ['becomes another', '.'.repeat(LONG), '_'.repeat(LONG), ['same', 'removed', 'added', 'same']],
  ['is moved on', '._'.repeat(LONG / 2), '_.'.repeat(LONG / 2), ['same', 'removed', 'same', 'added', 'same']],
])('a long run of signs that %s, as in a pasted log, is compared at once', (_what, before, after, kinds) => {
  const parts = wordDiff(`PASS ${before}x end`, `PASS ${after}x end`);
  expect(parts.map(({ kind }) => kind)).toEqual(kinds);
});
