import { QUESTION_TEXT_LIMIT } from './question';
import { shortened } from './shortened';

test('a text that fits a question stays unchanged', () => {
  const text = 'x'.repeat(QUESTION_TEXT_LIMIT);
  expect(shortened(text)).toBe(text);
});

test.each([
  ['a letter', 'xx', 'x…'],
  ['an emoji that would be cut in half', '😀😀', '…'],
])('a longer text is cut and ends with an ellipsis after %s', (_what, end, kept) => {
  const before = 'x'.repeat(QUESTION_TEXT_LIMIT - 2);
  const cut = shortened(`${before}${end}x`);
  expect(cut).toBe(`${before}${kept}`);
  expect(cut.length).toBeLessThanOrEqual(QUESTION_TEXT_LIMIT);
});
