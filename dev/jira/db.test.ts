import { integer } from './columns.ts';
import { openDb } from './db.ts';

test('still answers a statement that it prepared long ago', () => {
  const db = openDb(':memory:');
  db.exec('create table numbers (n integer) strict');
  const first = 'select count(*) as n from numbers';
  expect(db.get({ n: integer }, first)).toEqual({ n: 0 });
  for (let n = 0; n < 1_500; n += 1) db.run(`insert into numbers values (${n})`);
  expect(db.get({ n: integer }, first)).toEqual({ n: 1_500 });
  db.close();
});

test('undoes all of a transaction that fails', () => {
  const db = openDb(':memory:');
  db.exec('create table numbers (n integer) strict');
  const failing = () =>
    db.transaction(() => {
      db.run('insert into numbers values (1)');
      throw new Error('no');
    });
  expect(failing).toThrow('no');
  expect(db.has('select 1 from numbers')).toBe(false);
  db.close();
});
