import fc from 'fast-check';
import { anyFilter } from '../test/any-filter';
import { sorts } from './sort';
import { fromQuery, toQuery } from './address';
import { NO_FILTER } from './filter';

const kept = fc.record({ filter: anyFilter, sort: fc.constantFrom(...sorts) });

test('an address keeps any filter', () => {
  fc.assert(fc.property(kept, (one) => expect(fromQuery(toQuery(one))).toEqual(one)));
});

test('without a filter the address stays bare', () => {
  expect(toQuery({ filter: NO_FILTER, sort: 'rank' })).toBe('');
});

test('a filter can be read in the address', () => {
  const filter = { ...NO_FILTER, show: 'draft' as const, sprint: 12, asked: { kind: 'owner' as const, owner: 'ana' } };
  expect(toQuery({ filter, sort: 'size' })).toBe('?state=draft&sprint=12&question=owner%3Aana&order=size');
});

test('nobody and a query of one’s own are in the address, too', () => {
  const filter = { ...NO_FILTER, assignee: '', jql: 'a = b' };
  expect(toQuery({ filter, sort: 'rank' })).toBe('?assignee=&jql=a+%3D+b');
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
