import fc from 'fast-check';
import { anyText } from '../../../test/builders/any-text';
import { aDescription, anIssue, heading, item, paragraph } from '../../../test/builders/an-issue';
import { findContent } from './content';
import { contentChange, fingerprint, isMaterialChange } from './fingerprint';
import type { Block, Issue } from '../issue/issue';

const of = (spoilt: Partial<Issue> = {}) => {
  const issue = anIssue(spoilt);
  return fingerprint(issue.summary, issue.description, findContent(issue));
};
const text = (words: readonly string[]): Partial<Issue> => ({ description: [paragraph(words.join(' '))] });
const isMaterial = (before: string, after: string) => isMaterialChange(before, after, 0.1);
const words = (count: number, prefix = 'word') => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

test('a fingerprint is one string of at most 180 characters, for any text', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 3000 }), fc.array(fc.string()), (long, lines) => {
      const print = of({ summary: long, description: [paragraph(long), heading('Done when'), ...lines.map(item)] });
      expect(print.length).toBeLessThanOrEqual(180);
      expect(print).toMatch(/^[\w.-]+$/);
    }),
  );
});

test.each([
  ['spaces', { summary: '  Warn   about allergens ' }],
  ['case', { summary: 'warn about Allergens' }],
  ['a full stop', { summary: 'Warn about allergens.' }],
  [
    'a heading turned into bold',
    { description: aDescription().map((block): Block => (block.kind === 'heading' ? paragraph(block.text) : block)) },
  ],
  ['the estimate', { estimate: { value: 13 } }],
  ['a blocker', { blockers: [{ id: '1', key: 'TIF-52', summary: null, sprint: null }] }],
] as const)('%s does not matter', (_what, spoilt) => {
  expect(isMaterial(of(), of(spoilt))).toBe(false);
});

test.each([
  ['the summary', { summary: 'Warn about allergies' }, { summary: true }],
  [
    'an acceptance criterion',
    {
      description: [
        ...aDescription().slice(0, 4),
        item('A saved allergy hides the dishes that contain it'),
        ...aDescription().slice(5),
      ],
    },
    { doneWhen: true },
  ],
  [
    'a number in one',
    { description: [...aDescription().slice(0, 4), item('within 2 seconds'), ...aDescription().slice(5)] },
    { doneWhen: true },
  ],
  ['the scope', { description: [...aDescription(), item('Snacks')] }, { scope: true }],
] as const)('changing %s is material', (_what, spoilt, expected) => {
  expect(contentChange(of(), of(spoilt))).toMatchObject(expected);
  expect(isMaterial(of(), of(spoilt))).toBe(true);
});

test.each([
  ['four of fifty words in a row', { of: 50, changed: 4 }, false],
  ['five of fifty words in a row', { of: 50, changed: 5 }, true],
  ['one of ten words', { of: 10, changed: 1 }, true],
  ['one of two hundred words', { of: 200, changed: 1 }, false],
] as const)(
  '%s: more than a tenth of the pairs of neighbours is material',
  (_what, { of: count, changed }, expected) => {
    const before = words(count);
    const after = [...words(changed, 'other'), ...before.slice(changed)];
    expect(isMaterial(of(text(before)), of(text(after)))).toBe(expected);
  },
);

test('who does what to whom is a matter of order', () => {
  const agreed = 'The customer pays the courier and the courier pays the kitchen';
  const turned = 'The kitchen pays the courier and the courier pays the customer';
  expect(isMaterial(of(text([agreed])), of(text([turned])))).toBe(true);
});

test('lines of done-when and scope in another order are another fingerprint, and no material change', () => {
  const [before, after] = [
    [item('Marks the dishes'), item('Shows the allergens')],
    [item('Shows the allergens'), item('Marks the dishes')],
  ].map((acceptanceField) => of({ acceptanceField }));
  expect(after).not.toBe(before);
  expect(isMaterial(before ?? '', after ?? '')).toBe(false);
});

test('property: two texts have the same fingerprint only with the same words in the same order', () => {
  const aWord = fc.constantFrom(...['a', 'b', 'c', 'to', 'not']);
  const someWords = fc.array(aWord, { maxLength: 12 });
  fc.assert(
    fc.property(someWords, someWords, someWords, (some, others, title) => {
      const print = (summary: readonly string[], body: readonly string[]) =>
        of({ summary: summary.join(' '), ...text(body) });
      const isSame = some.join(' ') === others.join(' ');
      expect(print(title, some) === print(title, others)).toBe(isSame);
      expect(print(some, title) === print(others, title)).toBe(isSame);
    }),
    { numRuns: 500 },
  );
});

