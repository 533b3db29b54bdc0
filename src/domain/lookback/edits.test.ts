import { aDescription } from '../../../test/builders/an-issue';
import { at } from '../../../test/builders/look-back';
import { findContent } from '../content/content';
import type { ContentEdit } from '../content/content-edit';
import { fingerprint } from '../content/fingerprint';
import { isEditedBetween } from './edits';
import { readWikiText } from './wiki-text';

type Field = ContentEdit['field'];
const edit = (field: Field, before: string, after: string, when = at(1)): ContentEdit => ({
  field,
  before,
  after,
  by: null,
  at: when,
});
const isEdited = (...edits: readonly ContentEdit[]) => isEditedBetween({ edits }, { after: at(0), until: at(14) }, 0.1);

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
const why = 'h2. Why\nThe law asks.\n';
const story = `${words(30)}\n${why}h2. Acceptance criteria\n* It warns\n* It marks dishes\nh2. Out of scope\n* Kitchens`;

test.each([
  ['a word in forty', story.replace('word7', 'other'), false],
  ['over a tenth of the words', story.replace(words(8), ''), true],
  ['a criterion', story.replace('It warns', 'It hides'), true],
  ['the order of criteria', story.replace('* It warns\n* It marks dishes', '* It marks dishes\n* It warns'), false],
  ['the why', story.replace('law', 'kitchen'), true],
  ['the why, taken out', story.replace(why, ''), true],
  ['the scope', story.replace('Kitchens', 'Suppliers'), true],
  ['looks only', story.replace('h2. Why', '*Why*').replaceAll('* ', '- ').replace('word1 ', '_word1_ '), false],
  ['line ends', story.replaceAll('\n', '\r\n'), false],
])('an edit of %s', (_what, after, isMaterial) => {
  expect(isEdited(edit('description', story, after))).toBe(isMaterial);
});

test('a why that nobody had written before is no edit of the content', () => {
  expect(isEdited(edit('description', story.replace(why, ''), story))).toBe(false);
});

test('many small edits together are a large one', () => {
  const texts = Array.from({ length: 8 }, (_, index) => story.replace(words(index), ''));
  const edits = texts.slice(1).map((after, index) => edit('description', texts[index] ?? '', after, at(1, index)));
  expect(isEdited(...edits)).toBe(true);
  expect(isEdited(...edits.slice(0, 2))).toBe(false);
});

test('edits of one instant keep the order in which Jira gave them', () => {
  const hides = story.replace('It warns', 'It hides');
  expect(isEdited(edit('description', story, hides), edit('description', hides, hides))).toBe(true);
  expect(isEdited(edit('description', story, hides), edit('description', hides, story))).toBe(false);
  const third = story.replace('It warns', 'It rings');
  expect(isEdited(edit('description', story, hides), edit('description', hides, third))).toBe(true);
});

test('the acceptance field counts, and holds the criteria as long as it is not empty', () => {
  expect(isEdited(edit('acceptance', '* It warns', '* It hides'))).toBe(true);
  expect(isEdited(edit('acceptance', '* It warns', '# It warns'))).toBe(false);
  const earlier = edit('acceptance', '', '* It warns', at(-5));
  const elsewhere = edit('description', story, story.replace('It warns', 'It hides'));
  expect(isEdited(earlier, elsewhere)).toBe(false);
  expect(isEdited(elsewhere)).toBe(true);
});

test('edits of the agreed facts do not count', () => {
  expect(isEdited(edit('estimate', '3', '5'), edit('parent', '', 'TIF-1'), edit('blockers', '', 'TIF-2'))).toBe(false);
});

test('a text from the history has the same fingerprint as its document', () => {
  const text = `h2. Why\nNo child finds out at the table: parents see the allergens of a lunch before they order it.
h2. Acceptance criteria\n* The order page shows the allergens of every dish\n* A saved allergy marks the dishes that contain it
h2. Out of scope\n* Cross-contamination in the kitchen`;
  const [read, document] = [readWikiText(text), aDescription()].map((description) =>
    fingerprint(
      'Warn about allergens',
      description,
      findContent({ summary: '', description, acceptanceField: null, parent: null, visuals: 0 }),
    ),
  );
  expect(read).toBe(document);
});
