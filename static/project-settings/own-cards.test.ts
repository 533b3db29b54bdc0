import fc from 'fast-check';
import { CARD_LABEL_LIMIT, cardScales, isScale } from '../../src/domain/issue/card';
import { toCards, toText } from './own-cards';

test('cards are written one per line, with an estimate where it differs from the name', () => {
  expect(toText([...cardScales.fibonacci.slice(0, 2), { label: 'XL', value: 8 }, { label: 'L', value: null }])).toBe(
    '1\n2\nXL = 8\nL',
  );
});

test('any scale comes back from its text unchanged', () => {
  const label = fc.string({ minLength: 1, maxLength: CARD_LABEL_LIMIT }).filter((text) => !text.includes('\n'));
  const value = fc.option(fc.nat(10_000).map((n) => n / 4));
  const cards = fc.array(fc.record({ label, value }), { minLength: 2, maxLength: 8 }).filter(isScale);
  fc.assert(fc.property(cards, (scale) => expect(toCards(toText(scale))).toEqual(scale)));
});

test.each([
  ['one card alone', 'S'],
  ['two of one name', 'S\nS = 2'],
  ['an estimate that is not a number', 'S = small\nM'],
  ['a name that is too long', 'extraordinarily large\nM'],
  ['an answer that every scale has', '?\nM'],
  ['nothing', ''],
])('%s is not a scale', (_what, text) => {
  expect(toCards(text)).toBeNull();
});

test('empty lines and decimal commas are understood', () => {
  expect(toCards('\n½ = 0,5\n\n1\n')).toEqual([
    { label: '½', value: 0.5 },
    { label: '1', value: 1 },
  ]);
});
