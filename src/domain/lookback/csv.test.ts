import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv } from './csv';

const read = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true });
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', ',', '\n', "'"), fc.string({ unit: 'grapheme' }))
    .map(([first, rest]) => first + rest),
);

test('a reader reads the written texts, except for the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.array(texts, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
      const unmarked = read(toCsv(rows)).map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/u, '')));
      const expected = rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/u, '')));
      expect(unmarked).toEqual(expected);
    }),
  );
});

test('no text begins as a formula does', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 2, maxLength: 5 }), (row) => {
      for (const cell of read(toCsv([row])).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
    }),
  );
});

test('numbers are written unchanged, and an unknown value is empty', () => {
  expect(toCsv([['a', -3, 0.5, null, Number.NaN]])).toBe('\uFEFFa,-3,0.5,,\r\n');
});
