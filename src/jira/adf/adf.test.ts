import fc from 'fast-check';
import { isDocument } from '../../../dev/jira/document-schema';
import { anyLink } from '../../../test/builders/any-text';
import { readDocument, toDocument } from './adf';
import { safeLink } from '../safe-link';
import { visualLinks } from './visuals';

const text = (value: string, marks?: unknown) => ({ type: 'text', text: value, ...(marks ? { marks } : {}) });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const list = (type: string, ...items: unknown[]) => ({ type, content: items });
const item = (...content: unknown[]) => ({ type: 'listItem', content });
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });

test('a heading keeps its level and a paragraph its text, with any formatting', () => {
  const document = doc(
    { type: 'heading', attrs: { level: 2 }, content: [text('Why')] },
    paragraph(text('So that '), text('couriers', [{ type: 'strong' }]), text(' find the door.')),
  );
  expect(readDocument(document)).toEqual([
    { kind: 'heading', level: 2, text: 'Why' },
    { kind: 'paragraph', text: 'So that couriers find the door.' },
  ]);
});

test('a hard break splits a paragraph into lines', () => {
  const document = doc(paragraph(text('Given a cart'), { type: 'hardBreak' }, text('When it is empty')));
  expect(readDocument(document).map((block) => block.text)).toEqual(['Given a cart', 'When it is empty']);
});

test('every list item is one line, nested items too', () => {
  const document = doc(
    list('bulletList', item(paragraph(text('Outer')), list('orderedList', item(paragraph(text('Inner')))))),
  );
  expect(readDocument(document)).toEqual([
    { kind: 'item', text: 'Outer' },
    { kind: 'item', numbered: true, text: 'Inner' },
  ]);
});

test('a list item keeps all its paragraphs, and so does a cell', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,5}$/u), { minLength: 1, maxLength: 150, size: 'max' }),
      (words) => {
        const paragraphs = words.map((word) => paragraph(text(word)));
        const cell = { type: 'tableRow', content: [{ type: 'tableCell', content: paragraphs }] };
        const read = readDocument(doc(list('bulletList', item(...paragraphs)), { type: 'table', content: [cell] }));
        expect(read).toEqual([
          { kind: 'item', text: words.join(' ') },
          { kind: 'other', text: words.join(' ') },
        ]);
      },
    ),
  );
});

test('a task is read, done or not', () => {
  const task = (state: string) => ({ type: 'taskItem', attrs: { state }, content: [text('Refund works')] });
  expect(readDocument(doc(list('taskList', task('TODO'), task('DONE'))))).toEqual([
    { kind: 'task', text: 'Refund works' },
    { kind: 'task', text: 'Refund works' },
  ]);
});

test('mentions, dates and statuses in a row are separated by a space', () => {
  const mention = { type: 'mention', attrs: { id: 'x', text: '@Mei' } };
  const status = { type: 'status', attrs: { text: 'IN TALKS' } };
  const document = doc(paragraph(text('By '), mention, status, { type: 'mediaInline' }, text('’s team')));
  expect(readDocument(document)).toEqual([{ kind: 'paragraph', text: 'By @Mei IN TALKS’s team' }]);
});

test('mentions, dates, statuses, emoji and cards are what a reader sees', () => {
  const document = doc(
    paragraph(
      { type: 'mention', attrs: { id: 'x', text: '@Mei' } },
      text(' by '),
      { type: 'date', attrs: { timestamp: '1767225600000' } },
      text(' '),
      { type: 'status', attrs: { text: 'DRAFT' } },
      text(' '),
      { type: 'emoji', attrs: { shortName: ':tada:' } },
      text(' '),
      { type: 'inlineCard', attrs: { url: 'https://example.com/a' } },
    ),
  );
  expect(readDocument(document).map((block) => block.text)).toEqual([
    '@Mei by 2026-01-01 DRAFT :tada: https://example.com/a',
  ]);
});

test('the placeholder of a template is not text of the issue', () => {
  expect(readDocument(doc(paragraph({ type: 'placeholder', attrs: { text: 'Say why' } })))).toEqual([]);
});

