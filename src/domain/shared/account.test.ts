import * as z from 'zod/mini';
import { aTalk, noRecords } from '../../../test/builders/records';
import { rowFields, rowSchema } from '../refinement/refinement';
import { account, accountsIn } from './account';
import { ERASED, withoutAccount } from './erased';
import { list, merged, orNull, record, text } from './schema';

test('accounts are found at any depth of a schema, once for each place', () => {
  const schema = record({
    by: account(),
    lists: list(record({ by: z.nullable(account()), note: z.optional(text()) })),
    pair: z.tuple([text(), account()]),
    either: z.union([record({ by: account() }), record({ no: text() })]),
    byKey: z.record(account(), account()),
    later: orNull(z.optional(account())),
  });
  const value = {
    by: 'ana',
    lists: [{ by: 'ben', note: 'hana' }, { by: null }],
    pair: ['hana', 'chiara'],
    either: { by: 'dinesh' },
    byKey: { emma: 'farah' },
    later: 'ana',
  };
  expect(z.parse(schema, value)).toEqual(value);
  expect(accountsIn(schema, value)).toEqual(['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah', 'ana']);
  expect(accountsIn(schema, { ...value, by: ERASED, later: null })).not.toContain(ERASED);
  expect(accountsIn(schema, null)).toEqual([]);
});

test('a new field of the row with an account is reported and erased by its schema alone', () => {
  const schema = record(merged(rowFields, { stars: list(record({ question: text(), by: account() })) }));
  const row = {
    ...noRecords({ talks: { ...noRecords({}).talks, talks: [aTalk({ facilitator: 'ana' })] } }),
    stars: [],
  };
  const starred = { ...row, stars: [{ question: 'q1', by: 'hana' }] };
  expect(accountsIn(schema, starred)).toEqual([...accountsIn(rowSchema, row), 'hana']);
  expect(accountsIn(schema, withoutAccount(starred, 'hana'))).not.toContain('hana');
});
