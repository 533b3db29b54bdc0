import fc from 'fast-check';
import { anything, blob, integer, nullable, oneOf, text, type Column, type SqlValue } from './columns.ts';
import { openDb } from './db.ts';

const db = openDb(':memory:');
afterAll(() => db.close());

const word = oneOf('open', 'closed');
/** Every kind of column with literals of SQL that it takes and literals that it refuses. */
const KINDS: readonly [Column<SqlValue>, { takes: readonly string[]; refuses: readonly string[] }][] = [
  [text, { takes: ["''", "'a'", "'1'"], refuses: ['1', '1.5', 'null', "x'00'"] }],
  [integer, { takes: ['0', '-1', '9007199254740991'], refuses: ['1.5', "'1'", 'null', "x'00'"] }],
  [blob, { takes: ["x''", "x'00ff'"], refuses: ["'a'", '1', 'null'] }],
  [word, { takes: ["'open'", "'closed'"], refuses: ["'Open'", "''", '1', 'null'] }],
  [nullable(text), { takes: ["'a'", 'null'], refuses: ['1', "x'00'"] }],
  [nullable(word), { takes: ["'open'", 'null'], refuses: ["'gone'", '0'] }],
  [anything, { takes: ["'a'", '1', '1.5', 'null', "x'00'"], refuses: [] }],
];
const cases = (of: 'takes' | 'refuses') =>
  KINDS.flatMap(([column, literals]) => literals[of].map((literal) => ({ column, holds: column.holds, literal })));

test.each(cases('takes'))('a column that holds $holds takes $literal', ({ column, literal }) => {
  expect(Object.keys(db.get({ it: column }, `select ${literal} as it`) ?? {})).toEqual(['it']);
});

test.each(cases('refuses'))('a column that holds $holds refuses $literal', ({ column, holds, literal }) => {
  const sql = `select 1 as other, ${literal} as it`;
  expect(() => db.get({ other: integer, it: column }, sql)).toThrow(`The column it must hold ${holds}; it is `);
  expect(() => db.all({ other: integer, it: column }, sql)).toThrow(sql);
});

test('a column that the query leaves out is named', () => {
  const sql = 'select 1 as id';
  const missing = new TypeError(`The column key must hold text; it is missing. Query: ${sql}`);
  expect(() => db.get({ id: integer, key: text }, sql)).toThrow(missing);
  expect(() => db.get({ key: anything }, sql)).toThrow('The column key must hold a value; it is missing.');
});

test('one wrong column in one of many rows is named', () => {
  const rows = fc.integer({ min: 1, max: 20 }).chain((count) => fc.tuple(fc.constant(count), fc.nat(count - 1)));
  const columns = fc.integer({ min: 1, max: 8 }).chain((count) => fc.tuple(fc.constant(count), fc.nat(count - 1)));
  fc.assert(
    fc.property(rows, columns, ([height, wrongRow], [width, wrongColumn]) => {
      const names = Array.from({ length: width }, (_, at) => `c${at}`);
      const line = (row: number) =>
        names.map((name, at) => `${row === wrongRow && at === wrongColumn ? "'no'" : row} as ${name}`).join(', ');
      const sql = Array.from({ length: height }, (_, row) => `select ${line(row)}`).join(' union all ');
      const shape = Object.fromEntries(names.map((name) => [name, integer]));
      const message = `The column c${wrongColumn} must hold an integer; it is 'no'. Query: ${sql}`;
      expect(() => db.all(shape, sql)).toThrow(new TypeError(message));
    }),
  );
});

test('columns that are not asked for stay in the row', () => {
  expect(db.all({ id: integer }, "select 1 as id, 'a' as more")).toEqual([{ id: 1, more: 'a' }]);
});

test('a query without rows answers none, whatever its columns', () => {
  expect(db.get({ id: integer }, 'select 1 where 0')).toBeUndefined();
  expect(db.all({ id: integer }, 'select 1 where 0')).toEqual([]);
  expect([db.has('select 1 where 0'), db.has('select null')]).toEqual([false, true]);
});
