import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv } from './csv';

const read = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true });
const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '"', ',', ';', '；', '\n', "'", ' '];
const pieces = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 4 }), fc.constantFrom(...starts));
const texts = fc.array(pieces, { maxLength: 6 }).map((all) => all.join(''));

/** Without the apostrophes that stand before what a spreadsheet would run. */
function unmarked(cell: string): string {
  const before = /(^|[,;\t\r\n，；])'+(?= *[=+\-@＝＋－＠])/gu;
  const once = cell.replaceAll(before, '$1').replace(/^'+(?=[\t\r])/u, '');
  return once === cell ? cell : unmarked(once);
}

test('a reader reads the written texts, except for apostrophes', () => {
  fc.assert(
    fc.property(fc.array(fc.array(texts, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
      expect(read(toCsv(rows)).map((row) => row.map(unmarked))).toEqual(rows.map((row) => row.map(unmarked)));
    }),
  );
});

test('no part of a text begins as a formula does, whatever a program takes for the end of a cell', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 2, maxLength: 5 }), (row) => {
      for (const cell of read(toCsv([row])).flat())
        for (const part of cell.split(/[,;\t\r\n，；]/u)) expect(part).not.toMatch(/^ *[=+\-@＝＋－＠]/u);
    }),
  );
});

test('numbers are written unchanged, and an unknown value is empty', () => {
  expect(toCsv([['a', -3, 0.5, null, Number.NaN]])).toBe('\uFEFFa,-3,0.5,,\r\n');
});
