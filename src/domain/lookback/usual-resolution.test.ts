import { aLookBack, aPastIssue, at, statusChange } from '../../../test/builders/look-back';
import { lookBack } from './look-back';

const finished = (id: string, resolution: string | null) =>
  aPastIssue({ id, resolution, status: 'done', changes: [statusChange(at(3), 'todo', 'done')] });

test('what was finished without a resolution has no other one than usual', () => {
  const issues = [finished('1', 'Done'), finished('2', 'Done'), finished('3', 'Duplicate'), finished('4', null)];
  const [told] = lookBack(aLookBack({ issues })).sprints;
  expect(told).toMatchObject({ finished: ['1', '2', '3', '4'], resolvedAs: ['3'] });
});

test('of two that are as frequent the first in the alphabet is the usual one, in any order', () => {
  const two = [finished('1', 'Duplicate'), finished('2', 'Done')];
  const [one, other] = [two, two.toReversed()].map((issues) => lookBack(aLookBack({ issues })).sprints[0]);
  expect([one?.resolvedAs, other?.resolvedAs]).toEqual([['1'], ['1']]);
});
