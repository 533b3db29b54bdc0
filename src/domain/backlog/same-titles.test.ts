import fc from 'fast-check';
import { sameTitles } from './same-titles';

const isOneTitle = (one: string, other: string): boolean =>
  sameTitles([{ summary: one }, { summary: other }]).length === 1;

test.each([
  ['Fix failing script integration tests', 'fix failing script integration test'],
  ['Add a button to the page', 'Adding button, page.'],
  ['Update caches', 'Updated cache'],
  ['Query the box', 'Queries for boxes'],
  ['Der neue Filter für die Seite', 'Neuer Filter für Seiten'],
  ['Felder im Formular prüfen', 'Feld im Formular prüfen'],
])('"%s" and "%s" are one title', (one, other) => {
  expect(isOneTitle(one, other)).toBe(true);
});

test.each([
  ['Upgrade to Spring 4.1', 'Upgrade to Spring 4.2'],
  ['Part 1', 'Part 2'],
  ['Import from CSV', 'Import to CSV'],
  ['Turn the flag on', 'Turn the flag off'],
  ['Fix the C++ parser', 'Fix the C# parser'],
  ['Show drafts', 'Do not show drafts'],
  ['Copy XML to JSON', 'Copy JSON to XML'],
])('"%s" and "%s" are two titles', (one, other) => {
  expect(isOneTitle(one, other)).toBe(false);
});

test('a title of small words alone is compared by them, and one without a word belongs to none', () => {
  const titles = ['To be', 'to be!', 'Is it', '???', '…'].map((summary) => ({ summary }));
  expect(sameTitles(titles)).toEqual([[{ summary: 'To be' }, { summary: 'to be!' }]]);
});

const word = fc.constantFrom('allergens', 'Menu', 'kitchen', 'orders', 'Essen', 'prüfen', '12', '13', 'v2');
const title = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const items = fc.array(title, { maxLength: 40 }).map((all) => all.map((summary, id) => ({ id, summary })));

test('two items stand in one group exactly when their keys are equal, each item in at most one, in its order', () => {
  fc.assert(
    fc.property(items, (all) => {
      const groups = sameTitles(all);
      const grouped = groups.flat().map(({ id }) => id);
      expect(new Set(grouped).size).toBe(grouped.length);
      const shares = ({ id, summary }: (typeof all)[number]) =>
        all.some((other) => other.id !== id && isOneTitle(other.summary, summary));
      expect([...grouped].sort((a, b) => a - b)).toEqual(all.filter(shares).map(({ id }) => id));
      for (const group of groups) {
        expect(group.every(({ summary }) => isOneTitle(summary, group[0]?.summary ?? ''))).toBe(true);
        expect(group.map(({ id }) => id)).toEqual(group.map(({ id }) => id).sort((a, b) => a - b));
      }
    }),
  );
});

test('case, small words and punctuation change no title; another number does', () => {
  const telling = fc.array(fc.constantFrom('allergen', 'menu', 'kitchen'), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(telling, fc.nat(), fc.nat(), fc.constantFrom('the', 'eine', 'of'), (words, one, other, small) => {
      const plain = [...words, String(one)].join(' ');
      expect(isOneTitle(`${small.toUpperCase()} ${words.join(`, ${small} `)} ${one}!`, plain)).toBe(true);
      fc.pre(one !== other);
      expect(isOneTitle([...words, String(other)].join(' '), plain)).toBe(false);
    }),
  );
});

test('any text may be a title, and is the same as itself wherever it has a word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      expect(isOneTitle(text, text)).toBe(/[\p{L}\p{M}\p{N}]/u.test(text.normalize('NFKC').toLowerCase())),
    ),
  );
});
