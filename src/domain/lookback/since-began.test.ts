import { aClosedSprint, at } from '../../../test/builders/look-back';
import { aSprintOf } from '../../../test/builders/outcomes';
import { beganWith, beginnings, sidesAt } from './began';

const started = (id: number, items: number, agreed: number) =>
  Object.assign(aSprintOf(id, []), { started: items, agreed });

test('a team began with the first sprint of which a third was agreed at its start', () => {
  expect(beganWith([started(1, 0, 0), started(2, 9, 2), started(3, 9, 3), started(4, 9, 9)])).toBe(3);
  expect(beganWith([started(1, 0, 0), started(2, 9, 2)])).toBeNull();
});

test('it could have begun with a sprint of which anything was agreed at its start', () => {
  const offered = beginnings([started(1, 9, 0), started(2, 9, 1), started(3, 9, 9)]);
  expect(offered.map(({ id }) => id)).toEqual([2, 3]);
});

const closed = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aClosedSprint({ id: index + 1, name: `Sprint ${index + 1}`, start: at(index) }),
  );
const ids = (sprints: readonly { readonly id: number }[]) => sprints.map(({ id }) => id);
const from = (first: number, many: number) => Array.from({ length: many }, (_, index) => first + index);

test('each side has the twelve sprints next to the beginning, or the latest', () => {
  const sides = sidesAt(closed(30), 15);
  expect([ids(sides.before), ids(sides.since)]).toEqual([from(3, 12), from(19, 12)]);
  expect(sidesAt(closed(30), null).since).toEqual([]);
  expect(ids(sidesAt(closed(30), null).before)).toEqual(from(19, 12));
});
