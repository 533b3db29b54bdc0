import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { AdfView } from './AdfView.tsx';
import type { AdfNode } from './node.ts';
import { readDocument } from './node.ts';

const draw = (...content: AdfNode[]) =>
  renderToStaticMarkup(createElement(AdfView, { document: { type: 'doc', version: 1, content } }));
const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });
const linked = (href: string): AdfNode =>
  paragraph({ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] });

const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcdefgh') });
const kinds = [
  'panel',
  'bulletList',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'expand',
  'layoutSection',
  'madeUp',
];
const { node } = fc.letrec<{ node: AdfNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({ type: fc.constant('text'), text: word }),
    fc.record({ type: fc.constantFrom(...kinds), content: fc.array(tie('node'), { maxLength: 3 }) }),
  ),
}));

function wordsOf({ text, content }: AdfNode): string[] {
  return [...(text === undefined ? [] : [text]), ...(content ?? []).flatMap(wordsOf)];
}

test('no word is lost in any document', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 3 }), (content) => {
      const shown = draw(...content);
      for (const text of content.flatMap(wordsOf)) expect(shown).toContain(text);
    }),
  );
});

test('an unsupported block is shown with its name', () => {
  expect(draw({ type: 'extension', attrs: { extensionKey: 'toc' } })).toContain('“extension” toc');
});

test.each(['__proto__', 'constructor', 'toString'])('a block called %s is treated as unknown', (type) => {
  expect(draw({ type, content: [{ type: 'text', text: 'words' }] })).toContain('words');
});

test.each(['https://example.com/a', 'mailto:ana@tiffin.example', '#part', '/browse/TIF-1'])('links to %s', (href) => {
  expect(draw(linked(href))).toContain(`href="${href}"`);
});

test.each(['javascript:alert(1)', 'data:text/html,x', '//example.com', 'vbscript:x', ' javascript:alert(1)'])(
  'does not link to %s',
  (href) => {
    expect(draw(linked(href))).not.toContain('href=');
  },
);

test.each([
  [null, null],
  [undefined, null],
  ['text', 'unreadable'],
  [{ type: 'paragraph' }, 'unreadable'],
  [{ type: 'doc', content: [{ text: 'no type' }] }, 'unreadable'],
])('reads %j as %j', (raw, read) => {
  expect(readDocument(raw)).toEqual(read);
});

test('a date is the same day in every time zone', () => {
  expect(draw(paragraph({ type: 'date', attrs: { timestamp: '1767225600000' } }))).toContain('dateTime="2026-01-01"');
});
