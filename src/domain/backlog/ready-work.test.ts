import fc from 'fast-check';
import { addWork, lessWork, type SizedItem, workOf } from './ready-work';

const FIELD = 'customfield_10016';

const sized: fc.Arbitrary<SizedItem> = fc.record({
  type: fc.constantFrom('story', 'bug', 'task'),
  estimate: fc.option(fc.integer({ min: 0, max: 20 })),
});

test('work that is counted page by page is that of all items, and less a part it is the rest', () => {
  fc.assert(
    fc.property(fc.array(fc.array(sized)), fc.array(sized), (pages, rest) => {
      const whole = workOf([...pages.flat(), ...rest], FIELD);
      const added = [...pages, rest]
        .map((page) => workOf(page, FIELD))
        .reduce<typeof whole | null>(addWork, workOf([], FIELD));
      expect(added).toEqual(whole);
      const left = lessWork(whole, workOf(pages.flat(), FIELD));
      const expected = workOf(rest, FIELD);
      expect(left?.sum).toBe(expected.sum);
      for (const type of ['story', 'bug', 'task']) expect(left?.without[type] ?? 0).toBe(expected.without[type] ?? 0);
    }),
  );
});

test('work that was counted in two fields, or not at all, is unknown', () => {
  expect(addWork(workOf([], FIELD), workOf([], 'customfield_2'))).toBeNull();
  expect(addWork(null, workOf([], FIELD))).toBeNull();
});

test('a part that is larger than the whole leaves nothing', () => {
  const one = workOf([{ type: 'bug', estimate: 1 }], FIELD);
  const more = workOf(
    [
      { type: 'bug', estimate: 3 },
      { type: 'bug', estimate: null },
    ],
    FIELD,
  );
  expect(lessWork(one, more)).toEqual({ field: FIELD, sum: 0, without: { bug: 0 } });
});
