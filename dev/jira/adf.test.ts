import fc from 'fast-check';
import { document, isDocument, isEmptyDocument, mentioned, plainText } from './adf.ts';

test('text converted to a document is read back line by line', () => {
  const line = fc.stringMatching(/^[a-zA-Z0-9 ]{1,20}$/).map((text) => `x${text}x`);
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 5 }),
      (lines) => plainText(document(lines.join('\n'))) === lines.join('\n'),
    ),
  );
});

test('any other value counts as no document, and no value throws', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => typeof isDocument(value) === 'boolean'));
});

test.each([
  [
    'a text without words',
    { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] },
  ],
  ['another version', { type: 'doc', version: 2, content: [] }],
  ['no content', { type: 'doc', version: 1 }],
  ['a node without a type', { type: 'doc', version: 1, content: [{}] }],
  ['plain text', 'Hello'],
])('%s is no document', (_what, value) => {
  expect(isDocument(value)).toBe(false);
});

test('a document of empty paragraphs is empty', () => {
  expect(isEmptyDocument(document('\n\n'))).toBe(true);
});

test('each person mentioned in a document is found once', () => {
  const mention = (id: string) => ({ type: 'mention', attrs: { id, text: `@${id}` } });
  const content = [{ type: 'paragraph', content: [mention('ada'), mention('vera'), mention('ada')] }];
  expect(mentioned({ type: 'doc', version: 1, content })).toEqual(['ada', 'vera']);
});
