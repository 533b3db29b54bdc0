import fc from 'fast-check';
import { document, isEmptyDocument, mentioned, plainText } from './adf.ts';

test('text converted to a document is read back line by line', () => {
  const line = fc.stringMatching(/^[a-zA-Z0-9 ]{1,20}$/).map((text) => `x${text}x`);
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 5 }),
      (lines) => plainText(document(lines.join('\n'))) === lines.join('\n'),
    ),
  );
});

test('a document of empty paragraphs is empty', () => {
  expect(isEmptyDocument(document('\n\n'))).toBe(true);
});

test('each person mentioned in a document is found once', () => {
  const mention = (id: string) => ({ type: 'mention', attrs: { id, text: `@${id}` } });
  const content = [{ type: 'paragraph', content: [mention('ada'), mention('vera'), mention('ada')] }];
  expect(mentioned({ type: 'doc', version: 1, content })).toEqual(['ada', 'vera']);
});
