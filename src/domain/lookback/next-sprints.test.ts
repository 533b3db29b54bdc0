import { aClosedSprint, at } from '../../../test/builders/look-back';
import { nextOf } from './next-sprints';

const ids = (...others: readonly Parameters<typeof aClosedSprint>[0][]) => {
  const sprint = aClosedSprint({ id: 1, ...others[0] });
  const rest = others.slice(1).map((spoilt) => aClosedSprint(spoilt));
  return (
    nextOf(sprint, { sprints: [sprint, ...rest], next: null, now: at(60) })?.map(({ sprintId }) => sprintId) ?? null
  );
};

test('a sprint that was started after its planned end has no first half: what starts later comes after it', () => {
  const late = { start: at(10), end: at(5), completed: at(12) };
  const early = { id: 2, start: at(6), end: null, completed: at(20) };
  const last = { id: 3, start: at(16), end: null, completed: at(30) };
  expect(ids(late, early, last)).toEqual([2]);
});

test('a sprint from the second half on is the next one, and one of the first half runs beside it', () => {
  const own = { start: at(0), end: at(14), completed: at(14) };
  const beside = { id: 2, start: at(6), end: at(20), completed: at(20) };
  const next = { id: 3, start: at(7), end: at(21), completed: at(21) };
  const later = { id: 4, start: at(21), end: at(35), completed: at(35) };
  expect(ids(own, beside, next, later)).toEqual([2, 3]);
  expect(ids(own)).toBeNull();
});

test('a sprint that is closed in the same instant takes nothing over', () => {
  const own = { start: at(0), end: at(14), completed: at(14) };
  expect(ids(own, { id: 2, start: at(6), end: at(14), completed: at(14) })).toBeNull();
});
