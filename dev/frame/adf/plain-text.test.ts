import fc from 'fast-check';
import type { AdfDocument, AdfNode } from './node.ts';
import { nothingKept } from './kept.ts';
import { readText } from './read-text.ts';
import { sameNodes } from './same-document.ts';
import { writeText } from './write-text.ts';

const words = fc.string({
  minLength: 1,
  maxLength: 12,
  unit: fc.constantFrom(...('ab *_`[]()\\-#1. \n|ü🙂'.match(/./gsu) ?? [])),
});
const mark = fc.constantFrom('strong', 'em', 'code', 'underline').map((type) => ({ type }));
const link = fc.webUrl().map((href) => ({ type: 'link', attrs: { href } }));
const marks = fc.uniqueArray(fc.oneof(mark, link), { maxLength: 3, selector: ({ type }) => type });
const inline: fc.Arbitrary<AdfNode> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks }) },
  fc.constant<AdfNode>({ type: 'hardBreak' }),
  fc.record({ type: fc.constant('mention'), attrs: fc.record({ id: words, text: words }) }),
);
const line = fc.array(inline, { maxLength: 4 });
const paragraph = fc.record({ type: fc.constant('paragraph'), content: line });
const task = fc.record({
  type: fc.constant('taskItem'),
  attrs: fc.record({ localId: fc.uuid(), state: fc.constantFrom('TODO', 'DONE') }),
  content: line,
});
const { block } = fc.letrec<{ block: AdfNode; list: AdfNode }>((tie) => ({
  list: fc.record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    content: fc.array(
      fc
        .tuple(paragraph, fc.option(tie('list'), { nil: undefined, maxDepth: 2 }))
        .map(([first, below]) => ({ type: 'listItem', content: below ? [first, below] : [first] })),
      { maxLength: 3 },
    ),
  }),
  block: fc.oneof(
    paragraph,
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
      content: line,
    }),
    tie('list'),
    fc.record({
      type: fc.constant('taskList'),
      attrs: fc.record({ localId: fc.uuid() }),
      content: fc.array(task, { maxLength: 3 }),
    }),
    fc.constant<AdfNode>({ type: 'rule' }),
    fc.record({
      type: fc.constant('codeBlock'),
      content: fc.array(fc.record({ type: fc.constant('text'), text: words }), { maxLength: 1 }),
    }),
    fc.record({ type: fc.constant('panel'), content: fc.array(paragraph, { maxLength: 2 }) }),
  ),
}));
const documents = fc
  .array(block, { maxLength: 5 })
  .map((content): AdfDocument => ({ type: 'doc', version: 1, content }));

const plainWords = fc.string({
  minLength: 1,
  maxLength: 8,
  unit: fc.constantFrom('a', 'b', '_', '[', '*', '\\', '`', '('),
});
const plainText = plainWords.map((text): AdfNode => ({ type: 'text', text }));

function edited(text: string) {
  return readText(text, nothingKept()).content;
}

test('opening and saving any document unchanged changes nothing', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const { text, kept } = writeText(document);
      expect(sameNodes(readText(text, kept).content, document.content)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('any text is read, and writing and reading it again is stable', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab*`[]() \n-#1.x\\'), maxLength: 60 }), (typed) => {
      const once = readText(typed, nothingKept());
      const { text, kept } = writeText(once);
      expect(sameNodes(readText(text, kept).content, once.content)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('words with markup characters stay words and stay editable', () => {
  fc.assert(
    fc.property(plainText, (node) => {
      const { kept } = writeText({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [node] }] });
      expect(kept.nodes).toEqual([]);
    }),
  );
});

test.each([
  [
    'a paragraph of two lines',
    'one\ntwo',
    [{ type: 'paragraph', content: [text('one'), { type: 'hardBreak' }, text('two')] }],
  ],
  ['a heading', '## Why', [{ type: 'heading', attrs: { level: 2 }, content: [text('Why')] }]],
  ['a list straight after a line', 'Done when\n- a\n- b', [paragraphOf('Done when'), list('bulletList', 'a', 'b')]],
  ['a numbered list', '1. a\n2. b', [list('orderedList', 'a', 'b')]],
  ['a multiplication', '5 * 3', [paragraphOf('5 * 3')]],
  ['a name with underscores', 'snake_case_name', [paragraphOf('snake_case_name')]],
  ['a lone star', 'a *b', [paragraphOf('a *b')]],
])('reads %s', (_what, typed, blocks) => {
  expect(edited(typed)).toEqual(blocks);
});

test('reads marks', () => {
  expect(edited('**must** and *may* see `code` in [docs](https://example.com)')).toEqual([
    {
      type: 'paragraph',
      content: [
        text('must', { type: 'strong' }),
        text(' and '),
        text('may', { type: 'em' }),
        text(' see '),
        text('code', { type: 'code' }),
        text(' in '),
        text('docs', { type: 'link', attrs: { href: 'https://example.com' } }),
      ],
    },
  ]);
});

test('a table survives editing the text around it', () => {
  const table: AdfNode = { type: 'table', content: [] };
  const { text: written, kept } = writeText({ type: 'doc', version: 1, content: [paragraphOf('before'), table] });
  expect(readText(written.replace('before', 'after'), kept).content).toEqual([paragraphOf('after'), table]);
});

function text(words: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]): AdfNode {
  return marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks };
}

function paragraphOf(words: string): AdfNode {
  return { type: 'paragraph', content: [text(words)] };
}

function list(type: string, ...items: string[]): AdfNode {
  return { type, content: items.map((words) => ({ type: 'listItem', content: [paragraphOf(words)] })) };
}
