import fc from 'fast-check';
import { readDocument } from '../../../src/jira/adf/adf';
import { plainText } from '../../jira/adf.ts';
import { isDocument } from '../../jira/document-schema.ts';
import { wikiDocument } from './wiki-document.ts';

const read = (text: string) => readDocument(wikiDocument(text)).map(({ kind, text: line }) => [kind, line]);
const lines = [
  ['heading', 'Steps'],
  ['item', 'Open the menu'],
  ['item', 'Close it'],
  ['bold', 'Actual:'],
  ['paragraph', 'It stays open, see the guide'],
  ['code', 'let x = 1;'],
  ['paragraph', 'Nothing else'],
];

test.each([
  [
    'a text with its lines',
    'h3. Steps\n# Open the menu\n# Close it\n\n*Actual:*\nIt stays open, see [the guide|http://x.example]\n{code:js}let x = 1;{code}\n----\nNothing else',
  ],
  [
    'a text whose lines were joined',
    'h3. Steps  # Open the menu  # Close it    *Actual:*  It stays open, see [the guide|http://x.example]  {code:js}let x = 1;{code}    Nothing else',
  ],
  [
    'HTML',
    '{html}<div><h3>Steps</h3><ol><li>Open the menu</li><li>Close it</li></ol><p>*Actual:*</p><p>It stays open, see <a href="http://x.example">the guide</a></p><pre>let x = 1;</pre><p>Nothing else</p></div>{html}',
  ],
])('%s becomes headings, items, bold lines and code', (_what, text) => {
  expect(read(text)).toEqual(lines);
});

test('every text becomes a document, and a plain one stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(isDocument(wikiDocument(text))).toBe(true);
    }),
  );
  expect(plainText(wikiDocument('Parents ask.\nSo does the law.'))).toBe('Parents ask.\nSo does the law.');
});
