import { told } from './told.ts';

test('one issue, sprint and change are told in the singular', () => {
  expect(
    told('XD', { issues: 1, sprints: 1, changes: 1, leftOut: { ofOthers: 1, later: 1 }, takenAsDone: 0, drawn: null }),
  ).toBe(
    'XD: 1 issue in 1 sprint, with 1 change of its history. Left out of the changelog: 1 is of issues that the issue file does not have; 1 comes after what is now today.',
  );
});

test('none and several are told in the plural', () => {
  expect(
    told('XD', {
      issues: 2,
      sprints: 0,
      changes: 0,
      leftOut: { ofOthers: 0, later: 0 },
      takenAsDone: 2,
      drawn: 'Drawn by seed 1: votes.',
    }),
  ).toBe(
    'XD: 2 issues in 0 sprints. No file names a status: 2 issues of closed sprints went to Done. Drawn by seed 1: votes.',
  );
  expect(
    told('XD', { issues: 2, sprints: 3, changes: 4, leftOut: { ofOthers: 5, later: 6 }, takenAsDone: 0, drawn: null }),
  ).toBe(
    'XD: 2 issues in 3 sprints, with 4 changes of their history. Left out of the changelog: 5 are of issues that the issue file does not have; 6 come after what is now today.',
  );
});
