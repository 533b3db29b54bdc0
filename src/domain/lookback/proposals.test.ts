import {
  aClosedSprint,
  aLookBack,
  aPastIssue,
  at,
  sprintsChange,
  statusChange,
} from '../../../test/builders/look-back';
import { lookBack } from './look-back';
import type { LookBackInput } from './past';

const sprints = [aClosedSprint(), aClosedSprint({ id: 9, start: at(14), end: at(28), completed: at(28) })];
const tryNext = (spoilt: Partial<LookBackInput>) => lookBack(aLookBack({ sprints, ...spoilt })).tryNext;
const moved = sprintsChange(at(14), [8], [8, 9]);
const carried = (id: string, estimate: number | null) =>
  aPastIssue({ id, estimate, sprints: [8, 9], changes: [moved] });
const doneSince = (id: string, estimate: number) =>
  aPastIssue({ id, estimate, status: 'done', sprints: [8, 9], changes: [moved, statusChange(at(20), 'todo', 'done')] });
const finished = (count: number) =>
  Array.from({ length: count }, (_, index) => aPastIssue({ id: `done-${index}`, status: 'done' }));

test('without any question asked, "ask" comes first', () => {
  expect(tryNext({ issues: [carried('1', 3)], askedAnything: false })).toEqual({ what: 'ask' });
});

test('while it is unread whether anything was asked, nothing is suggested', () => {
  expect(tryNext({ issues: [carried('1', 3)], askedAnything: null })).toBeNull();
});

test('carry-over above a fifth: split the largest issue that is still unfinished', () => {
  const issues = [carried('1', 3), carried('2', 5), carried('3', null), doneSince('4', 20)];
  expect(tryNext({ issues })).toMatchObject({ what: 'split', issueId: '2' });
  expect(tryNext({ issues: issues.slice(3) })).toMatchObject({ what: 'split', issueId: '4' });
});

test('carry-over of a fifth is not above a fifth', () => {
  const alone = { sprints: sprints.slice(0, 1), next: { id: 9, state: 'active' } } as const;
  expect(tryNext({ ...alone, issues: [carried('1', 3), ...finished(3)] })).toMatchObject({ share: 0.25 });
  expect(tryNext({ ...alone, issues: [carried('1', 3), ...finished(4)] })).toBeNull();
});

test('scope change above a fifth: talk ahead', () => {
  const added = aPastIssue({ id: '1', status: 'done', changes: [sprintsChange(at(3), [], [8])] });
  expect(tryNext({ issues: [added, ...finished(4)] })).toEqual({ what: 'talk-ahead', share: 0.25 });
  expect(tryNext({ issues: [added, ...finished(5)] })).toBeNull();
});
