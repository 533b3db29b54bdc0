import {
  aClosedSprint,
  aLookBack,
  aMoment,
  aPastIssue,
  aSnapshotItem,
  at,
  estimateChange,
  sprintsChange,
  statusChange,
} from '../../../test/builders/look-back';
import { fingerprint } from '../content/fingerprint';
import type { SprintFigures } from './figures';
import { lookBack } from './look-back';
import type { LookBackInput, RecordedMoment } from './past';
import { momentsOf } from './recorded';

const print = (summary: string) => fingerprint(summary, [], { acceptanceCriteria: [], inScope: [], outOfScope: [] });
const first = (input: Partial<LookBackInput>): SprintFigures => {
  const one = lookBack(aLookBack(input)).sprints[0];
  if (one === undefined) throw new Error('the sprint has no figures');
  return one;
};
type Spoilt = { readonly start?: Partial<RecordedMoment>; readonly close?: Partial<RecordedMoment> };
const recorded = ({ start, close }: Spoilt = {}) => [
  {
    sprintId: 8,
    start: { ...aMoment(at(0), [aSnapshotItem()]), ...start },
    close: { ...aMoment(at(14), [aSnapshotItem({ done: true, status: 'done' })]), ...close },
  },
];
const finished = aPastIssue({ status: 'done', changes: [statusChange(at(3), 'todo', 'done')] });

test('a sprint with both snapshots is recorded', () => {
  const figures = first({ issues: [finished], recorded: recorded() });
  expect(figures).toMatchObject({ basis: 'recorded', committed: ['1'], finished: ['1'], estimate: { finished: 3 } });
});

test('an item that left a status unknown today before the snapshot was read was not done at the start', () => {
  const issue = aPastIssue({ status: 'done', changes: [statusChange(at(0, 1), 'gone', 'done')] });
  const late = { recorded: at(0, 10), items: [aSnapshotItem({ done: true, status: 'done' })] };
  const figures = first({ issues: [issue], recorded: recorded({ start: late }) });
  expect(figures).toMatchObject({ committed: ['1'], doneBefore: [] });
});

test.each([
  ['before the close', at(0), at(14), [true, true]],
  ['at the close', at(14), at(14), [false, true]],
  ['after the close', at(15), at(14), [false, true]],
  ['long before a later close', at(0), at(10), [true, false]],
] as const)('a start %s, and a close, belong to the sprint or not', (_when, start, close, [hasStart, hasClose]) => {
  const moments = momentsOf(
    { ...aClosedSprint(), completed: at(14) },
    aLookBack({ recorded: recorded({ start: { at: start }, close: { at: close } }) }).recorded,
  );
  expect([moments.start !== null, moments.close !== null]).toEqual([hasStart, hasClose]);
});

test('one snapshot alone is not used', () => {
  const [both] = recorded();
  const halves =
    both === undefined
      ? []
      : [
          { ...both, start: null },
          { ...both, close: null },
        ];
  expect(halves.map((half) => first({ recorded: [half] }).basis)).toEqual(['reconstructed', 'reconstructed']);
});

test('an issue that the viewer may not see is in no figure', () => {
  const items = [aSnapshotItem(), aSnapshotItem({ id: '404', done: true })];
  const figures = first({ issues: [finished], recorded: recorded({ start: { items }, close: { items } }) });
  expect(JSON.stringify(figures)).not.toContain('404');
});

test('the history decides on issues that moved in the first hour or before the read', () => {
  const issues = [
    aPastIssue({ id: '1', changes: [sprintsChange(at(0, 50), [8], [])] }),
    aPastIssue({ id: '2', changes: [sprintsChange(at(0, 55), [], [8])] }),
    aPastIssue({ id: '3', changes: [sprintsChange(at(0, 80), [], [8])] }),
  ];
  const start = { recorded: at(0, 90), items: [aSnapshotItem({ id: '1' }), aSnapshotItem({ id: '3' })] };
  expect(first({ issues, recorded: recorded({ start }) })).toMatchObject({ committed: ['2'], added: ['3'] });
});

test("the snapshot's estimate counts, unless it changed in the first hour", () => {
  const changes = [estimateChange(at(0, 30), 3, 5)];
  expect(first({ issues: [aPastIssue({ estimate: 5, changes })], recorded: recorded() }).estimate).toMatchObject({
    committed: 5,
  });
  expect(first({ issues: [aPastIssue({ estimate: 8 })], recorded: recorded() }).estimate).toMatchObject({
    committed: 3,
  });
});

test('an issue that became done between the close and its snapshot is not finished', () => {
  const issues = [aPastIssue({ status: 'done', changes: [statusChange(at(14, 5), 'todo', 'done')] })];
  const figures = first({ issues, recorded: recorded({ close: { recorded: at(14, 10) } }) });
  expect(figures.finished).toEqual([]);
});

test('an issue that left done for a status that no longer exists, between the close and its snapshot, is finished', () => {
  const changes = [statusChange(at(3), 'todo', 'done'), statusChange(at(14, 5), 'done', 'gone')];
  const close = { recorded: at(14, 10), items: [aSnapshotItem({ done: false, status: 'gone' })] };
  const figures = first({ issues: [aPastIssue({ status: 'gone', changes })], recorded: recorded({ close }) });
  expect(figures.finished).toEqual(['1']);
});

test('edits are found by fingerprints where both snapshots have them, else by texts', () => {
  const items = (summary: string | null) => [
    aSnapshotItem({ fingerprint: summary === null ? null : print(summary), done: true }),
  ];
  const edited = (before: string | null, after: string | null) => {
    const texts = new Map([['1', { edits: [] }]]);
    const moments = recorded({ start: { items: items(before) }, close: { items: items(after) } });
    return first({ issues: [finished], texts, recorded: moments }).edited;
  };
  expect(edited('Warn', 'Show')).toEqual(['1']);
  expect(edited('Warn', 'warn')).toEqual([]);
  expect(edited('Warn', null)).toEqual([]);
});
