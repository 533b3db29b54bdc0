import { JastBuilder } from '@atlaskit/jql-ast';
import fc from 'fast-check';
import { anyText } from '../../../test/builders/any-text';
import * as jql from './jql';
import { readOwnQuery } from './own-query';

test.each([
  ['labels = a OR labels = b', 'labels = a OR labels = b', false],
  ['labels = a ORDER  BY key', 'labels = a', true],
  ['order by key', '', true],
  ['summary ~ "in order by (size" ORDER BY key', 'summary ~ "in order by (size"', true],
  ['reorder = by', 'reorder = by', false],
  [String.raw`summary ~ "a \" order by b"`, String.raw`summary ~ "a \" order by b"`, false],
])('%s: the condition and whether it has an order', (typed, condition, isOrdered) => {
  expect(readOwnQuery(typed)).toEqual({ condition, isOrdered });
});

test.each(['a = b) OR (c = d', '(a = b', 'a = "b', "a = 'b", ') ORDER BY ('])(
  '%s could reach beyond its brackets',
  (typed) => {
    expect(readOwnQuery(typed).condition).toBeNull();
  },
);

/** Pieces of which a person or an attacker makes a query. */
const pieces = fc.constantFrom('(', ')', '"', "'", '\\', ' OR ', ' AND ', 'a = b', 'not ', ' order by ', 'in (1)', ' ');
const typed = fc.oneof(
  anyText(),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
);

test('whatever was typed, it stays one part of what is asked beside it', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const { condition } = readOwnQuery(text);
      if (condition === null) return;
      const { query, errors } = new JastBuilder().build(jql.all(jql.bracketed(condition), jql.done));
      const where = query?.where;
      // What Jira refuses finds nothing; what it takes is narrowed by the other part.
      if (errors.length > 0) return;
      expect(where).toMatchObject({ operator: { value: 'and' } });
      expect(where !== undefined && 'clauses' in where && where.clauses.length).toBe(2);
    }),
    { numRuns: 500 },
  );
});