const lines = (...all: readonly Block[]): Partial<Issue> => ({ description: all });
const prose = paragraph(words(20).join(' '));
const criteria = [heading('Done when'), item('It warns')];

test.each<[string, readonly Block[], readonly Block[], object]>([
  ['a why where nobody had written one', [prose], [prose, heading('Why'), paragraph('The law asks.')], {}],
  [
    'for whom where nobody had',
    [prose, ...criteria],
    [prose, ...criteria, heading('For whom'), paragraph('Cooks')],
    {},
  ],
  ['another why', [heading('Why'), paragraph('a')], [heading('Why'), paragraph('b')], { reasons: true }],
  [
    'for whom, beside a why',
    [heading('Why'), paragraph('a')],
    [heading('Why'), paragraph('a'), heading('For whom'), paragraph('b')],
    { reasons: true },
  ],
  ['a why that was taken out', [heading('Why'), paragraph('a')], [], { reasons: true }],
  ['criteria, which are no words of the rest', [prose], [prose, ...criteria], { doneWhen: true }],
])('%s', (_what, before, after, expected) => {
  const none = { summary: false, doneWhen: false, scope: false, reasons: false, words: 0 };
  expect(contentChange(of(lines(...before)), of(lines(...after)))).toEqual({ ...none, ...expected });
});

test.each([
  [60, false],
  [66, false],
  [80, true],
])('a first why of %i words below a text of 100 is a material change: %s', (count, isMaterial) => {
  const text = paragraph(words(100).join(' '));
  const why = paragraph(Array.from({ length: count }, (_, at) => `because${at}`).join(' '));
  const change = [lines(text), lines(text, heading('Why'), why)].map((one) => of(one));
  expect(isMaterialChange(change[0] ?? '', change[1] ?? '', 0.1)).toBe(isMaterial);
});

test('property: a word below a heading that we know counts in a part or among the rest, never nowhere', () => {
  const title = fc
    .constantFrom('Why', 'For whom', 'Done when', 'In scope', 'Out of scope', 'Notes')
    .map((one) => heading(one));
  const line = fc.constantFrom(paragraph('a b'), item('c d'), item('e'), heading('f', 4), {
    kind: 'code',
    text: 'g',
  } as const);
  fc.assert(
    fc.property(fc.array(fc.oneof(title, line), { maxLength: 8 }), fc.nat(7), (all, at) => {
      const one = all[at];
      if (one === undefined || one.kind === 'heading') return;
      const change = contentChange(of(lines(...all)), of(lines(...all.toSpliced(at, 1, { ...one, text: 'z' }))));
      expect(change?.doneWhen || change?.scope || change?.reasons || (change?.words ?? 0) > 0).toBe(true);
    }),
  );
});

test('words of different parts do not run into each other', () => {
  const print = (inScope: readonly string[], outOfScope: readonly string[]) =>
    fingerprint('A', [], { acceptanceCriteria: [], inScope, outOfScope });
  expect(print(['b'], ['c'])).not.toBe(print(['b', 'c'], []));
});

test('a change of over a quarter is always material, one under a twenty-fifth never', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 50, max: 2000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(),
      (count, share, seed) => {
        const before = words(count, `a${seed}x`);
        const changed = Math.round(count * share);
        const material = isMaterial(
          of(text(before)),
          of(text([...words(changed, `b${seed}x`), ...before.slice(changed)])),
        );
        if (share > 0.25) expect(material).toBe(true);
        if (share < 0.04) expect(material).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
});

test('repeated neighbours count as often as they occur', () => {
  const before = Array.from({ length: 200 }, () => 'the');
  expect(isMaterial(of(text(before)), of(text(before.slice(0, 190))))).toBe(false);
  expect(isMaterial(of(text(before)), of(text(before.slice(0, 100))))).toBe(true);
});

test('an unreadable fingerprint counts as changed if it differs at all', () => {
  expect(isMaterial('rubbish', of())).toBe(true);
  expect(isMaterial(of(), '')).toBe(true);
  expect(isMaterial(of(), of())).toBe(false);
});
