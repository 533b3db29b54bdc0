import { cjkCharacters, tokens } from './tokens';

test('words have no case, quotes or closing punctuation, and characters of Chinese and Japanese count as words', () => {
  expect(tokens('“Ship it,” she said: 20 %!')).toEqual(['ship', 'it', 'she', 'said', '20', '%']);
  expect(tokens('注文を見る')).toEqual(['注', '文', 'を', '見', 'る']);
  expect(tokens(' … ')).toEqual([]);
});

test.each([
  ['Lunch for 20', 0],
  ['注文 for カイ and 점심', 6],
  ['', 0],
])('%j has %i characters of Chinese, Japanese and Korean', (text, count) => {
  expect(cjkCharacters(text)).toBe(count);
});
