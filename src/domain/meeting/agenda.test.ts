import fc from 'fast-check';
import { fitting, minutesPerItem, placeOnAgenda } from './minutes';

test('an item takes nine minutes until five talks are known, then their median', () => {
  expect(minutesPerItem([3, 3, 3, 3])).toBe(9);
  expect(minutesPerItem([3, 12, 4, 6, 90])).toBe(6);
  expect(minutesPerItem([0, 0, 0, 0, 0])).toBe(1);
});

test('what does not fit into the meeting waits, and one item always fits', () => {
  expect(fitting(8, { minutes: 60, each: 9 })).toBe(6);
  expect(fitting(3, { minutes: 60, each: 9 })).toBe(3);
  expect(fitting(3, { minutes: 5, each: 9 })).toBe(1);
});

test('what is said to fit takes no longer than the meeting, unless it is one item', () => {
  const whole = fc.integer({ min: 1, max: 480 });
  fc.assert(
    fc.property(fc.nat(20), whole, whole, (items, minutes, each) => {
      const fit = fitting(items, { minutes, each });
      expect(fit).toBeLessThanOrEqual(items);
      if (fit > 1) expect(fit * each).toBeLessThanOrEqual(minutes);
      if (fit < items) expect((fit + 1) * each).toBeGreaterThan(minutes);
    }),
  );
});

const twenty = Array.from({ length: 20 }, (_, at) => String(at + 1));
test.each([
  ['1', { item: 1, of: 6 }],
  ['6', { item: 6, of: 6 }],
  ['9', { item: 9, of: 9 }],
  ['elsewhere', null],
  [null, null],
] as const)('T18: at item %s of twenty, of which six fit', (at, place) => {
  expect(placeOnAgenda(twenty, { at, minutes: 60, each: 9 })).toEqual(place);
});
