import fc from 'fast-check';
import { anyFilter } from '../test/any-filter';
import { type Sort, sorts } from './sort';
import { fromQuery, toQuery } from './address';
import { type Filter, NO_FILTER } from './filter';

const kept = fc.record({ filter: anyFilter, sort: fc.constantFrom(...sorts) });

test('an address keeps any filter', () => {
  fc.assert(fc.property(kept, (one) => expect(fromQuery(toQuery(one))).toEqual(one)));
});

const asked = { kind: 'owner', owner: 'ana' } as const;

test.each<[string, Sort, Partial<Filter>]>([
  ['', 'rank', {}],
  ['?state=draft&sprint=12&question=owner%3Aana&order=size', 'size', { show: 'draft', sprint: 12, asked }],
  ['?assignee=&jql=a+%3D+b', 'rank', { assignee: '', jql: 'a = b' }],
])('%j is an address that can be read', (address, sort, filter) => {
  expect(toQuery({ filter: { ...NO_FILTER, ...filter }, sort })).toBe(address);
});

test.each([
  '',
  '?state=later&sprint=x&question=owner:&group=none&order=up&age=old',
  '?sprint=-1',
  '?%E0%A4%A',
  'nonsense',
])('what %j does not say is not filtered', (search) => {
  expect(fromQuery(search)).toEqual({ filter: NO_FILTER, sort: 'rank' });
});
