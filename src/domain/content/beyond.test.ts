import fc from 'fast-check';
import { aDescription, anIssue, bold, heading, item, paragraph } from '../../../test/builders/an-issue';
import type { Block } from '../issue/issue';
import { beyond } from './beyond';
import { findContent } from './content';

const left = (description: readonly Block[]) =>
  beyond(description, findContent(anIssue({ description, acceptanceField: null }))).map(({ text }) => text);

test('nothing is left of a description that was found whole', () => {
  expect(left(aDescription())).toEqual([]);
});

test.each([
  [
    'another section',
    [heading('Why'), paragraph('Sales.'), heading('Notes'), paragraph('See B.')],
    ['Notes', 'See B.'],
  ],
  ['what stands before the first heading', [paragraph('See B.'), heading('Why'), paragraph('Sales.')], ['See B.']],
  ['the section whose line was found elsewhere', [bold('Why'), paragraph('Sales.'), bold('Notes')], ['Notes']],
  ['no label that was found', [paragraph('Why: sales.'), paragraph('See B.')], ['See B.']],
  [
    'the sentence of a story',
    [paragraph('As a cook I want a list so that I can count.')],
    [expect.stringContaining('cook')],
  ],
  [
    'a heading above one that has something',
    [heading('Why', 2), paragraph('Sales.'), heading('Plan', 1), heading('Notes', 2), paragraph('See B.')],
    ['Plan', 'Notes', 'See B.'],
  ],
])('%s is left', (_what, description, expected) => {
  expect(left(description)).toEqual(expected);
});

test('a line is left out only where the content says it, in any description', () => {
  const text = fc.constantFrom('Why', 'Scope', 'Out of scope', 'Done when', 'Notes', 'Sales.', 'See B.', 'Basket', '');
  const block = fc.oneof(
    text.map((words) => heading(words)),
    text.map((words) => item(words)),
    text.map((words) => paragraph(words)),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (description) => {
      const content = findContent(anIssue({ description, acceptanceField: null }));
      const said = JSON.stringify(content);
      const kept = beyond(description, content);
      for (const one of description)
        if (one.kind === 'item' && one.text !== '') expect(kept.includes(one) || said.includes(one.text)).toBe(true);
    }),
  );
});
