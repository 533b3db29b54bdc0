import fc from 'fast-check';
import { wordDiff } from '../../../src/domain/content/word-diff';
import { shorten } from './shorten';

const words = fc.array(fc.constantFrom('soup', 'rice', 'nuts', 'at', 'the', 'table', '\n'), { maxLength: 120 });

test('all changes stay in order, and unchanged stretches are cut', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = wordDiff(before.join(' '), after.join(' '));
      const short = shorten(parts);
      expect(short.filter(({ kind }) => kind !== 'same')).toEqual(parts.filter(({ kind }) => kind !== 'same'));
      for (const { kind, text } of short) if (kind === 'same') expect(text.length).toBeLessThanOrEqual(183);
    }),
  );
});

test('a short text is shown whole', () => {
  const parts = wordDiff('Orders close at 8:00.', 'Orders close at 9:30.');
  expect(shorten(parts)).toEqual(parts);
});