test('panels, expands, layouts and tables give their content', () => {
  const cell = (value: string) => ({ type: 'tableCell', content: [paragraph(text(value))] });
  const document = doc(
    { type: 'panel', content: [paragraph(text('Careful'))] },
    { type: 'expand', attrs: { title: 'Out of scope' }, content: [paragraph(text('Refunds'))] },
    { type: 'layoutSection', content: [{ type: 'layoutColumn', content: [paragraph(text('Left'))] }] },
    { type: 'table', content: [{ type: 'tableRow', content: [cell('a'), cell('b')] }] },
    { type: 'codeBlock', content: [text('let x = 1;')] },
  );
  expect(readDocument(document)).toEqual([
    { kind: 'paragraph', text: 'Careful' },
    { kind: 'heading', level: 6, text: 'Out of scope' },
    { kind: 'paragraph', text: 'Refunds' },
    { kind: 'paragraph', text: 'Left' },
    { kind: 'other', text: 'a | b' },
    { kind: 'code', text: 'let x = 1;' },
  ]);
});

test('a line that is all bold differs from one with a bold word', () => {
  const strong = (value: string) => text(value, [{ type: 'strong' }]);
  const document = doc(
    paragraph(strong('ACs'), text(': ')),
    paragraph(strong('Why'), { type: 'hardBreak' }, strong('Because')),
    paragraph(strong('Why'), text(' not')),
    paragraph(text('Plain')),
  );
  expect(readDocument(document)).toEqual([
    { kind: 'bold', text: 'ACs:' },
    { kind: 'paragraph', text: 'Why' },
    { kind: 'paragraph', text: 'Because' },
    { kind: 'paragraph', text: 'Why not' },
    { kind: 'paragraph', text: 'Plain' },
  ]);
});

test('a first row of header cells names the columns; a header beside a row is part of it', () => {
  const cell = (type: string, value: string) => ({ type, content: [paragraph(text(value))] });
  const row = (first: string, ...[name = '', value = '']: string[]) => ({
    type: 'tableRow',
    content: [cell(first, name), cell('tableCell', value)],
  });
  const head = { type: 'tableRow', content: [cell('tableHeader', 'What'), cell('tableHeader', 'How fast')] };
  const document = doc({
    type: 'table',
    content: [head, row('tableHeader', 'shown', '2 s'), row('tableCell', 'a', 'b')],
  });
  expect(readDocument(document)).toEqual([
    { kind: 'columns', text: 'What | How fast' },
    { kind: 'other', text: 'shown | 2 s' },
    { kind: 'other', text: 'a | b' },
  ]);
});

const types = [
  'doc',
  'paragraph',
  'text',
  'heading',
  'listItem',
  'taskItem',
  'table',
  'tableRow',
  'tableHeader',
  'constructor',
  'x',
];
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 6 }, fc.anything(), tie('node')),
  node: fc.record(
    { type: fc.constantFrom(...types), text: fc.anything(), attrs: fc.anything(), content: fc.array(tie('tree')) },
    { requiredKeys: ['type'] },
  ),
}));

test('reading any document gives lines of text and never throws', () => {
  fc.assert(
    fc.property(tree, (value) => {
      visualLinks(value);
      for (const block of readDocument(value)) expect(block.text).toMatch(/\S/u);
    }),
  );
});

test('a document with extremely deep nesting does not exhaust the stack', () => {
  const deep = Array.from({ length: 20_000 }).reduce<unknown>(
    (inner) => ({ type: 'blockquote', content: [inner] }),
    paragraph(text('core')),
  );
  expect(() => [readDocument(doc(deep)), visualLinks(deep)]).not.toThrow();
});

test('plain text survives the way into a document and back', () => {
  const line = fc.stringMatching(/^[^\s](.*[^\s])?$/u).map((value) => value.replace(/\s+/gu, ' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const written = toDocument(lines.join('\n'));
      expect(isDocument(written)).toBe(true);
      expect(readDocument(written)).toEqual(lines.map((value) => ({ kind: 'paragraph', text: value })));
    }),
  );
});

test('a link is followed only to a page or a mail', () => {
  fc.assert(
    fc.property(fc.oneof(anyLink(), fc.string(), fc.anything()), (value) => {
      expect(safeLink(value) ?? 'https:').toMatch(/^(https?|mailto):/u);
    }),
  );
  expect(
    ['javascript:alert(1)', ' JavaScript:x', 'data:text/html,x', 'file:///etc', 'vbscript:x'].map(safeLink),
  ).toEqual([null, null, null, null, null]);
});
