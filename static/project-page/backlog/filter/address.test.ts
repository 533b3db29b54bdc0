import fc from 'fast-check';
import { facts } from '../../../../src/domain/backlog/facts';
import { standings } from '../../../../src/domain/refinement/standing';
import { sorts } from './sort';
import { fromQuery, toQuery } from './address';
import { NO_FILTER } from './filter';

const kept = fc.record({
  filter: fc.record({
    text: fc.string({ unit: 'grapheme' }),
    show: fc.constantFrom('all' as const, 'open' as const, ...standings),
    sprint: fc.oneof(fc.constantFrom('backlog' as const, 'next' as const, null), fc.nat()),
    asked: fc.oneof(
      fc.constantFrom(null, ...(['open', 'blocking', 'overdue', 'unowned'] as const).map((kind) => ({ kind }))),
      fc.string({ minLength: 1 }).map((owner) => ({ kind: 'owner' as const, owner })),
    ),
    group: fc.constantFrom(null, 'runway' as const, 'to-flag' as const, ...facts),
  }),
  sort: fc.constantFrom(...sorts),
});

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

test.each(['', '?state=later&sprint=x&question=owner:&group=none&order=up', '?sprint=-1', '?%E0%A4%A', 'nonsense'])(
  'what %j does not say is not filtered',
  (search) => {
    expect(fromQuery(search)).toEqual({ filter: NO_FILTER, sort: 'rank' });
  },
);
