import fc from 'fast-check';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { anItem, aQuestion, aReadiness } from '../test/an-issue';
import { sprint11, sprint12 } from '../test/tiffin';
import { BLOCK, createListing, inOrder } from './listing';

const item = (index: number, given: Partial<BacklogItem> = {}): BacklogItem => anItem(`TIF-${index}`, given);
const some = fc
  .array(
    fc.record({
      sprint: fc.constantFrom(sprint11, sprint12, null),
      estimate: fc.constantFrom(null, { value: 3 }, { value: null }),
    }),
    { maxLength: 200 },
  )
  .map((all) => all.map((given, index) => item(index, given)));

test('a list in pages is the same as the list at once, each item once and in its order', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 60 }), (items, size) => {
      const isWanted = ({ key }: BacklogItem) => !key.endsWith('3');
      const [atOnce, inPages] = [createListing(isWanted), createListing(isWanted)];
      atOnce.take(items);
      for (let end = size; end < items.length + size; end += size) inPages.take(items.slice(0, end));
      expect(inPages.groups()).toEqual(atOnce.groups());
      expect(inPages.count()).toBe(items.filter(isWanted).length);
      for (const { sprint, blocks, count } of inPages.groups()) {
        expect(blocks.flat()).toEqual(items.filter((one) => isWanted(one) && one.sprint === sprint));
        expect(count).toBe(blocks.flat().length);
        for (const block of blocks.slice(0, -1)) expect(block).toHaveLength(BLOCK);
      }
    }),
  );
});

test('a page costs the same however many came before, and full blocks stay the same', () => {
  let looked = 0;
  const listing = createListing(() => (looked += 1) > 0);
  const items: BacklogItem[] = [];
  for (let page = 0; page < 40; page += 1) {
    items.push(...Array.from({ length: 100 }, (_, at) => item(page * 100 + at)));
    const before = listing.groups()[0]?.blocks.slice() ?? [];
    looked = 0;
    listing.take(items);
    expect(looked).toBe(100);
    for (const [at, block] of before.entries()) expect(listing.groups()[0]?.blocks[at]).toBe(block);
  }
});

test('running sprints come first, the backlog last, in any order of the items', () => {
  const listing = createListing(() => true);
  listing.take([item(1), item(2, { sprint: sprint12 }), item(3, { sprint: sprint11 })]);
  expect(listing.groups().map(({ sprint }) => sprint?.id ?? null)).toEqual([11, 12, null]);
});

test.each([
  ['rank', [0, 1, 2]],
  ['size', [2, 0, 1]],
  ['questions', [1, 0, 2]],
  ['state', [1, 2, 0]],
] as const)('each group has its own order: %s', (sort, order) => {
  const listing = createListing(() => true);
  const all = [
    item(0, { estimate: { value: 3 }, readiness: aReadiness('recheck') }),
    item(1, { estimate: { value: 1 }, readiness: aReadiness('ready'), questions: [aQuestion('q')] }),
    item(2, { estimate: { value: 8 }, readiness: aReadiness('exception') }),
  ];
  listing.take([...all, item(3, { sprint: sprint11 })]);
  const keys = inOrder(listing.groups(), sort).map(({ blocks }) => blocks.flat().map(({ key }) => key));
  expect(keys).toEqual([['TIF-3'], order.map((at) => `TIF-${at}`)]);
});
