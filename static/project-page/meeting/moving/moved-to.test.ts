import fc from 'fast-check';
import { movedTo } from './moved-to';

const order = { items: ['1', '2', '3', '4'], talkFirst: ['1'] };
const first = { id: '1', group: 'talk-first' } as const;
const third = { id: '3', group: 'hardly-read' } as const;

test('an item is put above or below another one of its group', () => {
  const above = { place: { beside: '4', side: 'above' }, into: 'hardly-read' } as const;
  expect(movedTo(order, { id: '2', group: 'hardly-read' }, above)?.items).toEqual(['1', '3', '2', '4']);
  const below = { place: { beside: '2', side: 'below' }, into: null } as const;
  expect(movedTo(order, { id: '1', group: null }, below)?.items).toEqual(['2', '1', '3', '4']);
});

test('among those that are talked about first it is talked about first', () => {
  const place = { beside: '1', side: 'above' } as const;
  expect(movedTo(order, third, { place, into: 'talk-first' })).toEqual({
    items: ['3', '1', '2', '4'],
    talkFirst: ['1', '3'],
  });
});

test.each([
  ['a question keeps it among those that are talked about first', first, '3', 'hardly-read'],
  ['what is agreed is not moved', { id: '3', group: 'agreed' }, '4', 'agreed'],
  ['beside itself nothing changes', third, '3', 'hardly-read'],
] as const)('%s', (_what, standing, beside, into) => {
  expect(movedTo(order, standing, { place: { beside, side: 'above' }, into })).toBeNull();
});

test('a move loses no item and doubles none, and the others keep their order', () => {
  const moves = fc.uniqueArray(fc.nat(50).map(String), { minLength: 2, maxLength: 20 }).chain((items) =>
    fc.record({
      items: fc.constant(items),
      pair: fc.shuffledSubarray(items, { minLength: 2, maxLength: 2 }),
      side: fc.constantFrom('above' as const, 'below' as const),
    }),
  );
  fc.assert(
    fc.property(moves, ({ items, pair: [id = '', beside = ''], side }) => {
      const to = { place: { beside, side }, into: null };
      const after = movedTo({ items, talkFirst: [] }, { id, group: null }, to)?.items ?? [];
      const others = items.filter((one) => one !== id);
      expect(after.filter((one) => one !== id)).toEqual(others);
      expect(after.indexOf(id) - after.indexOf(beside)).toBe(side === 'above' ? -1 : 1);
    }),
  );
});
