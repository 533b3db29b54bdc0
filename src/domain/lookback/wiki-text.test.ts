import fc from 'fast-check';
import { readWikiText } from './wiki-text';

test.each([
  ['h2. Why', [{ kind: 'heading', level: 2, text: 'Why' }]],
  ['* The order page\r\n** shows them', ['The order page', 'shows them'].map((text) => ({ kind: 'item', text }))],
  ['# first', [{ kind: 'item', text: 'first' }]],
  ['- dash', [{ kind: 'item', text: 'dash' }]],
  ['*Out of scope:*', [{ kind: 'bold', text: 'Out of scope:' }]],
  ['*bold* and *bold*', [{ kind: 'paragraph', text: '*bold* and *bold*' }]],
  [
    '* [x] told\n[] not told',
    [
      { kind: 'task', text: 'told' },
      { kind: 'task', text: 'not told' },
    ],
  ],
  [
    '||Dish||Allergens||\n|Soup|Celery|',
    [
      { kind: 'columns', text: 'Dish' },
      { kind: 'columns', text: 'Allergens' },
      { kind: 'other', text: 'Soup | Celery' },
    ],
  ],
  [
    '{panel:title=Note}\nSee [the page|https://example.com].\n{panel}\n----',
    [{ kind: 'paragraph', text: 'See the page.' }],
  ],
  ['{color:#ff0000}red{color} !picture.png|thumbnail! done!', [{ kind: 'paragraph', text: 'red  done!' }]],
  ['', []],
])('%j is read', (text, blocks) => {
  expect(readWikiText(text)).toEqual(blocks);
});

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'*#-[]|{}!h2.:xä \n\r'), maxLength: 500 }), (text) => {
      expect(readWikiText(text).every((block) => typeof block.text === 'string')).toBe(true);
    }),
  );
});

test.each(['*', '#', '[', '|', '{', '{color:', '!', '[a', ' ', '- '])('a long run of %j is read fast', (run) => {
  expect(readWikiText(`x ${run.repeat(200_000 / run.length)}`).length).toBeLessThanOrEqual(1);
  expect(readWikiText(`${run.repeat(200_000 / run.length)}x`).length).toBeLessThanOrEqual(1);
});
